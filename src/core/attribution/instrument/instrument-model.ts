import type { UnsplitReason } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import { fundTermsOn } from '../../market/in-force.ts';
import { securityOf } from '../../market/lookup.ts';
import type { InstrumentKind } from '../node/node.ts';
import { heldSessions } from './held-sessions.ts';
import { lookThrough } from './look-through.ts';
import type { InstrumentContext, ModelledReturn } from './own-return.ts';
import { insideFlags, modelHolding, ownReturn, unknownIn, withUnknown } from './own-return.ts';
import { commonShareOf, preferredBeta } from './preferred-beta.ts';
import { modelLeveraged, modelReceipt } from './return-of-underlying.ts';
import type { StockDays } from './stock-days.ts';
import type { StockInside } from './stocks-inside.ts';
import { namesNoFunds } from './stocks-inside.ts';
import { isCash } from './valuation.ts';

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
      return modelHolding(context, lookThrough(context, context.code).stocksInside);
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
  const whole = ownReturn(context, []);
  const { inside, sessions, grownBy } = heldSessions(context, whole.localReturn);
  const closed = inside.find(({ closedAtOnce }) => closedAtOnce !== undefined)?.closedAtOnce;
  if (closed !== undefined) return { model: withUnknown(whole, unknownIn(context, closed)), flags: [] };
  const { coverage } = inside.at(-1)!;
  const model = { ...whole, sessions, coverage, ...(grownBy === undefined ? {} : { grownBy }) };
  const flags = insideFlags(sessions);
  return {
    model: withUnknown(model),
    flags: sessions.length > 1 ? [...flags, 'accumulated'] : flags,
  };
}

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
  const inside: StockInside = { stock, weight: found.beta, steps: [beta] };
  return { model: ownReturn(context, [inside]), flags: ['assumedBeta'] };
}
