import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { componentNames } from '../../src/core/attribution/node/node.ts';
import type { LinkingMethod } from '../../src/core/attribution/period/linking.ts';
import type { PeriodResult } from '../../src/core/attribution/period/period-result.ts';
import { type Assumptions, defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { periodCsv } from '../../src/report/period-csv.ts';
import { periodJson } from '../../src/report/period-json.ts';
import { periodText } from '../../src/report/period-text.ts';
import { answers, dayOf } from '../view/example-input.ts';

const ask = (
  from: string,
  to: string,
  { method = 'carino', ...change }: Partial<Assumptions> & { readonly method?: LinkingMethod } = {},
): PeriodResult => {
  const first = dayOf(from);
  return answers.period({
    dayIndices: Array.from({ length: dayOf(to) - first + 1 }, (_, t) => first + t),
    assumptions: { ...defaultAssumptions, draws: 400, ...change },
    method,
  });
};
const whole = ask('2026-05-28', '2026-07-31');
const text = (result: PeriodResult, language: 'en' | 'ko' = 'en', width = 100) =>
  periodText(result, answers, { version: '1.2.3', language, width });

interface Node {
  readonly key: string;
  readonly level: string;
  readonly contribution?: number;
  readonly components?: Readonly<Record<string, { readonly point: number }>>;
  readonly profitKrw?: Readonly<Record<string, number>>;
  readonly children: readonly Node[];
}
const nodesOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap(nodesOf)];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test.for([
  ['2026-05-28', '2026-07-31'],
  ['2026-07-01', '2026-07-01'],
  ['2026-07-31', '2026-07-31'],
  ['2026-04-15', '2026-04-15'],
  ['2026-04-15', '2026-05-20'],
] as const)(
  'the report of %j keeps to its width, in both languages, and prints no figure that is none',
  ([from, to]) => {
    const result = ask(from, to);
    for (const language of ['en', 'ko'] as const)
      for (const width of [60, 80, 100, 160]) {
        const lines = text(result, language, width).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => /NaN|undefined|Infinity|−0\.0+(?!\d)/.test(line))).toEqual([]);
      }
  },
);

test('verdict, assumptions, seed and the method of linking stand at the top; the temporary part is not guessed', () => {
  const top = text(whole).split('\n').slice(0, 16).join(' ').replace(/ +/g, ' ');
  for (const said of [
    '2026-05-28 to 2026-07-31',
    'over 45 sessions',
    'may be mechanical (ASSUMED)',
    'Linked over time by Carino',
    'expected to revert: not separable under the law mixture',
    'prior only: not calibrated on data',
    '400 draws, seed 1',
  ])
    expect(top).toContain(said);
});

test('only almgren tells what is expected to revert', () => {
  const almgren = ask('2026-06-22', '2026-06-26', { law: 'almgren' });
  expect(text(almgren)).toContain('is temporary and expected to revert');
  expect(almgren.portfolio.expectedToRevert).toBeDefined();
  for (const law of ['mixture', 'linear', 'crossover'] as const) {
    const other = ask('2026-06-22', '2026-06-23', { law });
    expect(other.portfolio.expectedToRevert).toBeUndefined();
    expect(text(other)).toContain('not separable under the law');
  }
});

test('what has no answer is named with its sessions; a figure behind it that is not known is not printed as 0', () => {
  const shown = text(whole);
  expect(shown).toContain('000660 at the price limit: 07-31');
  expect(shown).toContain('005930 law not valid here: 06-22');
  const json = JSON.parse(jsonText(periodJson(ask('2026-07-31', '2026-07-31'), answers, context))) as {
    readonly portfolio: Node;
  };
  const hynix = nodesOf(json.portfolio).find(({ key }) => key === 'portfolio/Chips/Core/000660')!;
  expect(Object.keys(hynix.components!)).not.toContain('mechanical');
  expect(Object.keys(hynix.profitKrw!)).not.toContain('mechanical');
});

const context = { version: '1.2.3', language: 'en' } as const;

test('in the JSON parts add up to the linked return and profits to the won, at every node', () => {
  const json = JSON.parse(jsonText(periodJson(whole, answers, context))) as {
    readonly portfolio: Node;
    readonly portfolioReturn: number;
    readonly whole: number;
    readonly sessions: readonly {
      readonly profitKrw: number;
      readonly coefficient: number;
      readonly return: number;
    }[];
  };
  for (const node of nodesOf(json.portfolio)) {
    if (node.contribution === undefined) continue;
    const parts = sum(componentNames.map((name) => node.components?.[name]?.point ?? 0));
    expect(Math.abs(parts - node.contribution)).toBeLessThan(1e-12);
    expect(sum(componentNames.map((name) => node.profitKrw?.[name] ?? 0))).toBe(node.profitKrw!.total);
  }
  expect(json.portfolio.contribution).toBeCloseTo(json.portfolioReturn, 12);
  expect(sum(json.sessions.map(({ coefficient, return: moved }) => coefficient * moved))).toBeCloseTo(
    json.whole,
    12,
  );
  expect(sum(json.sessions.map(({ profitKrw }) => profitKrw))).toBe(json.portfolio.profitKrw!.total);
});

