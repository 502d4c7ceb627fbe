import type { UnsplitReason } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { FundTerms } from '../../market/fund-terms.ts';
import { fundTermsOn } from '../../market/in-force.ts';
import { isSingleSecurity, securityOf } from '../../market/lookup.ts';
import { underlyingReturnOn } from '../../mechanics/underlying.ts';
import type { Ticker } from '../../units/ticker.ts';
import { calendarDaysBetween } from '../../units/trading-day.ts';
import type { NodeFlag } from '../node/node.ts';
import type { LookThrough, LookThroughCoverage } from './look-through.ts';
import { lookThrough } from './look-through.ts';
import type { InstrumentContext, ModelledReturn } from './own-return.ts';
import { insideFlags, ownReturn, unknownIn, withUnknown } from './own-return.ts';
import { premiumOf } from './receipt-premium.ts';
import type { ReturnSession } from './return-model.ts';
import { withheldBy } from './return-model.ts';

/** multiple × the underlying's parts, accumulated over the sessions since the fund's previous own one. */
export function modelLeveraged(context: InstrumentContext): ModelledReturn {
  const { dataset, now } = context;
  const terms = fundTermsOn(dataset, context.code, now.day)!;
  const found = underlyingSessions(context, terms.underlying);
  if (found === undefined) return modelUnknownUnderlying(context, terms.underlying);
  const { sessions, underlyingReturn, assumed, closed, coverage } = found;
  const accumulated = sessions.length > 1;
  const flags: NodeFlag[] = [...insideFlags(sessions)];
  if (terms.fee === undefined) flags.push('costUnknown');
  if (assumed) flags.push('assumedUnderlyingReturn');
  if (accumulated) flags.push('accumulated');
  const { localReturn, fxReturn } = ownReturn(context, []);
  const leverage = leverageOf(context, terms, underlyingReturn);
  const model = { localReturn, fxReturn, leverage, sessions, ...(coverage && { coverage }) };
  return closed === undefined
    ? { model: withUnknown(model), flags }
    : {
        model: withUnknown(model, unknownIn(context, closed)),
        flags: flags.filter((flag) => flag !== 'noMechanicalPart'),
      };
}

function leverageOf({ before, now }: InstrumentContext, terms: FundTerms, underlyingReturn: number) {
  const calendarDays = calendarDaysBetween(before.day, now.day);
  const cost = terms.fee === undefined ? 0 : (-terms.fee * calendarDays) / 365;
  return { terms, multiple: terms.multiple, underlyingReturn, calendarDays, cost };
}

/** The share's parts over the sessions since the receipt's previous own one; the premium's change is the balance. */
export function modelReceipt(context: InstrumentContext): ModelledReturn {
  const { dataset, code, before, now } = context;
  const { tracks: share, ratio } = securityOf(dataset, code)!;
  if (share === undefined)
    return { model: withUnknown(ownReturn(context, []), unknownIn(context, 'noShare')), flags: [] };
  const found = isPricedInWon(dataset, share) ? underlyingSessions(context, share) : undefined;
  if (found === undefined) return modelUnknownUnderlying(context, share);
  const { sessions, underlyingReturn } = found;
  const { localReturn, fxReturn } = ownReturn(context, []);
  const premium = ratio === undefined ? undefined : premiumOf({ dataset, code, share, ratio, before, now });
  const receipt = { share, shareReturn: underlyingReturn, ...(premium === undefined ? {} : { premium }) };
  const flags = insideFlags(sessions);
  return {
    model: withUnknown({ localReturn, fxReturn, receipt, sessions }),
    flags: sessions.length > 1 ? [...flags, 'accumulated'] : flags,
  };
}

const isPricedInWon = (dataset: Dataset, code: string): boolean =>
  isSingleSecurity(dataset, code) && (securityOf(dataset, code)?.currency ?? 'KRW') === 'KRW';

function underlyingSessions(context: InstrumentContext, code: Ticker) {
  const { dataset, before, now } = context;
  const sessions: ReturnSession[] = [];
  let growth = 1;
  let assumed = false;
  let closed: UnsplitReason | undefined;
  let coverage: LookThroughCoverage | undefined;
  for (let dayIndex = before.dayIndex + 1; dayIndex <= now.dayIndex; dayIndex++) {
    const underlying = underlyingReturnOn(dataset, code, dayIndex);
    if (underlying === undefined) return undefined;
    const inside = lookThrough({ ...context, dayIndex }, code);
    const { stocksInside, rest } = inside;
    closed ??= inside.closedAtOnce;
    coverage = isSingleSecurity(dataset, code) ? undefined : inside.coverage;
    sessions.push({ dayIndex, growth, return: underlying.value, stocksInside, rest });
    growth *= 1 + underlying.value;
    assumed ||= underlying.basis !== 'own';
  }
  const only = sessions.length === 1 ? sessions[0] : undefined;
  return { sessions, assumed, closed, coverage, underlyingReturn: only?.return ?? growth - 1 };
}

/**
 * No return of the underlying over one of the sessions: without an answer when a modelled stock, or a fund that cannot be opened, is
 * inside it on any of them, all residual when none is.
 */
function modelUnknownUnderlying(context: InstrumentContext, underlying: Ticker): ModelledReturn {
  const { before, now } = context;
  const inside: LookThrough[] = [];
  for (let dayIndex = before.dayIndex + 1; dayIndex <= now.dayIndex; dayIndex++)
    inside.push(lookThrough({ ...context, dayIndex }, underlying));
  const modelled = inside.some(({ stocksInside }) => stocksInside.length > 0);
  const withheld =
    withheldBy(inside) ?? (modelled ? { code: underlying, reason: 'noReturn' as const } : undefined);
  return { model: withUnknown(ownReturn(context, []), withheld), flags: ['noUnderlyingReturn'] };
}
