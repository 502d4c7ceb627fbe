import type { Dataset } from '../market/dataset.ts';
import type { FigureUnit } from '../market/explanation.ts';
import { priceQualityOn, securityIndexOf } from '../market/lookup.ts';
import type { Denominator } from '../mechanics/assumptions.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, minus, over } from '../numeric/formula.ts';
import type { DaySplit, SplitStock } from './day-split.ts';
import type { ExplanationWriter, Trail } from './explanation-writer.ts';

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
  writer: ExplanationWriter,
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
  const close = writer.inputOnce('close', stock.close!, 'price', 'close', { params, day, ...trust });
  const previous = writer.inputOnce('close_before', stock.previousClose!, 'price', 'previousClose', {
    params,
    day: before,
    ...trust,
  });
  const moved = writer.stepOnce('r', minus(over(close, previous), constant(1)), 'fraction', 'return');
  const turnoverDay = assumptions.denominator === 'day' ? day : before;
  const liquidity = writeLiquidity(writer, stock, {
    denominator: assumptions.denominator,
    turnover: { params, day: turnoverDay, ...trust },
    others: { params, day: before },
  });
  return { moved, ...liquidity };
}

/** What the laws set a flow against: turnover, volatility, shares. Laws that need what is not known have no answer. */
export function writeLiquidity(
  writer: ExplanationWriter,
  stock: Pick<SplitStock, 'denominatorKrw' | 'denominatorShares' | 'sigma' | 'sharesOutstanding'>,
  {
    denominator,
    turnover,
    others,
  }: { readonly denominator: Denominator; readonly turnover: Trail; readonly others: Trail },
): Omit<ObservedTerms, 'moved'> {
  const label = denominator === 'day' ? 'turnoverDay' : 'turnover20';
  const known = (name: string, value: number | undefined, unit: FigureUnit, word: string): Term =>
    value === undefined ? constant(Number.NaN) : writer.inputOnce(name, value, unit, word, others);
  return {
    turnover: writer.inputOnce('V', stock.denominatorKrw, 'krw', label, turnover),
    sigma: known('sigma', stock.sigma, 'fraction', 'volatility20'),
    sharesOutstanding: known('theta', stock.sharesOutstanding, 'shares', 'sharesOutstanding'),
    tradedShares: known('v', stock.denominatorShares, 'shares', 'tradedShares'),
  };
}
