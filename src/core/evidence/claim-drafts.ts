import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn } from '../market/lookup.ts';
import type { Assumptions, Scope } from '../mechanics/assumptions.ts';
import { fundCodes, modelledStocks, termsInForce } from '../mechanics/fund-universe.ts';
import { averageTurnoverBefore, denominatorOn } from '../mechanics/liquidity.ts';
import { rebalancingCoefficient } from '../mechanics/rebalancing.ts';
import { type Estimate, exactly, scaled } from '../units/estimate.ts';
import type { ClaimReading, ClaimRefusal, RefusedClaim, TurnoverBasis } from './claim-check.ts';
import type { ClaimQuantity, FlowSign, FundSet } from './claim-quantity.ts';
import {
  type FundSum,
  fundsOf,
  fundTurnoverOn,
  hasPreferred,
  indexFallShare,
  indexWeight,
  marketIndex,
  marketValueOn,
  netAssetsOn,
} from './claimed-facts.ts';
import { flowReadings, tradePerMove, withAssetsOfTheEvening } from './claimed-flows.ts';

/** A reading before it is set against the claim: amounts in won, everything else a fraction. */
export type DraftReading = Omit<ClaimReading, 'ratio' | 'fits'>;

export interface Drafts {
  readonly kind: 'drafts';
  readonly readings: readonly DraftReading[];
  readonly amount: boolean;
  /** rests on assumptions that nobody declared: one of the readings is always the nearest */
  readonly open: boolean;
}

export type Refusal = { readonly kind: 'refused' } & Pick<RefusedClaim, 'reason' | 'known'>;

export interface ClaimQuestion {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly assumptions: Pick<Assumptions, 'draws' | 'seed'>;
  /** move that another claim of the day about the same fund supposes */
  readonly move?: number | undefined;
}

/** The quoted quantity under every reading that the book allows, or why there is none. */
export function draftsOf(quantity: ClaimQuantity, question: ClaimQuestion): Drafts | Refusal {
  const unknown = unknownCode(quantity, question.dataset);
  if (unknown !== undefined) return refused(unknown);
  switch (quantity.kind) {
    case 'forcedFlow':
      return flowDrafts(quantity, question);
    case 'forcedFlowShare':
      return shareDrafts(quantity, question);
    case 'tradeForMove':
      return moveDrafts(quantity, question);
    case 'netAssets':
      return assetDrafts(quantity.of, question);
    case 'fundTurnover':
    case 'fundTurnoverRatio':
      return fundTurnoverDrafts(quantity, question);
    default:
      return factDrafts(quantity, question);
  }
}

const refused = (reason: ClaimRefusal): Refusal => ({ kind: 'refused', reason });

const drafts = (
  readings: readonly DraftReading[],
  { amount = false, open = false }: { readonly amount?: boolean; readonly open?: boolean },
  otherwise: ClaimRefusal,
): Drafts | Refusal =>
  readings.length === 0 ? refused(otherwise) : { kind: 'drafts', readings, amount, open };

/** A figure of the book, known without a band. */
const fact = (
  value: number | undefined,
  basis: DraftReading['basis'],
  { plain = true, estimated = false }: { readonly plain?: boolean; readonly estimated?: boolean } = {},
): readonly DraftReading[] =>
  value === undefined ? [] : [{ basis, value: exactly(value), plain, estimated }];

function unknownCode(quantity: ClaimQuantity, dataset: Dataset): 'unknownCode' | 'noFunds' | undefined {
  const code = 'of' in quantity ? codeOfSet(quantity.of) : 'code' in quantity ? quantity.code : undefined;
  if (code !== undefined) return isKnownCode(dataset, code) ? undefined : 'unknownCode';
  return fundCodes(dataset).length === 0 && aboutFunds.has(quantity.kind) ? 'noFunds' : undefined;
}

const aboutFunds: ReadonlySet<ClaimQuantity['kind']> = new Set<ClaimQuantity['kind']>([
  'forcedFlow',
  'forcedFlowShare',
  'tradeForMove',
  'netAssets',
  'fundTurnover',
  'fundTurnoverRatio',
  'fundReturn',
  'multiple',
]);

const codeOfSet = (set: FundSet): string | undefined => (set.kind === 'fund' ? set.code : undefined);

const isKnownCode = (dataset: Dataset, code: string): boolean =>
  fundCodes(dataset).some((one) => one === code) || modelledStocks(dataset).some((one) => one === code);

function signed(value: Estimate, sign: FlowSign): Estimate {
  if (sign === 'bought') return value;
  return sign === 'sold' || value.point < 0 ? scaled(value, -1) : value;
}

