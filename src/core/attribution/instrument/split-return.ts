import type { SplitStock, StockSplit } from '../../decomposition/day-split.ts';
import type { ComponentOrPart } from '../node/node.ts';
import type { ReturnModel, UnsplitPart } from './return-model.ts';
import type { Loading, StockDays } from './stock-days.ts';

/** Parts of one unit's return, as fractions of its start value; `loadings` carry its mechanical part's draws. */
export interface ReturnParts {
  readonly return: number;
  readonly parts: Readonly<Record<ComponentOrPart, number>>;
  readonly loadings: readonly Loading[];
  readonly unsplit: readonly UnsplitPart[];
}

/**
 * Splits a return: mechanical and unsplit are linear in the stock-days inside it, the residual is what is left of the modelled
 * return (multiple × underlying for a leveraged fund), tracking what is left of the fund's own return, and the cross term
 * return × exchange rate stands with currency. A depositary receipt is compared with its share in won: its premium is tracking, and
 * it has no currency part.
 *
 *     return = (1 + local)(1 + fx) − 1 = mechanical + residual + unsplit + currency + cost + tracking
 */
export function splitReturn(model: ReturnModel, stockDays: StockDays): ReturnParts {
  const { localReturn, fxReturn, withheld } = model;
  const whole = localReturn + fxReturn * (1 + localReturn);
  const { modelled, currency, cost, tracking } = promiseOf(model, whole);
  const inside = withheld === undefined ? addStocks(model, stockDays) : nothingInside(withheld, modelled);
  return {
    return: whole,
    loadings: inside.loadings,
    unsplit: inside.reasons,
    parts: {
      mechanical: inside.mechanical,
      residual: modelled - inside.mechanical - inside.unsplit,
      unsplit: inside.unsplit,
      currency,
      cost,
      tracking,
      direct: inside.direct,
      feedback: inside.mechanical - inside.direct,
    },
  };
}

/** What a return is measured against, and what stands beside it. */
function promiseOf({ localReturn, fxReturn, leverage, receipt }: ReturnModel, whole: number) {
  if (receipt !== undefined) {
    const modelled = receipt.shareReturn;
    return { modelled, currency: 0, cost: 0, tracking: whole - modelled };
  }
  const currency = fxReturn * (1 + localReturn);
  if (leverage === undefined) return { modelled: localReturn, currency, cost: 0, tracking: 0 };
  const modelled = leverage.multiple * leverage.underlyingReturn;
  return { modelled, currency, cost: leverage.cost, tracking: localReturn - modelled - leverage.cost };
}

interface Inside {
  mechanical: number;
  direct: number;
  unsplit: number;
  readonly loadings: Loading[];
  readonly reasons: UnsplitPart[];
}

const nothingInside = (withheld: UnsplitPart, modelled: number): Inside => ({
  mechanical: 0,
  direct: 0,
  unsplit: modelled,
  loadings: [],
  reasons: [withheld],
});

function addStocks(model: ReturnModel, stockDays: StockDays): Inside {
  const inside: Inside = { mechanical: 0, direct: 0, unsplit: 0, loadings: [], reasons: [] };
  for (const session of model.sessions) {
    for (const { stock, weight } of session.stocksInside) {
      const loading = (model.leverage?.multiple ?? 1) * session.growth * weight;
      if (stock.kind === 'split')
        addSplit(inside, stock, loading, stockDays.columnOf(stock, session.dayIndex));
      else addUnsplit(inside, stock, loading);
    }
  }
  return inside;
}

function addSplit(inside: Inside, stock: SplitStock, loading: number, column: number): void {
  inside.mechanical += loading * stock.mechanical.point;
  inside.direct += loading * stock.direct.point;
  inside.loadings.push({ column, loading });
}

function addUnsplit(inside: Inside, stock: StockSplit & { kind: 'unsplit' }, loading: number): void {
  inside.unsplit += loading * (stock.return ?? 0);
  const { code, reason } = stock;
  if (!inside.reasons.some((one) => one.code === code && one.reason === reason))
    inside.reasons.push({ code, reason });
}
