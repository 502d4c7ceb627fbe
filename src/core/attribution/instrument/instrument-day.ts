import type { Dataset, Security } from '../../market/dataset.ts';
import { fundTermsOn } from '../../market/in-force.ts';
import { securityOf } from '../../market/lookup.ts';
import { fundRuleOn, limitLock } from '../../market/price-limits.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { InstrumentKind, NodeFlag } from '../node/node.ts';
import { componentNames, mechanicalParts } from '../node/node.ts';
import { instrumentKindOf, modelReturn } from './instrument-model.ts';
import type { ModelledReturn } from './own-return.ts';
import { hasOldRate, type Quote } from './quote.ts';
import type { ReturnModel } from './return-model.ts';
import type { ReturnParts } from './split-return.ts';
import { splitReturn } from './split-return.ts';
import type { StockDays } from './stock-days.ts';
import type { StockInside } from './stocks-inside.ts';
import type { UnitChange, Valuation } from './valuation.ts';
import { valuationOn } from './valuation.ts';

/** Everything a day says about one instrument, shared by all positions in it. */
export interface InstrumentDay {
  readonly code: Ticker;
  readonly security?: Security;
  readonly kind: InstrumentKind;
  readonly valuation: Valuation;
  readonly flags: readonly NodeFlag[];
  /** present when the instrument is in every sum: valued, or carried over a holiday */
  readonly held?: HeldInstrument;
}

export interface HeldInstrument extends ReturnParts {
  readonly before: Quote;
  /** same as `before` when the value is carried */
  readonly now: Quote;
  /** splits and dividends in between; none when the value is carried */
  readonly change: UnitChange;
  /** absent when the value is carried */
  readonly model?: ReturnModel;
}

export function instrumentOn(
  dataset: Dataset,
  stockDays: StockDays,
  code: Ticker,
  dayIndex: number,
): InstrumentDay {
  const security = securityOf(dataset, code);
  const kind = instrumentKindOf(dataset, stockDays, code, dayIndex);
  const valuation = valuationOn(dataset, code, dayIndex);
  const base = security === undefined ? { code, kind, valuation } : { code, security, kind, valuation };
  if (valuation.kind === 'carried')
    return { ...base, flags: carriedFlags(valuation.before), held: carried(valuation.before) };
  if (valuation.kind !== 'valued') return { ...base, flags: [] };
  const { before, now, change } = valuation;
  const modelled = modelReturn({ dataset, stockDays, dayIndex, code, before, now, change }, kind);
  const parts = splitReturn(modelled.model, stockDays);
  const flags = flagsOf(modelled, parts, now);
  flags.push(...limitFlags(dataset, code, valuation), ...changeFlags(change));
  return {
    ...base,
    flags: flags.length > 1 ? [...new Set(flags)] : flags,
    held: { ...parts, before, now, change, model: modelled.model },
  };
}

const carriedFlags = (before: Quote): NodeFlag[] =>
  before.basis === 'nav' ? ['navBased', 'stale'] : ['stale'];

const nothing = Object.fromEntries([...componentNames, ...mechanicalParts].map((name) => [name, 0]));

const carried = (before: Quote): HeldInstrument => ({
  before,
  now: before,
  change: { units: 1, dividends: [] },
  return: 0,
  parts: nothing as ReturnParts['parts'],
  loadings: [],
  unsplit: [],
});

/** A KRX leveraged fund has limits of its own, its multiple times those of a share: beyond them its close is cut off too. */
function limitFlags(
  dataset: Dataset,
  code: Ticker,
  { before, now, change }: Extract<Valuation, { readonly kind: 'valued' }>,
): readonly NodeFlag[] {
  const terms = fundTermsOn(dataset, code, now.day);
  if (terms?.venue !== 'KRX' || now.basis !== 'close' || before.basis !== 'close') return [];
  const previousClose = before.price / change.units;
  const lock = limitLock({ previousClose, close: now.price, rule: fundRuleOn(now.day, terms.multiple) });
  return lock === undefined ? [] : ['limitLocked'];
}

function changeFlags({ units, dividends }: UnitChange): readonly NodeFlag[] {
  const split: NodeFlag[] = units === 1 ? [] : ['split'];
  return dividends.length === 0 ? split : [...split, 'dividend'];
}

function flagsOf(
  { model, flags: modelFlags }: ModelledReturn,
  { unsplit }: ReturnParts,
  now: Quote,
): NodeFlag[] {
  const flags: NodeFlag[] = [...modelFlags];
  if (now.basis === 'nav') flags.push('navBased');
  if (hasOldRate(now)) flags.push('oldRate');
  if (unsplit.length > 0) flags.push('unsplit');
  if (unsplit.some(({ reason }) => reason === 'limitLocked')) flags.push('limitLocked');
  if (model.sessions.some(({ stocksInside }) => stocksInside.some(isCapped))) flags.push('capped');
  return flags;
}

const isCapped = ({ stock }: StockInside): boolean =>
  stock.kind === 'split' && stock.flags.includes('capped');
