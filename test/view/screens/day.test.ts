import { expect, test } from 'vitest';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import { dayScreen } from '../../../src/view/screens/day.ts';
import { computing, inputOn } from '../example-input.ts';

const textsOn = (...args: Parameters<typeof inputOn>): readonly string[] =>
  dayScreen(inputOn(...args)).lines.map(textOf);
const rowOf = (texts: readonly string[], name: string): string =>
  texts.find((text) => text.slice(1).startsWith(name))!;

const sizes = [
  [40, 10],
  [60, 15],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

test.for(sizes)(
  'the note that residual is no proof of fundamentals stands on the screen at %dx%d',
  ([columns, rows]) => {
    expect(textsOn('2026-06-23', { columns, rows }).join(' ')).toContain(
      'Residual is not proof of fundamentals',
    );
    expect(textsOn('2026-06-23', { columns, rows, language: 'ko' }).join(' ')).toContain(
      '펀더멘털의 증거가 아님',
    );
  },
);

test.for(sizes)('the word ASSUMED stands on the screen at %dx%d', ([columns, rows]) => {
  expect(textsOn('2026-06-23', { columns, rows }).join(' ')).toContain('ASSUMED');
});

test('columns are dropped from the least needed on; return and band stay', () => {
  const header = (columns: number): string =>
    textsOn('2026-06-23', { columns, rows: 40 }).find((text) => text.startsWith(' STOCK'))!;
  expect(header(120)).toMatch(/RETURN %.*MECHANICAL 90%.*MID.*RESID.*SHARE.*DIRECT.*FORCED.*INTRADAY.*EVID/);
  expect(header(80)).toMatch(/RETURN %.*MECHANICAL 90%.*MID.*RESID.*SHARE.*FORCED/);
  expect(header(80)).not.toMatch(/DIRECT|INTRADAY/);
  expect(header(60)).toMatch(/RETURN %.*MECHANICAL 90%/);
  expect(header(60)).not.toMatch(/SHARE|FORCED/);
});

test('a stock at its limit has a word where its band would be, and the reason beside it', () => {
  const row = rowOf(textsOn('2026-07-31'), 'SK hynix');
  expect(row).toMatch(/▴\+29\.95 +unsplit +at the upper limit/);
  expect(row).not.toContain('[');
});

test('a part that is not known is never printed as zero', () => {
  const texts = textsOn('2026-05-20');
  for (const name of ['Chips', 'Hedge', 'Leveraged', 'KOSPI']) expect(rowOf(texts, name)).toMatch(/unsplit/);
});

test('old Hong Kong assets are said on the first line and on the figure they touch', () => {
  const texts = textsOn('2026-07-02');
  expect(texts[2]).toMatch(/^ ! Hong Kong assets are one session old/);
  expect(rowOf(texts, 'SK hynix')).toMatch(/−\d\.\d\d~/);
});

test('a setting that is not the default carries a mark', () => {
  const assumptions = { ...defaultAssumptions, scope: 'all', netting: 'gross' } as const;
  const [header] = textsOn('2026-06-23', { columns: 120, band: 50 }, { assumptions });
  expect(header).toContain('!all | day | !gross | mixture | !50 %');
  expect(textsOn('2026-06-23', { columns: 120 })[0]).toContain('KRX+HK | day | net | mixture | 90 %');
});

test('every figure of a stock is taken from the day asked for, under the assumptions asked for', () => {
  const net = rowOf(textsOn('2026-06-23'), 'SK hynix');
  const gross = rowOf(
    textsOn('2026-06-23', {}, { assumptions: { ...defaultAssumptions, netting: 'gross' } }),
    'SK hynix',
  );
  expect(net).toContain('▾−12.47');
  expect(gross).toContain('▾−12.47');
  expect(gross).not.toBe(net);
});

test('the selected row opens what it shows: stocks, indices, groups', () => {
  const { rowCount } = dayScreen(inputOn('2026-06-23'));
  const kinds = Array.from(
    { length: rowCount },
    (_, cursor) => dayScreen(inputOn('2026-06-23', {}, { table: { cursor } })).selected,
  );
  expect(kinds[0]).toEqual({ kind: 'stock', code: '000660' });
  expect(kinds).toContainEqual({ kind: 'index', code: 'KOSPI' });
  expect(kinds.at(-1)).toEqual({ kind: 'node', key: 'portfolio/Leveraged' });
});

test('while the day is computed the returns are there and the bands are not', () => {
  const texts = dayScreen(computing(inputOn('2026-06-23'))).lines.map(textOf);
  expect(rowOf(texts, 'SK hynix')).toMatch(/▾−12\.47 +computing/);
});

test('in a hurry the further days wait, everything else is there', () => {
  const frame = { columns: 120, rows: 40 };
  const hurried = textsOn('2026-06-23', frame, { hurried: true });
  const rested = textsOn('2026-06-23', frame);
  expect(hurried.filter((text) => text.includes('computing')).length).toBeGreaterThan(3);
  expect(rested.filter((text) => text.includes('computing'))).toEqual([]);
  expect(hurried.filter((text) => !text.includes('computing')).every((text) => rested.includes(text))).toBe(
    true,
  );
});

test('a position carried over a holiday is in the sums, and said to be carried', () => {
  const text = textsOn('2026-07-01').join(' ');
  expect(text).toContain('priced 13/16 (2 carried)');
});
