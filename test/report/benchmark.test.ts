import papaparse from 'papaparse';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { BenchmarkResult } from '../../src/core/attribution/benchmark/benchmark-result.ts';
import type { EffectLink } from '../../src/core/attribution/benchmark/effect-linking.ts';
import { componentNames } from '../../src/core/attribution/node/node.ts';
import { type Assumptions, defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { benchmarkCsv } from '../../src/report/benchmark-csv.ts';
import { benchmarkJson } from '../../src/report/benchmark-json.ts';
import { benchmarkText } from '../../src/report/benchmark-text.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { answers, dayOf } from '../view/example-input.ts';

const ask = (
  from: string,
  to: string,
  change: Partial<Assumptions> = {},
  level = 'group',
  method: EffectLink = 'carino',
): BenchmarkResult => {
  const first = dayOf(from);
  return answers.againstBenchmark({
    dayIndices: Array.from({ length: dayOf(to) - first + 1 }, (_, t) => first + t),
    assumptions: { ...defaultAssumptions, draws: 400, ...change },
    ...{ benchmark: 'KOSPI', level, variant: 'brinsonFachler', method },
  });
};
const text = (result: BenchmarkResult, language: 'en' | 'ko' = 'en', width = 110) =>
  benchmarkText(result, { version: '1.2.3', language, width });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test.for([
  ['2026-06-23', '2026-06-23'],
  ['2026-07-31', '2026-07-31'],
  ['2026-04-15', '2026-04-15'],
  ['2026-05-28', '2026-07-31'],
] as const)(
  'the comparison of %j keeps to its width, in both languages, and prints no figure that is none',
  ([from, to]) => {
    for (const level of ['group', 'sector'])
      for (const language of ['en', 'ko'] as const)
        for (const width of [60, 80, 110, 160]) {
          const lines = text(ask(from, to, {}, level), language, width).split('\n');
          expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
          expect(lines.filter((line) => /NaN|undefined|Infinity|−0\.0+(?!\d)/.test(line))).toEqual([]);
        }
  },
);

test('the first line holds both returns and a range without a middle; conventions and verdict stand below it', () => {
  const top = text(ask('2026-06-23', '2026-06-23')).split('\n').slice(2, 14).join(' ').replace(/\s+/g, ' ');
  expect(top).toMatch(
    /Portfolio ▾ −11\.11 % against KOSPI ▾ −9\.99 %: 1\.12 points behind\. The machinery held beyond the benchmark may be −0\.\d\d to −0\.\d\d points/,
  );
  expect(top).toContain('ASSUMED range');
  expect(top).toContain('Brinson-Fachler');
  expect(top).toContain('prior only: not calibrated on data');
});

interface Effect {
  readonly whole: number;
  readonly parts: Readonly<Record<string, { readonly point: number }>>;
}
interface Comparison {
  readonly excess: number;
  readonly whole: number;
  readonly linking: unknown;
  readonly groups: readonly {
    readonly total: Effect;
    readonly allocation: Effect;
    readonly selection: Effect;
  }[];
  readonly all: { readonly total: Effect };
  readonly weightSums: { readonly effect: Effect };
}
const json = (result: BenchmarkResult): Comparison =>
  JSON.parse(jsonText(benchmarkJson(result, answers, { version: '1.2.3', language: 'en' }))) as Comparison;

test('in JSON groups add up to the excess, effects to their groups and parts to their effects', () => {
  const { excess, groups, all, weightSums } = json(ask('2026-06-22', '2026-07-31'));
  expect(
    Math.abs(sum(groups.map(({ total }) => total.whole)) + weightSums.effect.whole - excess),
  ).toBeLessThan(1e-12);
  expect(Math.abs(all.total.whole - excess)).toBeLessThan(1e-12);
  for (const { allocation, selection, total } of groups) {
    expect(Math.abs(allocation.whole + selection.whole - total.whole)).toBeLessThan(1e-12);
    for (const { whole, parts } of [allocation, selection, total])
      expect(Math.abs(sum(Object.values(parts).map(({ point }) => point)) - whole)).toBeLessThan(1e-12);
  }
});

test('geometric effects multiply: parts to effects, effects to groups, groups to the ratio of both returns', () => {
  const compounded = (factors: readonly number[]) =>
    factors.reduce((product, factor) => product * (1 + factor), 1) - 1;
  const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThan(1e-12);
  for (const to of ['2026-06-22', '2026-07-31']) {
    const result = ask('2026-06-22', to, {}, 'group', 'geometric');
    const { groups, all, weightSums, ...whole } = json(result);
    const { portfolioReturn, benchmarkReturn } = result.effects!.linking;
    near(whole.whole, (1 + portfolioReturn) / (1 + benchmarkReturn) - 1);
    near(all.total.whole, whole.whole);
    near(compounded([...groups.map(({ total }) => total.whole), weightSums.effect.whole]), whole.whole);
    expect(whole.linking).toEqual({ asked: 'geometric', method: 'geometric', effects: 'factors' });
    for (const { allocation, selection, total } of groups) {
      near(compounded([allocation.whole, selection.whole]), total.whole);
      for (const { whole: effect, parts } of [allocation, selection, total])
        near(compounded(Object.values(parts).map(({ point }) => point)), effect);
    }
    for (const language of ['en', 'ko'] as const)
      for (const width of [60, 80, 110, 160]) {
        const lines = text(result, language, width).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => /NaN|undefined|Infinity|−0\.0+(?!\d)|pp|%p/.test(line))).toEqual([]);
      }
  }
});

interface Row extends Record<string, string> {
  readonly whole: string;
}

test('in CSV every row says under what it holds, and its parts add up to its whole', () => {
  const { data } = papaparse.parse<Row>(benchmarkCsv(ask('2026-06-23', '2026-06-24')), {
    header: true,
    skipEmptyLines: true,
  });
  const effects = data.filter(({ row }) => row !== 'exposure');
  expect(new Set(effects.map(({ effect }) => effect))).toEqual(
    new Set(['allocation', 'selection', 'interaction', 'total', 'weights']),
  );
  for (const row of effects) {
    expect(row).toMatchObject({ benchmark: 'KOSPI', variant: 'brinsonFachler', verdict: 'priorOnly' });
    const parts = componentNames.map((name) => Number(row[`${name}_point`]));
    expect(Math.abs(sum(parts) - Number(row.whole))).toBeLessThan(1e-12);
  }
  expect(data.filter(({ row }) => row === 'exposure').map(({ group }) => group)).toEqual([
    '000660',
    '005930',
  ]);
});

test('a mechanical part that has no answer is a word in the text and absent from JSON and CSV, never 0', () => {
  const locked = ask('2026-07-31', '2026-07-31', { scope: 'single' });
  expect(locked.unsplit).toEqual([{ code: '000660', reason: 'limitLocked', days: ['2026-07-31'] }]);
  expect(text(locked).replace(/\s+/g, ' ')).toContain('points of the difference have NO answer');
  const before = ask('2026-04-15', '2026-04-15');
  expect(before.days).toEqual([]);
  expect(text(before)).toContain('No weights of the benchmark yet, so not compared: 2026-04-15.');
  expect(json(before)).not.toHaveProperty('excess');
  expect(benchmarkCsv(before).split('\n')).toHaveLength(2);
});
