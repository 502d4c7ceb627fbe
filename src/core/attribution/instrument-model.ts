import type { UnsplitReason } from '../decomposition/day-split.ts';
import type { Dataset, FundTerms } from '../market/dataset.ts';
import { fundTermsOn, isSingleSecurity, securityOf } from '../market/lookup.ts';
import { underlyingReturnOn } from '../mechanics/underlying.ts';
import type { Ticker } from '../units/ticker.ts';
import { calendarDaysBetween } from '../units/trading-day.ts';
import type { ExposureStep, StockExposure } from './exposure.ts';
import { namesNoFunds } from './exposure.ts';
import type { LookThroughCoverage } from './look-through.ts';
import { lookThrough } from './look-through.ts';
import type { InstrumentKind, NodeFlag } from './node.ts';
import { commonShareOf, preferredBeta } from './preferred-beta.ts';
import { premiumOf } from './receipt-premium.ts';
import type { ReturnModel, ReturnSession, UnsplitPart } from './return-model.ts';
import { withheldBy } from './return-model.ts';
import type { StockDays } from './stock-days.ts';
import { unitLocalReturn } from './unit-change.ts';
import type { Quote, UnitChange } from './valuation.ts';
import { isCash } from './valuation.ts';

/** What an instrument's return is explained with on a day. */
export interface InstrumentContext {
  readonly dataset: Dataset;
  readonly stockDays: StockDays;
  readonly dayIndex: number;
  readonly code: string;
  readonly before: Quote;
  readonly now: Quote;
  readonly change: UnitChange;
}

export interface ModelledReturn {
  readonly model: ReturnModel;
  readonly flags: readonly NodeFlag[];
}

/** How a code takes part in the model; does not depend on whether it is priced. */
export function instrumentKindOf(
  dataset: Dataset,
  stockDays: StockDays,
  code: string,
  dayIndex: number,
): InstrumentKind {
  if (isCash(dataset, code)) return 'cash';
  const security = securityOf(dataset, code);
  if (stockDays.find(code, dayIndex) !== undefined || security?.kind === 'stock') return 'share';
  if (security?.kind === 'preferred') return 'preferred';
  if (security?.kind === 'etf') return 'lookThrough';
  if (security?.kind === 'adr') return 'receipt';
  const promised = security?.kind === 'leveraged_fund' || security?.kind === 'etn';
  return promised && fundTermsOn(dataset, code, dataset.days[dayIndex]!) !== undefined
    ? 'leveraged'
    : 'other';
}

/** The model behind one unit's return from `before` to `now`. */
export function modelReturn(context: InstrumentContext, kind: InstrumentKind): ModelledReturn {
  const missing = whyUnknown(context, kind);
  if (missing !== undefined) {
    return { model: withUnknown(ownReturn(context, []), unknownIn(context, missing)), flags: [] };
  }
  switch (kind) {
    case 'cash':
      return { model: ownReturn(context, []), flags: [] };
    case 'preferred':
      return modelPreferred(context);
    case 'leveraged':
      return modelLeveraged(context);
    case 'share':
      return modelHolding(context, lookThrough(context, context.code).exposures);
    case 'lookThrough':
      return modelLookThrough(context);
    case 'receipt':
      return modelReceipt(context);
    case 'other':
      return modelHolding(context, []);
  }
}

/** Without any fund, or without knowing what a security is, nothing can be said of its parts. */
function whyUnknown(context: InstrumentContext, kind: InstrumentKind): UnsplitReason | undefined {
  const { dataset, stockDays, dayIndex, code } = context;
  if (kind === 'cash') return undefined;
  if (namesNoFunds(dataset, stockDays, dayIndex)) return 'noFunds';
  return kind === 'other' && securityOf(dataset, code)?.kind === 'unknown' ? 'notDescribed' : undefined;
}

function modelLookThrough(context: InstrumentContext): ModelledReturn {
  const { exposures, coverage, closedAtOnce } = lookThrough(context, context.code);
  if (closedAtOnce !== undefined)
    return { model: withUnknown(ownReturn(context, []), unknownIn(context, closedAtOnce)), flags: [] };
  const { model, flags } = modelHolding(context, exposures);
  return { model: { ...model, coverage }, flags };
}

