import { expect, test } from 'vitest';
import type { DaySplit, SplitStock } from '../../src/core/decomposition/day-split.ts';
import { lawsAlone } from '../../src/core/decomposition/laws-alone.ts';
import { tornado } from '../../src/core/decomposition/tornado.ts';
import type {
  Assumptions,
  Denominator,
  LawChoice,
  Netting,
  Scope,
} from '../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { fundFlowsOn } from '../../src/core/mechanics/fund-flows.ts';
import type { Estimate } from '../../src/core/units/estimate.ts';
import { ticker } from '../../src/core/units/ticker.ts';
import type { GoldenRow } from '../golden/golden-table.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { example, exampleIndex, exampleSplit, stockOf } from './example-day.ts';

/*
 * The bundled book against tables computed a second time, in another language, from the sheets and the model page alone
 * (test/oracle). Where they differ one of them is wrong: find out which from the model page, never widen the tolerance.
 */

const eventDay = '2026-06-23';
/** draws per batch from which the sdNN columns were measured, and batches behind each golden quantile */
const goldenBatch = 4000;
const goldenBatches = 100;
const sessionDraws = 20_000;

const sameWon = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-3, 1e-12 * Math.abs(b));
const sameFigure = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));

function settingsOf(row: GoldenRow): Partial<Assumptions> {
  return {
    scope: row.text('scope') as Scope,
    denominator: row.text('denominator') as Denominator,
    netting: row.text('netting') as Netting,
    law: row.text('law') as LawChoice,
  };
}

const rowName = (row: GoldenRow): string =>
  ['date', 'scope', 'denominator', 'netting', 'law', 'code', 'part'].map((name) => row.text(name)).join(' ');

function partOf(stock: SplitStock, part: string): Estimate | undefined {
  const parts: Readonly<Record<string, Estimate | undefined>> = {
    netFlow: stock.netFlowKrw,
    mechanical: stock.mechanical,
    direct: stock.direct,
    feedback: stock.feedback,
    residual: stock.residual,
    shareOfMove: stock.shareOfMove,
  };
  return parts[part];
}

const quantileColumns = [
  ['low90', '05'],
  ['low50', '25'],
  ['high50', '75'],
  ['high90', '95'],
] as const;

/** How far each quantile is from the golden one, in standard deviations of the difference of two Monte Carlo runs. */
function distances(row: GoldenRow, estimate: Estimate, draws: number): readonly number[] {
  const error = Math.sqrt(goldenBatch / draws + 1 / goldenBatches);
  // the point of feedback is mechanical − direct, not a median; the point of a share is that of mechanical
  const median = ['mechanical', 'direct', 'residual'].includes(row.text('part'))
    ? [['point', '50'] as const]
    : [];
  return [...quantileColumns, ...median].map(([end, level]) => {
    const gap = Math.abs(estimate[end] - row.number(`q${level}`));
    // golden figures are written to nine digits; a capped quantile has no Monte Carlo error at all
    return gap <= 1e-8 * Math.abs(estimate[end]) ? 0 : gap / (error * row.number(`sd${level}`));
  });
}

/** Distances of all rows of a table; a row whose state differs, or that has no band where one is due, throws. */
function compare(rows: readonly GoldenRow[], draws: number): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const row of rows) {
    const stock = stockOf(exampleSplit(row.text('date'), { ...settingsOf(row), draws }), row.text('code'));
    const estimate = stock.kind === 'split' ? partOf(stock, row.text('part')) : undefined;
    if (estimate === undefined) throw new Error(`${rowName(row)}: no band`);
    found.set(rowName(row), distances(row, estimate, draws));
  }
  return found;
}

const beyond = (found: ReadonlyMap<string, readonly number[]>, limit: number): readonly string[] =>
  [...found].filter(([, each]) => each.some((z) => z > limit)).map(([name, each]) => `${name}: ${each}`);

test('forced flow into each stock is the same to the won on every session and scope', () => {
  for (const row of goldenTable('forced-flow.csv')) {
    const scope = row.text('scope') as Scope;
    const { flows } = fundFlowsOn(example, exampleIndex(row.text('date')), scope, 'day');
    const parts = flows.flatMap((flow) => flow.into).filter((part) => part.code === row.text('code'));
    const total = parts.reduce((sum, part) => sum + part.flowKrw, 0);
    expect(sameWon(total, row.number('grossFlowKrw')), `${rowLine(row)} got ${total}`).toBe(true);
  }
});

const rowLine = (row: GoldenRow): string => ['date', 'scope', 'code'].map((name) => row.text(name)).join(' ');

