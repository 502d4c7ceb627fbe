import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn } from '../market/lookup.ts';
import { marketIndex } from '../market/market-index.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import { rebalancingCoefficient } from '../mechanics/rebalancing.ts';
import {
  type ClaimQuestion,
  type DraftReading,
  type Drafts,
  drafts,
  fact,
  type Refusal,
} from './claim-draft.ts';
import type { ClaimQuantity } from './claim-quantity.ts';
import { fundsOf } from './claimed-facts.ts';
import { hasPreferred, indexFallShare, indexWeight, marketValueOn } from './claimed-index-facts.ts';

type FactKind =
  | 'stockReturn'
  | 'indexWeight'
  | 'fundReturn'
  | 'indexFallShare'
  | 'indexValueChange'
  | 'multiple';

type FactQuantity = Extract<ClaimQuantity, { kind: FactKind }>;

/** What the book itself says: returns, weights, shares of a fall, terms of a fund. */
export function factDrafts(quantity: FactQuantity, { dataset, dayIndex }: ClaimQuestion): Drafts | Refusal {
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
