import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { ticker } from '../../src/core/units/ticker.ts';
import { indexPeriodCsv } from '../../src/report/index-period-csv.ts';
import { indexPeriodJson } from '../../src/report/index-period-json.ts';
import { indexPeriodText } from '../../src/report/index-period-text.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { answers, dayOf } from '../view/example-input.ts';

const ask = (from: string, to: string) => {
  const first = dayOf(from);
  const dayIndices = Array.from({ length: dayOf(to) - first + 1 }, (_, t) => first + t);
  return ['KOSPI', 'KOSPI200', 'KRX-SEMI'].map((code) =>
    answers.indexPeriod({
      index: ticker(code),
      dayIndices,
      assumptions: { ...defaultAssumptions, draws: 400 },
      method: 'carino',
    }),
  );
};
const spans = [
  ['2026-06-22', '2026-06-26'],
  ['2026-07-31', '2026-07-31'],
  ['2026-04-15', '2026-05-06'],
  ['2026-04-15', '2026-04-15'],
] as const;

test.for(spans)(
  'indices over %j keep to their width in both languages and print no figure that is none',
  ([from, to]) => {
    const periods = ask(from, to);
    for (const language of ['en', 'ko'] as const)
      for (const width of [60, 80, 120]) {
        const lines = indexPeriodText(periods, answers.dataset, { version: '1', language, width }).split(
          '\n',
        );
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => /NaN|undefined|Infinity|−0\.0+(?!\d)/.test(line))).toEqual([]);
      }
  },
);

test('a mechanical part that nothing is counted in is a word in the text, and absent in JSON and CSV', () => {
  const periods = ask('2026-04-15', '2026-05-06');
  const text = indexPeriodText(periods, answers.dataset, { version: '1', language: 'en', width: 120 });
  expect(text).toContain('no funds known');
  expect(text).not.toContain('[0.0,0.0]');
  const json = JSON.parse(jsonText(indexPeriodJson(periods, answers, { version: '1', language: 'en' })));
  const kospi = json.indices[0];
  const others = kospi.rows.find(({ kind }: { kind: string }) => kind === 'others');
  expect(Object.keys(others.components)).toEqual(['residual', 'unsplit']);
  const [header, ...rows] = indexPeriodCsv(periods).trimEnd().split('\n');
  const columns = header!.split(',');
  const cells = rows.map((row) => row.split(','));
  expect(cells.filter((row) => row.length !== columns.length)).toEqual([]);
  const row = cells.find((one) => one[columns.indexOf('row')] === 'others')!;
  expect(row[columns.indexOf('mechanical_point')]).toBe('');
  expect(row[columns.indexOf('residual_point')]).not.toBe('');
});
