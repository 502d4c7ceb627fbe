import type { Dataset } from '../market/dataset.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import { volatilityBefore } from '../mechanics/liquidity.ts';

/** Return of each stock per unit of the move, and of the rest; a stock that is not named does not move. */
export interface Direction {
  readonly stocks: Readonly<Record<string, number>>;
  readonly rest?: number;
}

/**
 * Direction in which one stock leads and the others follow: each moves correlation × σ_other / σ_lead times as much, σ over the 20
 * sessions ending on the evening.
 *
 * @returns `undefined` when the volatility of a stock is not known
 * @throws RangeError when `lead` is no modelled stock, or the correlation lies outside −1 … 1
 */
export function directionOf({
  dataset,
  asOfIndex,
  lead,
  correlation,
}: {
  readonly dataset: Dataset;
  readonly asOfIndex: number;
  readonly lead: string;
  readonly correlation: number;
}): Direction | undefined {
  const stocks = modelledStocks(dataset);
  if (!stocks.some((code) => code === lead))
    throw new RangeError(`directionOf requires a modelled stock, got ${lead}`);
  if (!(Math.abs(correlation) <= 1))
    throw new RangeError(`directionOf requires a correlation in -1 ... 1, got ${correlation}`);
  const sigmaOf = (code: string): number => volatilityBefore(dataset, code, asOfIndex + 1) ?? Number.NaN;
  const betas = stocks.map((code): [string, number] => [
    code,
    code === lead ? 1 : (correlation * sigmaOf(code)) / sigmaOf(lead),
  ]);
  return betas.every(([, beta]) => Number.isFinite(beta)) ? { stocks: Object.fromEntries(betas) } : undefined;
}
