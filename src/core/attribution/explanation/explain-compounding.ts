import { ExplanationWriter } from '../../decomposition/explanation-writer.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { Term } from '../../numeric/formula.ts';
import { constant, larger, minus, one, plus, power, times } from '../../numeric/formula.ts';
import type { PeriodResult } from '../period/period-result.ts';
import type { NodeWriter } from './explanation-words.ts';

/**
 * How a leveraged fund's compounding came about: its own return and that of the underlying on each of its sessions, then the multiple of
 * the underlying, the trend and path terms, and the rest.
 *
 * @returns `undefined` when the fund was not held in the period, or cannot be compared with its multiple
 */
export function explainCompounding(
  { leveragedFunds, days }: Pick<PeriodResult, 'leveragedFunds' | 'days'>,
  code: string,
): Explanation | undefined {
  const memo = leveragedFunds.find((one) => one.code === code);
  if (memo?.kind !== 'compared') return undefined;
  const writer: NodeWriter = new ExplanationWriter();
  const multiple = writer.input('m', memo.multiple, 'multiple', 'fundMultiple', { params: { code } });
  const underlying = memo.own.map(({ day, underlyingReturn }) =>
    writer.input(`r_${short(day)}`, underlyingReturn, 'fraction', 'underlyingReturn', {
      params: { code, underlying: memo.underlying },
      day,
    }),
  );
  const fund = memo.own.map(({ day, fundReturn }) =>
    writer.input(`f_${short(day)}`, fundReturn, 'fraction', 'localReturn', { day }),
  );
  writeTerms(writer, { multiple, underlying, fund });
  return writer.finish({
    title: 'compounding',
    params: { code, from: days[0] ?? '', to: days.at(-1) ?? '' },
    assumed: [],
    wouldNarrow: [],
    against: [],
  });
}

/** `0623`: the formula is as long as the period, the day stands in full beside the input. */
const short = (day: string): string => day.slice(5).replace('-', '');

interface Path {
  readonly multiple: Term;
  readonly underlying: readonly Term[];
  readonly fund: readonly Term[];
}

function writeTerms(writer: NodeWriter, { multiple, underlying, fund }: Path): void {
  const realised = writer.step('realised', compounded(fund), 'fraction', 'compoundedFund');
  const whole = writer.step('R', compounded(underlying), 'fraction', 'compoundedUnderlying');
  const multiplied = writer.step(
    'multiple_return',
    times(multiple, whole),
    'fraction',
    'multipleOfUnderlying',
  );
  const straight = power(plus(one, whole), multiple);
  writer.step('trend', minus(minus(straight, one), multiplied), 'fraction', 'trendTerm');
  const resets = underlying.map((moved) => larger(constant(0), plus(one, times(multiple, moved))));
  const daily = writer.step('daily', minus(times(...resets), one), 'fraction', 'dailyMultiple');
  writer.step('path', minus(plus(one, daily), straight), 'fraction', 'pathTerm');
  writer.step('rest', minus(realised, daily), 'fraction', 'restOfFund');
}

const compounded = (returns: readonly Term[]): Term =>
  minus(times(...returns.map((moved) => plus(one, moved))), one);
