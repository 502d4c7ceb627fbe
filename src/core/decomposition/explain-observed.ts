import type { Dataset } from '../market/dataset.ts';
import { priceQualityOn, securityIndexOf } from '../market/lookup.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, minus, over } from '../numeric/formula.ts';
import type { DaySplit, SplitStock } from './day-split.ts';
import type { ExplanationPage } from './explanation-page.ts';

/** Terms of the observed figures that every draw uses. */
export interface ObservedTerms {
  readonly moved: Term;
  readonly turnover: Term;
  readonly sigma: Term;
  readonly sharesOutstanding: Term;
  readonly tradedShares: Term;
}

/** Writes what was observed: return, turnover, volatility, shares. */
export function writeObserved(
  page: ExplanationPage,
  dataset: Dataset,
  split: DaySplit,
  stock: SplitStock,
): ObservedTerms {
  const { day, dayIndex, assumptions } = split;
  const before = dataset.days[dayIndex - 1]!;
  const quality = priceQualityOn(dataset, stock.code, dayIndex);
  const source = dataset.priceSource[securityIndexOf(dataset, stock.code)!];
  const trust = {
    ...(quality === undefined ? {} : { quality }),
    ...(source === undefined ? {} : { source }),
  };
  const params = { code: stock.code };
  const close = page.input('close', stock.close!, 'price', 'close', { params, day, ...trust });
  const previous = page.input('close_before', stock.previousClose!, 'price', 'previousClose', {
    params,
    day: before,
    ...trust,
  });
  const optional = (
    name: string,
    value: number | undefined,
    unit: 'fraction' | 'shares',
    label: string,
  ): Term =>
    value === undefined
      ? constant(Number.NaN)
      : page.input(name, value, unit, label, { params, day: before });
  return {
    moved: page.step('r', minus(over(close, previous), constant(1)), 'fraction', 'return'),
    turnover: page.input(
      'V',
      stock.denominatorKrw,
      'krw',
      assumptions.denominator === 'day' ? 'turnoverDay' : 'turnover20',
      {
        params,
        day: assumptions.denominator === 'day' ? day : before,
        ...trust,
      },
    ),
    sigma: optional('sigma', stock.sigma, 'fraction', 'volatility20'),
    sharesOutstanding: optional('theta', stock.sharesOutstanding, 'shares', 'sharesOutstanding'),
    tradedShares: optional('v', stock.denominatorShares, 'shares', 'tradedShares'),
  };
}