function flowDrafts(
  { sign, code }: Extract<ClaimQuantity, { kind: 'forcedFlow' }>,
  { dataset, dayIndex, assumptions }: ClaimQuestion,
): Drafts | Refusal {
  const readings = flowReadings(dataset, dayIndex, assumptions, code).map(
    ({ scope, assets, netting, krw, estimated }): DraftReading => ({
      basis: { scope, assets, netting },
      value: signed(krw, sign),
      plain: assets === 'carried',
      estimated,
    }),
  );
  return drafts(readings, { amount: true, open: true }, 'noAssets');
}

/** Turnover of the modelled stocks, or of the stock that a code is or follows, won; bases that are not known are left out. */
export function turnovers(
  dataset: Dataset,
  dayIndex: number,
  code?: string,
): readonly { readonly turnover: TurnoverBasis; readonly krw: number }[] {
  const stocks = stocksBehind(dataset, dayIndex, code);
  const total = (read: (stock: string) => number | undefined): number | undefined => {
    const values = stocks.map(read);
    return values.length === 0 || values.includes(undefined)
      ? undefined
      : values.reduce<number>((a, b) => a + b!, 0);
  };
  const oneSided = total((stock) => denominatorOn(dataset, stock, dayIndex, 'day').krw);
  const known = [
    ['oneSided', oneSided],
    ['twoSided', oneSided === undefined ? undefined : 2 * oneSided],
    ['adv20', total((stock) => averageTurnoverBefore(dataset, stock, dayIndex))],
    ['previousSession', total((stock) => denominatorOn(dataset, stock, dayIndex - 1, 'day').krw)],
  ] as const;
  return known.flatMap(([turnover, krw]) => (krw === undefined ? [] : [{ turnover, krw }]));
}

function stocksBehind(dataset: Dataset, dayIndex: number, code: string | undefined): readonly string[] {
  const stocks = modelledStocks(dataset);
  if (code === undefined) return stocks;
  const followed = fundCodes(dataset).some((one) => one === code)
    ? termsInForce(dataset, code as (typeof stocks)[number], dayIndex).underlying
    : code;
  return stocks.filter((one) => one === followed);
}

function shareDrafts(
  { sign, code }: Extract<ClaimQuantity, { kind: 'forcedFlowShare' }>,
  question: ClaimQuestion,
): Drafts | Refusal {
  const { dataset, dayIndex, assumptions } = question;
  const bases = turnovers(dataset, dayIndex, code);
  if (bases.length === 0) return refused('noTurnover');
  if (question.move !== undefined) return supposedMoveDrafts(code, question.move, question, bases);
  const flows = flowReadings(dataset, dayIndex, assumptions, code);
  const readings = flows.flatMap(({ scope, assets, netting, krw, estimated }) =>
    bases
      .filter(({ turnover }) => turnover !== 'previousSession')
      .map(
        (of): DraftReading => ({
          basis: { scope, assets, netting, turnover: of.turnover },
          value: scaled(signed(krw, sign), 1 / of.krw),
          plain: assets === 'carried',
          estimated,
        }),
      ),
  );
  return drafts(readings, { open: true }, 'noAssets');
}

/** Where another claim of the day says for which move: the trade of that move, over each turnover, that of the session before too. */
function supposedMoveDrafts(
  code: string | undefined,
  move: number,
  { dataset, dayIndex }: ClaimQuestion,
  bases: ReturnType<typeof turnovers>,
): Drafts | Refusal {
  const { krw, estimated, count } = tradePerMove(dataset, dayIndex, 'all', code);
  const readings = bases.flatMap((of) =>
    fact((krw * move) / of.krw, { assets: 'carried', move, turnover: of.turnover }, { estimated }),
  );
  return drafts(count === 0 ? [] : readings, { open: true }, 'noAssets');
}

function moveDrafts(
  { move, code }: Extract<ClaimQuantity, { kind: 'tradeForMove' }>,
  { dataset, dayIndex }: ClaimQuestion,
): Drafts | Refusal {
  const scopes: readonly Scope[] = code === undefined ? ['single', 'hk', 'all'] : ['all'];
  const readings = (['carried', 'sameDay'] as const).flatMap((assets) => {
    const book = assets === 'carried' ? dataset : withAssetsOfTheEvening(dataset, dayIndex);
    const counted = scopes.map((scope) => ({ scope, ...tradePerMove(book, dayIndex, scope, code) }));
    return counted
      .filter(({ count }, at) => count > (counted[at - 1]?.count ?? 0))
      .flatMap(({ scope, krw, estimated }) => {
        const basis = { assets, ...(code === undefined ? { scope } : {}) };
        return fact(krw * move, basis, { plain: assets === 'carried', estimated });
      });
  });
  return drafts(readings, { amount: true, open: code === undefined }, 'noAssets');
}

/** The claim's own session and the one before: an amount of assets is often quoted for the wrong evening. */
const evenings = (dayIndex: number): readonly number[] => [dayIndex, dayIndex - 1];

