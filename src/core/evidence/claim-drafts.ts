import type { Dataset } from '../market/dataset.ts';
import { fundCodes, modelledStocks } from '../mechanics/fund-universe.ts';
import { type ClaimQuestion, type Drafts, drafts, fact, type Refusal, refused } from './claim-draft.ts';
import type { ClaimQuantity, FundSet } from './claim-quantity.ts';
import { factDrafts } from './claimed-fact-drafts.ts';
import { type FundSum, fundTurnoverOn, netAssetsOn } from './claimed-facts.ts';
import { flowDrafts, moveDrafts, shareDrafts } from './claimed-flow-drafts.ts';

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
