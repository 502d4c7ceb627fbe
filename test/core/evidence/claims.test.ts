import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBook } from '../../../src/book/load-book.ts';
import { checkClaims } from '../../../src/core/evidence/check-claims.ts';
import type {
  ClaimCheck,
  RecomputedClaim,
  RefusedClaim,
  TurnoverPair,
} from '../../../src/core/evidence/claim-check.ts';
import { parseQuantity } from '../../../src/core/evidence/claim-quantity.ts';
import { agreesWith, halfUnitOf } from '../../../src/core/evidence/quoted-precision.ts';
import type { Claim } from '../../../src/core/market/chronicle.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';

const loaded = await loadBook(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'korea-2026'));
if (loaded.kind === 'failed') throw new Error('the example book does not open');
const { dataset } = loaded;
const assumptions = { draws: 4000, seed: 1 };
const checks = checkClaims({ dataset, claims: dataset.claims, assumptions });

const checkOf = (id: string): ClaimCheck => checks.claims.find(({ claim }) => claim.id === id)!;
function recomputed(id: string): RecomputedClaim {
  const check = checkOf(id);
  if (check.kind === 'refused') throw new Error(`${id} was refused: ${check.reason}`);
  return check;
}

/** Points of the readings with the given basis. */
function values(id: string, basis: object): readonly number[] {
  const wanted = Object.entries(basis);
  return recomputed(id)
    .readings.filter((reading) => wanted.every(([key, value]) => Object(reading.basis)[key] === value))
    .map(({ value }) => value.point);
}

const typed = (quantity: string, value: number, unit: string, day = '2026-06-23'): Claim => ({
  id: 'T1',
  day: tradingDay(day),
  claim: 'typed',
  quantity,
  value,
  unit,
  who: '',
  source: '',
});
const checkTyped = (...claims: readonly Claim[]) =>
  checkClaims({ dataset, claims: [], typed: claims, assumptions });

// documented figures: README of the sheets, "The event day recomputed" and "Known conflicts and limits"
test('forced sales and their shares of turnover are the documented ones', () => {
  const gross = { scope: 'single', netting: 'gross' };
  expect(values('C01', { ...gross, assets: 'carried' })[0]! / 1e9).toBeCloseTo(2.68, 2);
  expect((values('C01', { ...gross, assets: 'carried' })[0]! * 1533.5) / 1e12).toBeCloseTo(4.116, 3);
  expect((values('C01', { ...gross, assets: 'sameDay' })[0]! * 1533.5) / 1e12).toBeCloseTo(3.2552, 3);
  expect(
    (values('C01', { scope: 'hk', netting: 'gross', assets: 'carried' })[0]! * 1533.5) / 1e12,
  ).toBeCloseTo(12.201, 3);
  const share = (scope: string, turnover: string) =>
    values('C02', { scope, turnover, netting: 'gross', assets: 'carried' })[0]!;
  expect(share('single', 'oneSided')).toBeCloseTo(0.1155, 4);
  expect(share('single', 'twoSided')).toBeCloseTo(0.1155 / 2, 4);
  expect(share('hk', 'oneSided')).toBeCloseTo(0.342, 3);
});

test('net is the median of the draws, inside its band; gross is the sum itself', () => {
  for (const reading of recomputed('C01').readings) {
    const { value } = reading;
    expect(value.low90).toBeLessThan(value.point);
    expect(value.high90).toBeGreaterThan(value.point);
  }
  const net = values('C01', { scope: 'hk', netting: 'net', assets: 'carried' })[0]!;
  expect((net * 1533.5) / 1e12).toBeCloseTo(7.74, 1);
});

