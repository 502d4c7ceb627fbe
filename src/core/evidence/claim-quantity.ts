import type { Scope } from '../mechanics/assumptions.ts';

/** What a quoted number is about, read from the `quantity` of claims.csv or of the command line. */
export type ClaimQuantity =
  /** forced trades into the modelled stocks, one of them, or of one fund, as an amount */
  | { readonly kind: 'forcedFlow'; readonly sign: FlowSign; readonly code?: string }
  /** the same as a share of turnover */
  | { readonly kind: 'forcedFlowShare'; readonly sign: FlowSign; readonly code?: string }
  /** trade that a given move of the underlying forces; of one fund, or of all */
  | { readonly kind: 'tradeForMove'; readonly move: number; readonly code?: string }
  | { readonly kind: 'netAssets'; readonly of: FundSet }
  | { readonly kind: 'fundTurnover'; readonly of: FundSet }
  | { readonly kind: 'fundTurnoverRatio'; readonly of: FundSet }
  | { readonly kind: 'stockReturn' | 'indexWeight'; readonly code?: string }
  | { readonly kind: 'fundReturn' | 'indexFallShare' | 'indexValueChange' | 'multiple' };

/** sold and bought are quoted without a sign; `either` compares sizes */
export type FlowSign = 'sold' | 'bought' | 'either';

export type FundSet =
  | { readonly kind: 'fund'; readonly code: string }
  /** funds of a scope, all of them or those of one direction */
  | { readonly kind: 'group'; readonly scope: Scope; readonly direction?: 'long' | 'inverse' };

/** at least, at most, or about */
export type ClaimBound = 'min' | 'max' | 'about';

export interface ParsedQuantity {
  readonly quantity: ClaimQuantity;
  readonly bound: ClaimBound;
}

type Reader = (code: string | undefined, digits: string | undefined) => ClaimQuantity;

const withCode = (code: string | undefined): { readonly code?: string } =>
  code === undefined || code === 'both' || code === 'all' ? {} : { code };

const flow =
  (sign: FlowSign): Reader =>
  (code) => ({ kind: 'forcedFlow', sign, ...withCode(code) });

const flowShare =
  (sign: FlowSign): Reader =>
  (code) => ({ kind: 'forcedFlowShare', sign, ...withCode(code) });

const funds = (code: string | undefined, otherwise: FundSet): FundSet => {
  if (code === 'long' || code === 'inverse') return { kind: 'group', scope: 'single', direction: code };
  if (code === 'all_krx') return { kind: 'group', scope: 'single' };
  if (code === 'all_hk') return { kind: 'group', scope: 'hk' };
  if (code === 'all_korea') return { kind: 'group', scope: 'all' };
  return code === undefined ? otherwise : { kind: 'fund', code };
};

const allKrx: FundSet = { kind: 'group', scope: 'single' };
const ofFunds =
  (kind: 'netAssets' | 'fundTurnover' | 'fundTurnoverRatio'): Reader =>
  (code) => ({ kind, of: funds(code, allKrx) });

/** Names as they stand in claims.csv, with what may follow them; the longer name of two comes first. */
const readers: readonly (readonly [name: string, read: Reader])[] = [
  ['sale_share_of_turnover', flowShare('sold')],
  ['buy_share_of_turnover', flowShare('bought')],
  ['flow_share_of_turnover', flowShare('either')],
  ['forced_sale', flow('sold')],
  ['forced_buy', flow('bought')],
  ['forced_flow', flow('either')],
  ['rebalance_(?:for|per)_(\\d{1,2})pct', (code, digits) => ({ ...tradeFor(digits), ...withCode(code) })],
  ['net_assets', ofFunds('netAssets')],
  ['fund_turnover_ratio', ofFunds('fundTurnoverRatio')],
  ['fund_turnover', ofFunds('fundTurnover')],
  ['stock_return', (code) => ({ kind: 'stockReturn', ...withCode(code) })],
  ['fund_return', () => ({ kind: 'fundReturn' })],
  ['index_weight', (code) => ({ kind: 'indexWeight', ...withCode(code) })],
  ['index_fall_share', () => ({ kind: 'indexFallShare' })],
  ['index_value_change', () => ({ kind: 'indexValueChange' })],
  ['multiple', () => ({ kind: 'multiple' })],
];