test('the CSV has a row a node and a row a session, all of one length, and no number for what is not known', () => {
  const [header, ...rows] = periodCsv(whole).trimEnd().split('\n');
  const columns = header!.split(',');
  const cells = rows.map((row) => row.split(','));
  expect(cells.filter((row) => row.length !== columns.length)).toEqual([]);
  const at = (name: string) => columns.indexOf(name);
  const level = (name: string) => cells.filter((row) => row[at('level')] === name);
  expect(level('session')).toHaveLength(45);
  expect(level('position')).toHaveLength(16);
  const total = Number(level('portfolio')[0]![at('contribution')]);
  expect(sum(level('group').map((row) => Number(row[at('contribution')])))).toBeCloseTo(total, 12);
  const unpriced = level('position').find((row) => row[at('code')] === 'SKHY')!;
  expect(unpriced[at('contribution')]).toBe('');
  expect(unpriced[at('mechanical_point')]).toBe('');
  expect(unpriced[at('sessions_unpriced')]).toBe('45');
});

test('plain sums say what they leave out', () => {
  const { linking } = ask('2026-05-28', '2026-07-31', { method: 'sum' });
  expect(Math.abs(linking!.excess - linking!.whole)).toBeGreaterThan(0.01);
  expect(text(ask('2026-05-28', '2026-07-31', { method: 'sum' }))).toContain('leave compounding out');
  expect(text(ask('2026-05-28', '2026-07-31', { method: 'sum' }))).toContain('sum to');
});

test('sessions picked out are not passed off as a period', () => {
  const stress = answers.period({
    dayIndices: answers.stressDays,
    assumptions: { ...defaultAssumptions, draws: 400 },
    method: 'carino',
  });
  expect(stress.consecutive).toBe(false);
  expect(text(stress)).toContain('taken alone (others lie between them)');
  expect(text(stress)).not.toContain('came in or left');
  expect(whole.consecutive).toBe(true);
});

test('the same question twice is the same bytes, and is not computed twice', () => {
  expect(ask('2026-05-28', '2026-07-31')).toBe(whole);
  expect(text(whole)).toBe(text(whole));
});

test('in the CSV a position says the groups it is under, by the levels asked and by its own place', () => {
  const first = dayOf('2026-06-22');
  const result = answers.period({
    dayIndices: [first, first + 1],
    assumptions: { ...defaultAssumptions, draws: 400 },
    by: ['account'],
    method: 'carino',
  });
  const [header, ...rows] = periodCsv(result).trimEnd().split('\n');
  const columns = header!.split(',');
  const of = (code: string, level = 'position') =>
    rows
      .map((row) => row.split(','))
      .filter((row) => row[columns.indexOf('code')] === code && row[columns.indexOf('level')] === level);
  const places = of('000660').map((row) => [row[columns.indexOf('group')], row[columns.indexOf('account')]]);
  expect(places.sort()).toEqual([
    ['Chips', 'Core'],
    ['Hedge', ''],
  ]);
  expect(of('Core', 'group')[0]![columns.indexOf('account')]).toBe('Core');
});

const topOf = (result: PeriodResult, language: 'en' | 'ko' = 'en') =>
  text(result, language).split('\n').slice(2, 6).join(' ').replace(/ +/g, ' ');

test('rows that could not be used are said before the return that lacks them', () => {
  const inputs = whole.dataset.inputs.map((one) =>
    one.file === 'prices.csv' ? { ...one, rowsLeftOut: 2 } : one,
  );
  const broken = { ...whole, dataset: { ...whole.dataset, inputs } };
  expect(topOf(broken)).toContain('! 2 of the rows in prices.csv cannot be used');
  expect(topOf(broken, 'ko')).toContain('! prices.csv에서 2행을 쓸 수 없어');
});

test('value that came with a price is said before the return that it is not in', () => {
  const listing = ask('2026-05-22', '2026-06-01');
  const { other } = listing.portfolio.values!;
  expect(other).toBeGreaterThan(1e9);
  expect(topOf(listing)).toContain(`! +KRW ${(other / 1e9).toFixed(2)}bn of value came into the sums`);
  expect(topOf(whole)).not.toContain('of value came');
});