test('$6bn and 14 % imply $42.857bn of turnover, 1.84 times one-sided KRX, and no reading gives both', () => {
  const pair = checks.pairs.find(({ ids }) => ids.join() === 'C01,C02') as TurnoverPair;
  expect(pair.implied.value / 1e9).toBeCloseTo(42.857, 3);
  const against = (turnover: string) => pair.against.find((one) => one.turnover === turnover)!;
  expect(against('oneSided').ratio).toBeCloseTo(1.84, 2);
  expect(against('oneSided').agrees).toBe(false);
  expect(against('twoSided').agrees).toBe(true);
  expect(pair.shared).toEqual([]);
  // the same two numbers, typed
  const again = checkTyped(typed('forcedSale', 6e9, 'USD'), {
    ...typed('sale_share_of_turnover', 14, 'percent'),
    id: 'T2',
  });
  expect((again.pairs[0] as TurnoverPair).implied).toEqual(pair.implied);
});

test('C04: two stocks are 55.67 % of KOSPI by the weights of 06-22, 54.17 % by those of 06-23, 58.1 % with the preferred', () => {
  expect(recomputed('C04').verdict).toBe('holds');
  expect(values('C04', { day: '2026-06-22', withPreferred: undefined })[0]).toBeCloseTo(0.5567, 4);
  expect(values('C04', { day: '2026-06-23', withPreferred: undefined })[0]).toBeCloseTo(0.5417, 4);
  expect(values('C04', { day: '2026-06-22', withPreferred: true })[0]).toBeCloseTo(0.581, 3);
});

test('C06: 69.0 % of the fall, more than 70 % only with the preferred share', () => {
  const check = recomputed('C06');
  expect(check.verdict).toBe('onlyUnder');
  expect(check.readings.map(({ value }) => value.point)).toEqual([
    expect.closeTo(0.69, 3),
    expect.closeTo(0.713, 3),
  ]);
});

test('C07: 16tn were the assets of the evening before; C16 and C23 agree with no reading', () => {
  const c07 = recomputed('C07');
  expect(c07.verdict).toBe('onlyUnder');
  expect(c07.readings[c07.nearest]!.basis.day).toBe('2026-06-22');
  expect(values('C07', { day: '2026-06-23' })[0]! / 1e12).toBeCloseTo(12.22, 2);
  expect(recomputed('C16').verdict).toBe('no');
  expect(values('C16', { day: '2026-07-08' })[0]! / 1e12).toBeCloseTo(11.89, 2);
  expect(recomputed('C23').verdict).toBe('no');
  expect(values('C23', {})[0]! / 1e12).toBeCloseTo(-425, 0);
});

test('C08: the book has the turnover of 2 of the 14 funds; with all of them it is recomputed', () => {
  expect(checkOf('C08')).toMatchObject({
    kind: 'refused',
    reason: 'fundTurnoverMissing',
    known: { of: 14, count: 2 },
  });
  const both = dataset.fundTerms.filter(({ code }) => code === '0193T0' || code === '0193W0');
  const known = checkClaims({
    dataset: { ...dataset, fundTerms: both },
    claims: dataset.claims,
    assumptions,
  });
  const c08 = known.claims.find(({ claim }) => claim.id === 'C08') as RecomputedClaim;
  // 7,089.7bn of 0193T0 and 2,525.1bn of 0193W0
  expect(c08.readings[0]!.value.point).toBe(9_614_855_000_000);
  expect(c08.verdict).toBe('no');
});

test('C11 follows from C10; the turnover that C11 and C12 imply is that of neither day', () => {
  expect(checks.pairs).toContainEqual(
    expect.objectContaining({ kind: 'tradeFromAssets', ids: ['C10', 'C11'], implied: 1.7e9, agrees: true }),
  );
  const pair = checks.pairs.find(({ ids }) => ids.join() === 'C11,C12') as TurnoverPair;
  expect(pair.implied.value / 1e9).toBeCloseTo(11.2, 1);
  const usd = (turnover: string) => pair.against.find((one) => one.turnover === turnover)!.krw / 1e9;
  expect(usd('previousSession') / 1538.5).toBeCloseTo(9.69, 2);
  expect(usd('oneSided') / 1533.5).toBeCloseTo(14.3, 2);
  expect(pair.against.some(({ agrees }) => agrees)).toBe(false);
});