test('each fund trades the same, with the same assets, date, rate and return of its underlying', () => {
  for (const row of goldenTable('forced-flow-by-fund.csv')) {
    if (row.text('reason') !== '') continue;
    const { flows } = fundFlowsOn(example, exampleIndex(row.text('date')), 'all', 'day');
    const flow = flows.find((each) => each.code === row.text('code'));
    const where = `${row.text('date')} ${row.text('code')}`;
    expect(flow, where).toMatchObject({
      assetDay: row.text('assetDay'),
      netAssets: row.number('netAssets'),
      fxRate: row.number('fx'),
      multiple: row.number('multiple'),
      quality: row.text('quality'),
      underlyingReturnBasis: row.text('basis'),
    });
    expect(sameFigure(flow!.underlyingReturn, row.number('return')), where).toBe(true);
    expect(sameWon(flow!.flowKrw, row.number('flowKrw')), where).toBe(true);
  }
});

test('funds that trade nothing are the same ones, for the same reasons', () => {
  for (const row of goldenTable('forced-flow-by-fund.csv')) {
    const reason = row.text('reason');
    if (reason === '') continue;
    const { flows, excluded } = fundFlowsOn(example, exampleIndex(row.text('date')), 'all', 'day');
    const where = `${row.text('date')} ${row.text('code')}`;
    const flow = flows.find((each) => each.code === row.text('code'));
    if (reason === 'firstDay' || reason === 'venueClosed') {
      // an aggregate has no first day of its own: its products do
      if (flow !== undefined)
        expect(flow, where).toMatchObject({ flowKrw: 0, flags: expect.arrayContaining([reason]) });
    } else {
      expect(flow, where).toBeUndefined();
      // an aggregate counted through its products is the same money seen twice, not a fund left out
      const left = excluded.find((each) => each.code === row.text('code'));
      if (left !== undefined) expect(left.reason, where).toBe(reason);
    }
  }
});

const wrongTrades: Readonly<Record<string, (m: number, assets: number, r: number) => number>> = {
  '(m − 1)·A·r': (m, assets, r) => (m - 1) * assets * r,
  '|m|·A·r': (m, assets, r) => Math.abs(m) * assets * r,
  m·A·r: (m, assets, r) => m * assets * r,
  'against the opening exposure, m·A·m·r': (m, assets, r) => m * m * assets * r,
};

test.each(Object.entries(wrongTrades))('the variant %s does not reproduce the table', (_, wrong) => {
  const differ = goldenTable('forced-flow-by-fund.csv').filter((row) => {
    if (row.text('reason') !== '' || row.number('flowKrw') === 0) return false;
    const assets = row.number('netAssets') * row.number('fx');
    const trade = wrong(row.number('multiple'), assets, row.number('return'));
    return Math.abs(trade - row.number('flowKrw')) > 0.01 * Math.abs(row.number('flowKrw'));
  });
  expect(differ.length).toBeGreaterThan(100);
});

test('assets of the same evening would hide a fifth of the sale of 2026-06-23', () => {
  const split = exampleSplit(eventDay, { scope: 'single' });
  const sale = split.totalGrossFlowKrw!;
  const sameEvening = split.flows.reduce((sum, flow) => {
    const evening = example.fundAssets.find((row) => row.code === flow.code && row.day === eventDay)!;
    return sum + (flow.flowKrw * evening.netAssets) / flow.netAssets;
  }, 0);
  expect(Math.round(sale)).toBe(-4_115_980_350_605);
  expect(Math.round(sameEvening)).toBe(-3_255_193_181_306);
});

test('returns, gaps, turnover, averages, volatility and share counts are the same', () => {
  const columns = [
    ['return', 'return'],
    ['openGap', 'openGap'],
    ['intraday', 'intradayReturn'],
    ['turnoverKrw', 'turnoverKrw'],
    ['adv20Krw', 'adv20Krw'],
    ['volume', 'denominatorShares'],
    ['sigma', 'sigma'],
    ['shares', 'sharesOutstanding'],
  ] as const;
  for (const row of goldenTable('observations.csv')) {
    const stock = stockOf(exampleSplit(row.text('date'), { draws: 16 }), row.text('code'));
    for (const [column, field] of columns) {
      const [got, wanted] = [stock[field], row.figure(column)];
      const same = got === undefined || wanted === undefined ? got === wanted : sameFigure(got, wanted);
      expect(same, `${row.text('date')} ${row.text('code')} ${column}: ${got}, table ${wanted}`).toBe(true);
    }
  }
});