const unknownIn = ({ code }: InstrumentContext, reason: UnsplitReason): UnsplitPart => ({
  code: code as Ticker,
  reason,
});

/** Return in won of what is held itself, with the modelled stocks inside it. */
function ownReturn(context: InstrumentContext, exposures: readonly StockExposure[]): ReturnModel {
  const { before, now, change } = context;
  const localReturn = unitLocalReturn(change, { before, now });
  const session: ReturnSession = { dayIndex: context.dayIndex, growth: 1, return: localReturn, exposures };
  return withUnknown({ localReturn, fxReturn: now.fx / before.fx - 1, sessions: [session] });
}

function withUnknown(
  model: ReturnModel,
  withheld: UnsplitPart | undefined = withheldBy(model.sessions),
): ReturnModel {
  return withheld === undefined ? model : { ...model, withheld };
}

function modelHolding(context: InstrumentContext, exposures: readonly StockExposure[]): ModelledReturn {
  return { model: ownReturn(context, exposures), flags: exposureFlags([{ exposures }]) };
}

function exposureFlags(sessions: readonly Pick<ReturnSession, 'exposures'>[]): NodeFlag[] {
  const all = sessions.flatMap(({ exposures }) => exposures);
  if (all.length === 0) return ['noMechanicalPart'];
  return all.some(({ steps }) => steps.some(isEstimated)) ? ['estimatedWeights'] : [];
}

const isEstimated = ({ basis, quality }: ExposureStep): boolean =>
  basis === 'indexWeight' && quality !== 'official' && quality !== 'derived';

/** Without a beta nothing can be said: the common share's reason, else that there are too few returns. */
function modelPreferred(context: InstrumentContext): ModelledReturn {
  const { dataset, stockDays, code, dayIndex } = context;
  const security = securityOf(dataset, code)!;
  const common = commonShareOf(security);
  const stock = stockDays.find(common, dayIndex)?.stock;
  if (stock === undefined) return modelHolding(context, []);
  const found = preferredBeta({ dataset, preferred: code, common, dayIndex });
  if (found === undefined) {
    const reason =
      stock.kind === 'unsplit' ? stock : { code: security.code, reason: 'noVolatility' as const };
    return {
      model: withUnknown(ownReturn(context, []), { code: reason.code, reason: reason.reason }),
      flags: [],
    };
  }
  const source = found.basis === 'setting' ? 'ungear.json' : '';
  const beta = { code: common, weight: found.beta, basis: 'beta', quality: 'assumed', source } as const;
  const exposure: StockExposure = { stock, weight: found.beta, steps: [beta] };
  return { model: ownReturn(context, [exposure]), flags: ['assumedBeta'] };
}

/** multiple × the underlying's parts, accumulated over the sessions since the fund's previous own one. */
function modelLeveraged(context: InstrumentContext): ModelledReturn {
  const { dataset, now } = context;
  const terms = fundTermsOn(dataset, context.code, now.day)!;
  const found = underlyingSessions(context, terms.underlying);
  if (found === undefined) return modelUnknownUnderlying(context, terms.underlying);
  const { sessions, underlyingReturn, assumed, closed, coverage } = found;
  const accumulated = sessions.length > 1;
  const flags: NodeFlag[] = [...exposureFlags(sessions)];
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
function modelReceipt(context: InstrumentContext): ModelledReturn {
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
  const flags = exposureFlags(sessions);
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
    const { exposures } = inside;
    closed ??= inside.closedAtOnce;
    coverage = isSingleSecurity(dataset, code) ? undefined : inside.coverage;
    sessions.push({ dayIndex, growth, return: underlying.value, exposures });
    growth *= 1 + underlying.value;
    assumed ||= underlying.basis !== 'own';
  }
  const only = sessions.length === 1 ? sessions[0] : undefined;
  return { sessions, assumed, closed, coverage, underlyingReturn: only?.return ?? growth - 1 };
}

/** No return of the underlying: all residual, unless it is a modelled stock, whose unknown return is unsplit. */
function modelUnknownUnderlying(context: InstrumentContext, underlying: Ticker): ModelledReturn {
  const withheld = withheldBy([lookThrough(context, underlying)]);
  return { model: withUnknown(ownReturn(context, []), withheld), flags: ['noUnderlyingReturn'] };
}
