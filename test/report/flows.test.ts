import Papa from 'papaparse';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { flowsCsv } from '../../src/report/flows-csv.ts';
import { flowsJson } from '../../src/report/flows-json.ts';
import { flowsText } from '../../src/report/flows-text.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { fundTotals } from '../../src/view/funds/fund-totals.ts';
import { resultOn } from '../view/example-input.ts';

interface Flow {
  readonly code: string;
  readonly flowKrw: number;
  readonly intoStocksKrw: number;
  readonly into: readonly { readonly code: string; readonly flowKrw: number; readonly weight: number }[];
  readonly netAssets: number;
  readonly fxRate: number;
  readonly netAssetsKrw: number;
  readonly assetDay: string;
  readonly multiple: number;
  readonly underlyingReturn: number;
  readonly flags: readonly string[];
}
interface Flows {
  readonly totals: {
    readonly forcedFlowKrw: { readonly gross?: number; readonly net?: { readonly median: number } };
    readonly grossByScopeKrw: Readonly<Record<string, number>>;
    readonly turnoverKrw: number;
    readonly shareOfTurnover: { readonly gross: number };
    readonly unknown?: string;
  };
  readonly flows: readonly Flow[];
  readonly excluded: readonly {
    readonly code: string;
    readonly reason: string;
    readonly reasonText: string;
  }[];
}

const context = { version: '1.2.3', language: 'en' } as const;
const flowsOn = (...args: Parameters<typeof resultOn>): Flows =>
  JSON.parse(jsonText(flowsJson(resultOn(...args), context)));

test('on 2026-06-23 Korean funds had to sell 4.116tn and Hong Kong ones 8.085tn won, gross', () => {
  const { totals, flows } = flowsOn('2026-06-23');
  expect(totals.grossByScopeKrw.single! / 1e12).toBeCloseTo(-4.116, 3);
  expect(totals.grossByScopeKrw.hk! / 1e12).toBeCloseTo(-8.085, 3);
  expect(totals.forcedFlowKrw.gross! / 1e12).toBeCloseTo(-12.201, 3);
  expect(totals.shareOfTurnover.gross).toBeCloseTo(-0.342, 3);
  expect(flows[0]).toMatchObject({ code: '7709', assetDay: '2026-06-22' });
});

test.for(['single', 'hk', 'all'] as const)('the funds of scope %s add up to the total', (scope) => {
  const { totals, flows } = flowsOn('2026-06-23', { scope });
  const sum = flows.reduce((total, { intoStocksKrw }) => total + intoStocksKrw, 0);
  expect(sum).toBeCloseTo(totals.forcedFlowKrw.gross!, 0);
  const byScope = Object.values(totals.grossByScopeKrw).reduce((total, won) => total + won, 0);
  expect(byScope).toBeCloseTo(totals.forcedFlowKrw.gross!, 0);
  expect(Object.keys(totals.grossByScopeKrw)).toEqual(
    ['single', 'hk', 'all'].slice(0, ['single', 'hk', 'all'].indexOf(scope) + 1),
  );
});

test('each flow is m(m-1) x assets x rate x return, and what reaches the stocks is its weights’ part', () => {
  for (const flow of flowsOn('2026-06-23', { scope: 'all' }).flows) {
    const { multiple, netAssets, fxRate, underlyingReturn } = flow;
    const expected = multiple * (multiple - 1) * netAssets * fxRate * underlyingReturn;
    expect(flow.flowKrw / expected, flow.code).toBeCloseTo(1, 12);
    for (const part of flow.into) expect(part.flowKrw).toBeCloseTo(part.weight * flow.flowKrw, 0);
  }
});

test('each fund of the book is in the flow or left out with a reason', () => {
  const { flows, excluded } = flowsOn('2026-06-23');
  expect(excluded.find(({ code }) => code === '520100')).toMatchObject({
    reason: 'oneDateOnly',
    reasonText: 'assets known on one date only',
  });
  expect(excluded.find(({ code }) => code === '122630')!.reason).toBe('outOfScope');
  const codes = [...flows, ...excluded].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('on a Hong Kong holiday its funds trade nothing, and no total is invented where assets are unknown', () => {
  const holiday = flowsOn('2026-07-01').flows.find(({ code }) => code === '7709')!;
  expect(holiday).toMatchObject({ flowKrw: 0, flags: ['venueClosed', 'assetsEstimated'] });
  const early = flowsOn('2026-05-20').totals;
  expect(early.forcedFlowKrw).toEqual({});
  expect(early.unknown).toMatch(/not known/);
});

test('the share that rests on estimates, and the sum on official assets, are those of the largest funds', () => {
  const totals = fundTotals(resultOn('2026-06-23').split);
  expect(totals.estimatedShare).toBeCloseTo(0.663, 3);
  expect(totals.officialKrw / 1e12).toBeCloseTo(-4.116, 3);
  expect(totals.rows.map(({ flow }) => flow.code).slice(0, 3)).toEqual(['7709', '7747', '0193T0']);
});

test('the table holds the same flows to the last digit', () => {
  const rows = Papa.parse<Record<string, string>>(flowsCsv(resultOn('2026-06-23')).trimEnd(), {
    header: true,
  }).data;
  const { flows, excluded } = flowsOn('2026-06-23');
  expect(rows.length).toBe(flows.length + excluded.length);
  flows.forEach((flow, at) => {
    expect(rows[at]).toMatchObject({
      kind: 'flow',
      verdict: 'priorOnly',
      code: flow.code,
      flow_krw: String(flow.flowKrw),
      net_assets: String(flow.netAssets),
      fx_rate: String(flow.fxRate),
    });
  });
  expect(rows.at(-1)).toMatchObject({ kind: 'excluded', flow_krw: '', excluded_reason: 'oneDateOnly' });
});

test.for(['en', 'ko'] as const)('the text lists every fund within its width, in %s', (language) => {
  const result = resultOn('2026-06-23', { scope: 'all' });
  for (const width of [60, 80, 100, 120, 200]) {
    const text = flowsText(result, { version: '1.2.3', language, width });
    const lines = text.split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    for (const { code } of [...result.split.flows, ...result.split.excluded])
      expect(
        lines.some((line) => line.startsWith(` ${code} `)),
        `${code} at ${width}`,
      ).toBe(true);
    expect(text).toContain(language === 'en' ? 'prior only: not calibrated on data' : '사전 가정만');
  }
});

test('from 120 cells on, the text shows every column of a fund', () => {
  const text = flowsText(resultOn('2026-06-23'), { version: '1.2.3', language: 'en', width: 120 });
  for (const head of [
    'MULT',
    'ASSETS tn',
    'OF DAY',
    'FX',
    'CHANNEL',
    'RET %',
    'GROSS tn',
    '% TURN.',
    'QUALITY',
  ])
    expect(text).toContain(head);
  expect(text).toMatch(
    /7709 +CSOP.* 2 +26\.03~ +06-22 +USD 1,538\.5 +swap.* −12\.47 +−6\.492~ +29\.6 estimated/,
  );
});