const tradeFor = (digits: string | undefined) =>
  ({ kind: 'tradeForMove', move: Number(digits) / 100 }) as const;

/** Quantities that can be recomputed, as they are typed; `CODE` stands for a stock or a fund. */
export const quantityNames: readonly string[] = [
  'forced_sale[_CODE]',
  'forced_buy[_CODE]',
  'forced_flow[_CODE]',
  'sale_share_of_turnover[_CODE]',
  'buy_share_of_turnover[_CODE]',
  'flow_share_of_turnover[_CODE]',
  'rebalance_for_5pct[_CODE]',
  'net_assets_long',
  'net_assets_inverse',
  'net_assets_all_krx',
  'net_assets_all_hk',
  'net_assets_all_korea',
  'net_assets_CODE',
  'fund_turnover_long',
  'fund_turnover_ratio',
  'stock_return[_CODE]',
  'fund_return',
  'index_weight[_CODE]',
  'index_fall_share',
  'index_value_change',
  'multiple',
];

/** What a quantity is counted in: money, a share of something, or a plain number such as a daily multiple. */
export type Measure = 'amount' | 'fraction' | 'multiple';

const amounts: ReadonlySet<ClaimQuantity['kind']> = new Set<ClaimQuantity['kind']>([
  'forcedFlow',
  'tradeForMove',
  'netAssets',
  'fundTurnover',
  'indexValueChange',
]);

/** @example measureOf({ kind: 'multiple' }); // => 'multiple' */
export const measureOf = ({ kind }: ClaimQuantity): Measure =>
  kind === 'multiple' ? 'multiple' : amounts.has(kind) ? 'amount' : 'fraction';

/** Figures that people quote and that need what no file of a book holds. */
const outsideTheBook: readonly string[] = ['net_assets_share_of_float'];

export type UnreadQuantity = 'outsideTheBook' | 'unknownQuantity';

/**
 * What a quantity's name asks for. Names are those of claims.csv; `forcedFlow` is read as `forced_flow`; a name may end in `_min`
 * (at least) or `_max` (at most).
 *
 * @example
 * parseQuantity('index_weight_both_min'); // => { quantity: { kind: "indexWeight" }, bound: "min" }
 */
export function parseQuantity(name: string): ParsedQuantity | UnreadQuantity {
  const snake = name.trim().replace(/([a-z])([A-Z])/g, '$1_$2');
  const [, stem = '', ending] = /^(.*?)(?:_(min|max))?$/i.exec(snake) ?? [];
  if (outsideTheBook.includes(stem.toLowerCase())) return 'outsideTheBook';
  for (const [pattern, read] of readers) {
    const digitGroup = pattern.includes('(\\d');
    const match = new RegExp(`^${pattern}(?:_(.{1,40}))?$`, 'i').exec(stem);
    if (match === null) continue;
    const quantity = read(codeOf(match[digitGroup ? 2 : 1]), digitGroup ? match[1] : undefined);
    return { quantity, bound: (ending?.toLowerCase() as 'min' | 'max' | undefined) ?? 'about' };
  }
  return 'unknownQuantity';
}

/** Codes are written in capitals, the words of the names in small letters. */
function codeOf(text: string | undefined): string | undefined {
  const word = text?.toLowerCase();
  const known = ['both', 'all', 'long', 'inverse', 'all_krx', 'all_hk', 'all_korea'];
  return word === undefined ? undefined : known.includes(word) ? word : word.toUpperCase();
}
