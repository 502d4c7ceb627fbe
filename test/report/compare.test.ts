import papaparse from 'papaparse';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { compareDays } from '../../src/core/attribution/compare-days.ts';
import type { Comparison } from '../../src/core/attribution/comparison/comparison.ts';
import { componentNames } from '../../src/core/attribution/node/node.ts';
import { compareCsv } from '../../src/report/compare-csv.ts';
import { compareJson } from '../../src/report/compare-json.ts';
import { compareText } from '../../src/report/compare-text.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { resultOn } from '../view/example-input.ts';

const compare = (first: string, second: string): Comparison =>
  compareDays(resultOn(first, { draws: 400 }), resultOn(second, { draws: 400 }));
const text = (comparison: Comparison, language: 'en' | 'ko' = 'en', width = 120) =>
  compareText(comparison, { version: '1.2.3', language, width });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test.for([
  ['2026-06-08', '2026-06-23'],
  ['2026-06-23', '2026-07-31'],
  ['2026-04-15', '2026-06-23'],
  ['2026-06-23', '2026-06-23'],
] as const)(
  '%j beside each other keep to their width, in both languages, and print no figure that is none',
  ([first, second]) => {
    const comparison = compare(first, second);
    for (const language of ['en', 'ko'] as const)
      for (const width of [60, 80, 120, 160]) {
        const lines = text(comparison, language, width).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => /NaN|undefined|Infinity|−0\.0+(?!\d)/.test(line))).toEqual([]);
      }
  },
);

test('the first line says both moves and a range of the difference; the day at the limit has no answer for a stock', () => {
  const said = (one: string, other: string) => text(compare(one, other)).replace(/\s+/g, ' ');
  expect(said('2026-06-08', '2026-06-23')).toMatch(
    /Portfolio 06-23 ▾ −11\.11 % against 06-08 ▾ −8\.10 %: a difference of −3\.02 points\. Forced trades of leveraged funds may be −1\.\d\d to −0\.\d\d points of that difference: an ASSUMED range/,
  );
  expect(said('2026-06-23', '2026-07-31')).toMatch(/\+8\.15 points of the difference have NO answer/);
  expect(said('2026-04-15', '2026-06-23')).toContain('One of the two has no return');
});

interface Node {
  readonly difference?: {
    readonly whole: number;
    readonly parts: Readonly<Record<string, { readonly point: number }>>;
  };
  readonly profitDifferenceKrw?: number;
  readonly children: readonly Node[];
}

test('in JSON differences add up over parts and over children, and profits to the won', () => {
  const { portfolio } = JSON.parse(
    jsonText(compareJson(compare('2026-06-08', '2026-06-23'), { version: '1', language: 'en' })),
  ) as { portfolio: Node };
  const check = ({ difference, profitDifferenceKrw, children }: Node): void => {
    if (difference === undefined) return;
    const parts = Object.values(difference.parts).map(({ point }) => point);
    expect(Math.abs(sum(parts) - difference.whole)).toBeLessThan(1e-12);
    if (children.length === 0) return;
    const below = sum(children.map((child) => child.difference?.whole ?? 0));
    expect(Math.abs(below - difference.whole)).toBeLessThan(1e-12);
    expect(sum(children.map((child) => child.profitDifferenceKrw ?? 0))).toBe(profitDifferenceKrw);
    children.forEach(check);
  };
  check(portfolio);
});

test('in CSV every row holds both sides, and a part without an answer is empty, never 0', () => {
  const { data } = papaparse.parse<Record<string, string>>(compareCsv(compare('2026-06-23', '2026-07-31')), {
    header: true,
    skipEmptyLines: true,
  });
  for (const row of data) {
    expect(row).toMatchObject({ first_date: '2026-06-23', second_date: '2026-07-31', verdict: 'priorOnly' });
    if (row.difference === '' || row.mechanical_point === '') continue;
    const parts = componentNames.map((name) => Number(row[`${name}_point`]));
    expect(Math.abs(sum(parts) - Number(row.difference))).toBeLessThan(1e-12);
  }
  expect(data.find(({ key }) => key === 'stock/000660')).toMatchObject({
    second_mechanical_point: '',
    mechanical_point: '',
  });
});
