import type { Explanation } from '../../market/explanation.ts';
import type { LeveragedMemo } from '../instrument/leveraged-memo.ts';
import type { PeriodResult } from '../period/period-result.ts';
import type { Named } from './explanation-writer.ts';
import { ExplanationWriter } from './explanation-writer.ts';

type Compared = Extract<LeveragedMemo, { readonly kind: 'compared' }>;

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
  const writer = new ExplanationWriter();
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
  writeTerms(writer, { memo, multiple, underlying, fund });
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
  readonly memo: Compared;
  readonly multiple: Named;
  readonly underlying: readonly Named[];
  readonly fund: readonly Named[];
}

function writeTerms(writer: ExplanationWriter, { memo, multiple, underlying, fund }: Path): void {
  const m = multiple.symbol;
  const realised = writer.step('realised', grown(fund), memo.realised, 'fraction', 'compoundedFund');
  const R = writer.step('R', grown(underlying), memo.underlyingReturn, 'fraction', 'compoundedUnderlying');
  const times = writer.step(
    'multiple_return',
    `${m} * ${R.symbol}`,
    memo.multipleReturn,
    'fraction',
    'multipleOfUnderlying',
  );
  const straight = `(1 + ${R.symbol}) ^ ${m}`;
  writer.step('trend', `${straight} - 1 - ${times.symbol}`, memo.trend, 'fraction', 'trendTerm');
  const daily = writer.step(
    'daily',
    `${underlying.map(({ symbol }) => `max(0, 1 + ${m} * ${symbol})`).join(' * ')} - 1`,
    memo.realised - memo.rest,
    'fraction',
    'dailyMultiple',
  );
  writer.step('path', `1 + ${daily.symbol} - ${straight}`, memo.path, 'fraction', 'pathTerm');
  writer.step('rest', `${realised.symbol} - ${daily.symbol}`, memo.rest, 'fraction', 'restOfFund');
}

const grown = (returns: readonly Named[]): string =>
  `${returns.map(({ symbol }) => `(1 + ${symbol})`).join(' * ')} - 1`;