test('every claim of the sheet is either recomputed or refused with a reason', () => {
  expect(checks.claims.map(({ claim }) => claim.id)).toEqual(dataset.claims.map(({ id }) => id));
  const refusals = checks.claims.filter((check): check is RefusedClaim => check.kind === 'refused');
  expect(Object.fromEntries(refusals.map(({ claim, reason }) => [claim.id, reason]))).toEqual({
    C08: 'fundTurnoverMissing',
    C13: 'noAssets',
    C14: 'noAssets',
    C18: 'outsideTheBook',
    C20: 'noDay',
    C21: 'fundTurnoverMissing',
  });
});

test('a typed claim that makes no sense is refused, not answered', () => {
  const reasonOf = (claim: Claim) => {
    const check = checkTyped(claim).claims[0]!;
    return check.kind === 'refused' ? check.reason : check.verdict;
  };
  expect(reasonOf(typed('forced_sale', 6e9, 'percent'))).toBe('unknownUnit');
  expect(reasonOf(typed('sale_share_of_turnover', 0.1, 'USD'))).toBe('unknownUnit');
  expect(reasonOf(typed('forced_sale', 6e9, 'GBP'))).toBe('noRate');
  expect(reasonOf(typed('forced_sale_ABC', 6e9, 'USD'))).toBe('unknownCode');
  expect(reasonOf(typed('forced_sale', 0, 'USD'))).toBe('zero');
  expect(reasonOf(typed('weather', 1, 'USD'))).toBe('unknownQuantity');
  expect(reasonOf(typed('forced_sale', 6e9, 'USD', '2026-06-21'))).toBe('noSession');
  expect(reasonOf(typed('forced_buy', 6e9, 'USD'))).toBe('no');
});

test('a fund, a stock and all together: the parts of a flow add up', () => {
  const krw = (quantity: string): number => {
    const check = checkTyped(typed(quantity, 1e12, 'KRW')).claims[0] as RecomputedClaim;
    const { basis, value } = check.readings[0]!;
    expect(basis).toMatchObject({ netting: 'gross', assets: 'carried' });
    return value.point;
  };
  expect(krw('forced_sale_000660') + krw('forced_sale_005930')).toBeCloseTo(krw('forced_sale_both'), 0);
  expect(krw('forced_sale_7709') / 1e12).toBeCloseTo(6.492, 3);
});

test('same draws, same digits', () => {
  expect(checkClaims({ dataset, claims: dataset.claims, assumptions })).toEqual(checks);
});

test('a number is taken at the digits it was quoted with', () => {
  expect(halfUnitOf(1.6e13)).toBe(5e11);
  expect(agreesWith(6.49e9, 6e9, 'about')).toBe(true);
  expect(agreesWith(6.51e9, 6e9, 'about')).toBe(false);
  expect(agreesWith(-0.3, -0.2, 'min')).toBe(true);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e15 }), (quoted) => {
      expect(agreesWith(quoted, quoted, 'about')).toBe(true);
      expect(halfUnitOf(quoted)).toBeGreaterThan(0);
      expect(halfUnitOf(quoted)).toBeLessThanOrEqual(quoted / 2);
    }),
  );
});

test('names of quantities are read with their bounds and codes', () => {
  expect(parseQuantity('rebalance_for_5pct_7709')).toEqual({
    quantity: { kind: 'tradeForMove', move: 0.05, code: '7709' },
    bound: 'about',
  });
  expect(parseQuantity('net_assets_0193t0_max')).toEqual({
    quantity: { kind: 'netAssets', of: { kind: 'fund', code: '0193T0' } },
    bound: 'max',
  });
  expect(parseQuantity('sale_share_of_turnover')).toEqual({
    quantity: { kind: 'forcedFlowShare', sign: 'sold' },
    bound: 'about',
  });
});