function assetDrafts(of: FundSet, { dataset, dayIndex }: ClaimQuestion): Drafts | Refusal {
  const readings = evenings(dayIndex).flatMap((t) => {
    const sum = t < 0 ? undefined : netAssetsOn(dataset, t, of);
    return sum === undefined
      ? []
      : fact(sum.krw, { day: dataset.days[t]! }, { plain: t === dayIndex, estimated: sum.estimated });
  });
  return drafts(readings, { amount: true }, 'noAssets');
}

function fundTurnoverDrafts(
  { kind, of }: Extract<ClaimQuantity, { kind: 'fundTurnover' | 'fundTurnoverRatio' }>,
  { dataset, dayIndex }: ClaimQuestion,
): Drafts | Refusal {
  const traded: FundSum = fundTurnoverOn(dataset, dayIndex, of);
  if (traded.of === 0) return refused('noFunds');
  if (traded.known < traded.of) {
    return { kind: 'refused', reason: 'fundTurnoverMissing', known: { of: traded.of, count: traded.known } };
  }
  if (kind === 'fundTurnover') return drafts(fact(traded.krw, {}), { amount: true }, 'noTurnover');
  const readings = evenings(dayIndex).flatMap((t) => {
    const assets = t < 0 ? undefined : netAssetsOn(dataset, t, of);
    return assets === undefined
      ? []
      : fact(traded.krw / assets.krw, { day: dataset.days[t]! }, { plain: t === dayIndex });
  });
  return drafts(readings, {}, 'noAssets');
}

type FactKind =
  | 'stockReturn'
  | 'indexWeight'
  | 'fundReturn'
  | 'indexFallShare'
  | 'indexValueChange'
  | 'multiple';
type FactQuantity = Extract<ClaimQuantity, { kind: FactKind }>;

function factDrafts(quantity: FactQuantity, { dataset, dayIndex }: ClaimQuestion): Drafts | Refusal {
  switch (quantity.kind) {
    case 'stockReturn':
      return drafts(returnDrafts(dataset, dayIndex, quantity.code), {}, 'noPrices');
    case 'indexWeight':
      return drafts(weightDrafts(dataset, dayIndex, quantity.code), {}, 'noWeights');
    case 'indexFallShare':
      return drafts(fallShareDrafts(dataset, dayIndex), {}, 'noWeights');
    case 'indexValueChange': {
      const [now, before] = [marketValueOn(dataset, dayIndex), marketValueOn(dataset, dayIndex - 1)];
      const change = now === undefined || before === undefined ? undefined : now - before;
      return drafts(fact(change, { code: marketIndex }), { amount: true }, 'noWeights');
    }
    default:
      return drafts(termDrafts(dataset, dayIndex, quantity.kind), {}, 'noFunds');
  }
}

const returnDrafts = (dataset: Dataset, dayIndex: number, code?: string): readonly DraftReading[] =>
  (code === undefined ? modelledStocks(dataset) : [code]).flatMap((stock) =>
    fact(closeReturnOn(dataset, stock, dayIndex), { code: stock }),
  );

function weightDrafts(dataset: Dataset, dayIndex: number, code?: string): readonly DraftReading[] {
  const preferred = code === undefined && hasPreferred(dataset) ? [false, true] : [false];
  return [dayIndex - 1, dayIndex].flatMap((t) =>
    preferred.flatMap((withPreferred) =>
      fact(
        indexWeight(dataset, t, { code, withPreferred }),
        { code: marketIndex, day: dataset.days[t]!, ...(withPreferred ? { withPreferred } : {}) },
        { plain: t === dayIndex - 1 && !withPreferred },
      ),
    ),
  );
}

const fallShareDrafts = (dataset: Dataset, dayIndex: number): readonly DraftReading[] =>
  (hasPreferred(dataset) ? [false, true] : [false]).flatMap((withPreferred) =>
    fact(
      indexFallShare(dataset, dayIndex, withPreferred),
      { code: marketIndex, ...(withPreferred ? { withPreferred } : {}) },
      { plain: !withPreferred },
    ),
  );

/** Terms of the single-stock funds of KRX: each multiple, or what each means for the fund on each stock. */
function termDrafts(
  dataset: Dataset,
  dayIndex: number,
  kind: 'fundReturn' | 'multiple',
): readonly DraftReading[] {
  const terms = fundsOf(dataset, dayIndex, { kind: 'group', scope: 'single' });
  const multiples = [...new Set(terms.map(({ multiple }) => multiple as number))].sort((a, b) => b - a);
  if (kind === 'multiple') {
    return multiples.flatMap((multiple) =>
      fact(multiple, { multiple }, { plain: rebalancingCoefficient(multiple) > 0 && multiple > 0 }),
    );
  }
  return modelledStocks(dataset).flatMap((code) => {
    const moved = closeReturnOn(dataset, code, dayIndex);
    if (moved === undefined) return [];
    return multiples.flatMap((multiple) =>
      fact(multiple * moved, { code, multiple }, { plain: multiple > 0 }),
    );
  });
}