test('won traded per won of turnover and unit of return are the same', () => {
  for (const row of goldenTable('observations.csv')) {
    const at = exampleIndex(row.text('date'));
    const own = fundFlowsOn(example, at, 'hk', 'day').flows.filter(
      (flow) => flow.underlying === row.text('code') && !flow.flags.includes('venueClosed'),
    );
    const load = own.reduce((sum, flow) => sum + flow.multiple * (flow.multiple - 1) * flow.netAssetsKrw, 0);
    const wanted = row.figure('grossLoad') ?? 0;
    expect(
      sameFigure(load / row.number('turnoverKrw'), wanted),
      `${row.text('date')} ${row.text('code')}`,
    ).toBe(true);
  }
});

test('every session has the same state: a split, or the same reason for none', () => {
  for (const row of goldenTable('session-bands.csv')) {
    const split = exampleSplit(row.text('date'), settingsOf(row));
    const stock = stockOf(split, row.text('code'));
    const state = stock.kind === 'split' ? 'split' : stock.reason;
    expect(state, rowName(row)).toBe(row.text('state'));
  }
});

const isSplit = (row: GoldenRow): boolean => row.text('state') === 'split';

test('2026-06-23, 4,000 draws: every part under every setting and law lies within three standard deviations', () => {
  // The net flow is compared below with more draws: with this seed one of its twenty-four ends is 3.4 deviations off; over two hundred
  // seeds that end's mean is −0.1 deviations and its spread 1.04, so it is chance.
  const rows = goldenTable('event-day-bands.csv').filter((row) => row.text('part') !== 'netFlow');
  expect(beyond(compare(rows, defaultAssumptions.draws), 3)).toEqual([]);
});

test('2026-06-23, 40,000 draws: every part and the net flow, three times as sharp', () => {
  const found = compare(goldenTable('event-day-bands.csv'), 40_000);
  expect(beyond(found, 3)).toEqual([]);
});

test('every session, 20,000 draws: no band is off by more than Monte Carlo noise', () => {
  const found = compare(goldenTable('session-bands.csv').filter(isSplit), sessionDraws);
  const all = [...found.values()].flat();
  expect(all.length).toBeGreaterThan(2500);
  // some 2,900 distances, all from the same draws: a few beyond three are due, one beyond four is not
  expect(beyond(found, 4)).toEqual([]);
  expect(all.filter((z) => z > 3).length).toBeLessThan(0.01 * all.length);
});

test('the share of capped draws is the same', () => {
  for (const row of goldenTable('session-bands.csv').filter(isSplit)) {
    const split: DaySplit = exampleSplit(row.text('date'), { ...settingsOf(row), draws: sessionDraws });
    const stock = stockOf(split, row.text('code'));
    const wanted = row.number('cappedShare');
    const error = Math.sqrt(
      (wanted * (1 - wanted) + 1e-5) * (1 / sessionDraws + 1 / (goldenBatch * goldenBatches)),
    );
    expect(
      stock.kind === 'split' ? Math.abs(stock.cappedShare - wanted) / error : 0,
      rowName(row),
    ).toBeLessThan(4);
  }
});

const eventQuestion = {
  dataset: example,
  dayIndex: exampleIndex(eventDay),
  assumptions: defaultAssumptions,
};

test('laws shown alone are those of the table, and the pure root has no answer near zero', () => {
  const code = ticker('000660');
  const alone = lawsAlone(eventQuestion, code);
  const rows = goldenTable('event-day-bands.csv').filter(
    (row) => row.text('law') !== 'mixture' && row.text('code') === code && row.text('part') === 'mechanical',
  );
  expect(rows.length).toBe(3);
  for (const row of rows) {
    const law = alone.find((each) => each.law === row.text('law'))!;
    expect(law.kind).toBe('split');
    if (law.kind === 'split')
      expect(Math.max(...distances(row, law.mechanical, defaultAssumptions.draws))).toBeLessThan(3);
  }
});

test('the tornado names the same inputs with the same bars', () => {
  for (const code of ['000660', '005930']) {
    const bars = tornado(eventQuestion, ticker(code));
    const rows = goldenTable('tornado.csv').filter(
      (row) => row.text('code') === code && !row.text('input').includes('+'),
    );
    expect(bars.map((bar) => bar.input).sort()).toEqual(rows.map((row) => row.text('input')).sort());
    for (const row of rows) {
      const bar = bars.find((each) => each.input === row.text('input'))!.bar;
      const off = Math.abs(bar - row.number('bar')) / row.number('sd');
      expect(off, `${code} ${row.text('input')} ${bar}`).toBeLessThan(3.2);
    }
  }
});
