import fc from 'fast-check';
import type { StockSplit } from '../../../src/core/decomposition/day-split.ts';
import type { Dataset } from '../../../src/core/market/dataset.ts';
import type { MadePosition } from './made-book.ts';
import { madeBook } from './made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from './made-split.ts';

/** Three sessions; the Hong Kong venue is closed on the second one. */
const days = ['2026-06-30', '2026-07-01', '2026-07-02'];
const stocks = ['000660', '005930'] as const;
const codes = [
  '000660',
  '005930',
  '005935',
  '069500',
  '122630',
  '0193T0',
  '0197X0',
  '7709',
  '9999',
  'KRW',
  'USD',
  'SKHY',
  'SHOP',
];

const price = fc.integer({ min: 1_000, max: 3_000_000 });
const path = fc.tuple(
  price,
  fc.double({ min: 0.75, max: 1.3, noNaN: true }),
  fc.double({ min: 0.75, max: 1.3, noNaN: true }),
);
const prices = path.map(([first, a, b]) => [first, Math.round(first * a), Math.round(first * a * b)]);
const draws = fc.array(fc.double({ min: -0.06, max: 0.02, noNaN: true }), { minLength: 9, maxLength: 9 });
const capped = fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 9, maxLength: 9 });

const position: fc.Arbitrary<MadePosition> = fc.record({
  code: fc.constantFrom(...codes),
  quantity: fc.oneof(fc.integer({ min: -2_000, max: 60_000 }), fc.double({ min: 0.1, max: 99, noNaN: true })),
  group: fc.constantFrom('Chips', 'Index', 'a/b', ''),
  account: fc.constantFrom('Core', 'Tactical'),
});

export interface RandomBook {
  readonly dataset: Dataset;
  readonly splitOn: ReturnType<typeof madeSplits>;
}

const market = fc.record({
  hynix: prices,
  samsung: prices,
  preferred: prices,
  index: prices,
  tracker: prices,
  funds: fc.tuple(prices, prices, prices),
  other: prices,
  nav: fc.tuple(fc.integer({ min: 10_000, max: 900_000 }), fc.integer({ min: 10_000, max: 900_000 })),
  rates: fc.tuple(price, price, price).map((rates) => rates.map((rate) => 1_300 + (rate % 3_000) / 10)),
  weights: fc.tuple(
    fc.double({ min: 0.05, max: 0.4, noNaN: true }),
    fc.double({ min: 0.05, max: 0.4, noNaN: true }),
  ),
  draws: fc.tuple(draws, draws, draws, draws),
  capped: fc.tuple(capped, capped, capped, capped),
  lockedOn: fc.constantFrom(0, 0, 1, 2),
});

export type RandomMarket = typeof market extends fc.Arbitrary<infer T> ? T : never;

/** Books with every kind of instrument, on the session after a Hong Kong holiday. */
export const randomBook: fc.Arbitrary<{
  readonly market: RandomMarket;
  readonly positions: readonly MadePosition[];
}> = fc.record({ market, positions: fc.array(position, { minLength: 1, maxLength: 25 }) });

/** `mechanical` off: the same market in which no product forces any trade. */
export function assemble(
  {
    market: drawn,
    positions,
  }: { readonly market: RandomMarket; readonly positions: readonly MadePosition[] },
  mechanical = true,
): RandomBook {
  const [w1, w2] = drawn.weights;
  const dataset = madeBook({
    days,
    positions: [{ code: 'KRW', quantity: 900_000_000_000, group: 'Cash', account: 'Core' }, ...positions],
    fx: { USD: drawn.rates },
    funds: [
      { code: '122630', underlying: 'KOSPI200', multiple: 2, fee: 0.0064 },
      { code: '0193T0', underlying: '000660', multiple: 2 },
      { code: '0197X0', underlying: '000660', multiple: -2, fee: 0.01 },
      { code: '7709', underlying: '000660', multiple: 2, fee: 0.016 },
    ],
    weights: { 'KOSPI200/000660': [w1, w1, w1], 'KOSPI200/005930': [w2, w2, w2] },
    weightQuality: 'estimated',
    preferredBeta: { '005935': 0.87 },
    securities: [
      { code: '000660', kind: 'stock', close: drawn.hynix },
      { code: '005930', kind: 'stock', close: drawn.samsung },
      { code: '005935', kind: 'preferred', close: drawn.preferred },
      { code: 'KOSPI200', kind: 'index', close: drawn.index },
      { code: '069500', kind: 'etf', close: drawn.tracker, tracks: 'KOSPI200' },
      { code: '122630', kind: 'leveraged_fund', close: drawn.funds[0] },
      { code: '0193T0', kind: 'leveraged_fund', close: drawn.funds[1] },
      { code: '0197X0', kind: 'leveraged_fund', close: drawn.funds[2] },
      { code: '9999', kind: 'other', close: drawn.other },
      {
        code: '7709',
        kind: 'leveraged_fund',
        nav: [drawn.nav[0] / 1e4, Number.NaN, drawn.nav[1] / 1e4],
        market: 'HKEX',
        currency: 'USD',
      },
      {
        code: 'SKHY',
        kind: 'adr',
        close: [drawn.other[0]! / 1e4, Number.NaN, drawn.other[2]! / 1e4],
        market: 'US',
        currency: 'USD',
        tracks: '000660',
        ratio: 0.1,
      },
      { code: 'SHOP', kind: 'stock', market: 'NYSE', currency: 'USD' },
    ],
  });
  return { dataset, splitOn: madeSplits(dataset, (t) => stocksOn(drawn, t, mechanical)) };
}

function stocksOn(drawn: RandomMarket, t: number, mechanical: boolean): readonly StockSplit[] {
  return stocks.map((code, s) => {
    const path = code === '000660' ? drawn.hynix : drawn.samsung;
    if (t === 0) return madeUnsplit(code, 'noReturn');
    const moved = path[t]! / path[t - 1]! - 1;
    if (code === '000660' && drawn.lockedOn === t) return madeUnsplit(code, 'limitLocked', moved);
    const at = (t - 1) * 2 + s;
    const kept = drawn.capped[at]!.map((mark, d) => (d === 0 ? 0 : mark));
    const draws = drawn.draws[at]!.map((value) => (mechanical ? value : 0));
    return madeStock({
      code,
      return: moved,
      mechanical: draws,
      capped: mechanical ? kept : kept.map(() => 0),
    });
  });
}
