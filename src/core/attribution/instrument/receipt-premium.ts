import { unitsBecome } from '../../market/corporate-actions.ts';
import type { Dataset } from '../../market/dataset.ts';
import { closeOn } from '../../market/lookup.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { Quote } from './quote.ts';
import type { Premium, SharePrice } from './return-model.ts';
import { valuationOn } from './valuation.ts';

/**
 * Depositary receipts of a share, whether they are held or not, with their premiums on a session.
 *
 * @returns in order of their codes; none for a receipt without a price on the day or a known ratio
 */
export function receiptsOf(
  dataset: Dataset,
  share: string,
  dayIndex: number,
): readonly { readonly code: Ticker; readonly premium: Premium }[] {
  return dataset.securities
    .filter(({ kind, tracks }) => kind === 'adr' && tracks === share)
    .flatMap(({ code, ratio }) => {
      const valuation = valuationOn(dataset, code, dayIndex);
      if (ratio === undefined || valuation.kind !== 'valued') return [];
      const { before, now } = valuation;
      const premium = premiumOf({ dataset, code, share, ratio, before, now });
      return premium === undefined ? [] : [{ code, premium }];
    });
}

/**
 * Premium of a depositary receipt at its previous own session and at this one. For information: returns do not need it, and so not the ratio.
 *
 * @returns `undefined` when a close of the share, or the factor of a split since, is not known
 */
export function premiumOf({
  dataset,
  code,
  share,
  ratio,
  before,
  now,
}: {
  readonly dataset: Dataset;
  readonly code: string;
  readonly share: string;
  readonly ratio: number;
  readonly before: Quote;
  readonly now: Quote;
}): Premium | undefined {
  const last = dataset.days.at(-1)!;
  const at = ({ day, dayIndex, price, fx }: Quote): SharePrice | undefined => {
    const close = closeOn(dataset, share, dayIndex);
    const receipts = unitsBecome(dataset, code, day, last);
    const shares = unitsBecome(dataset, share, day, last);
    if (close === undefined || receipts === undefined || shares === undefined) return undefined;
    // the ratio is one of the units of the last session
    const ratioThen = (ratio * receipts) / shares;
    return { day, close, ratio: ratioThen, premium: (price * fx) / (ratioThen * close) - 1 };
  };
  const [first, second] = [at(before), at(now)];
  return first === undefined || second === undefined ? undefined : { before: first, now: second };
}
