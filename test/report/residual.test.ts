import { expect, test } from 'vitest';
import { defaultChips } from '../../src/core/decomposition/residual-controls.ts';
import type { Ticker } from '../../src/core/units/ticker.ts';
import { reportCsv } from '../../src/report/csv.ts';
import { reportJson } from '../../src/report/json.ts';
import { textReport } from '../../src/report/text.ts';
import { answers, resultOn } from '../view/example-input.ts';

type Tree = { readonly stocks: readonly Record<string, never>[] };
const stocksOn = (day: string, session: 'previous' | 'same' = 'previous') => {
  const chips = { ...defaultChips, session };
  const json = reportJson(resultOn(day), answers, { version: '1', language: 'en', chips });
  return (JSON.parse(JSON.stringify(json)) as unknown as Tree).stocks as readonly {
    readonly residual?: { readonly median: number };
    readonly residualParts?: Record<string, { readonly point: number }> & {
      readonly unavailable?: Record<string, unknown>;
    };
  }[];
};
const parts = ['market', 'globalChips', 'currency', 'stockSpecific'] as const;

test('in JSON the parts of every residual add up to it, and what is missing says why', () => {
  for (const { residual, residualParts } of stocksOn('2026-07-28')) {
    const sum = parts.reduce((total, name) => total + residualParts![name]!.point, 0);
    expect(sum).toBeCloseTo(residual!.median, 12);
    expect(residualParts).toMatchObject({ betas: { market: { standardError: expect.any(Number) } } });
  }
  expect(stocksOn('2026-06-23')[0]!.residualParts!.unavailable).toEqual({
    reason: 'tooFewSessions',
    sessions: 18,
    needed: 40,
  });
  expect(stocksOn('2026-06-23', 'same')[0]!.residualParts!.unavailable).toEqual({
    reason: 'controlAfterTheClose',
    control: 'globalChips',
    lastSession: '2026-06-23',
  });
  expect(stocksOn('2026-07-31')[0]).not.toHaveProperty('residualParts');
});

test('in CSV the columns are there when asked for, as wide as the head, filled for stocks only', () => {
  const result = resultOn('2026-07-28');
  const residualOf = (code: string) =>
    answers.residualParts(result.dayIndex, result.assumptions, code as Ticker);
  const rows = reportCsv(result, 'en', { residualOf })
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(','));
  const [head, ...body] = rows;
  const at = (name: string) => head!.indexOf(name);
  const [stock, portfolio] = [body[0]!, body.at(-1)!];
  const figure = (name: string) => Number(stock[at(name)]);
  const columns = ['market', 'global_chips', 'currency', 'stock_specific'];
  const sum = columns.reduce((total, name) => total + figure(`residual_${name}_point`), 0);
  expect(sum).toBeCloseTo(figure('residual_point'), 12);
  expect(figure('residual_sessions')).toBe(42);
  expect(portfolio[at('residual_market_point')]).toBe('');
  expect(reportCsv(result)).not.toContain('residual_market');
  const event = resultOn('2026-06-23');
  const missing = (code: string) => answers.residualParts(event.dayIndex, event.assumptions, code as Ticker);
  const first = reportCsv(event, 'en', { residualOf: missing }).split(/\r?\n/)[1]!.split(',');
  expect([first.length, first.at(-2), first.at(-1)]).toEqual([head!.length, '18', 'tooFewSessions']);
});

test('the text report tells it when asked, in either language, within its width', () => {
  for (const language of ['en', 'ko'] as const) {
    const options = { version: '1', language, width: 80 };
    const asked = textReport(resultOn('2026-07-28'), answers, { ...options, explainResidual: defaultChips });
    expect(asked).toContain(language === 'en' ? 'WHAT THE RESIDUAL GOES WITH' : '잔여와 함께 움직인 것');
    expect(asked).toMatch(/\+?−10\.67 +\[−13\.\d\d,−7\.\d\d\] +−7\.67 +1\.39 +0\.25/);
    expect(textReport(resultOn('2026-07-28'), answers, options)).not.toContain('1.39');
  }
});
