import type { Dataset } from '../../market/dataset.ts';
import type { Term } from '../../numeric/formula.ts';
import { minus, one, over, times } from '../../numeric/formula.ts';
import type { Receipt, ReturnModel, SharePrice } from '../instrument/return-model.ts';
import { nought, writeInside } from './explain-inside.ts';
import type { ReturnSteps } from './explain-return.ts';
import { writeUnderlyingReturns } from './explain-underlying.ts';
import type { QuoteSteps } from './explain-value.ts';
import type { NodeWriter } from './explanation-words.ts';

interface ReceiptToExplain {
  readonly writer: NodeWriter;
  readonly dataset: Dataset;
  readonly model: ReturnModel;
  readonly receipt: Receipt;
  /** return of the receipt in won */
  readonly total: Term;
  readonly before: QuoteSteps;
  readonly now: QuoteSteps;
}

/** The share's parts, the balance, and the premium that the balance is the change of. */
export function writeReceipt({
  writer,
  dataset,
  model,
  receipt,
  total,
  before,
  now,
}: ReceiptToExplain): Omit<ReturnSteps, 'return'> {
  const share = writeUnderlyingReturns(writer, dataset, model.sessions, receipt.share);
  const inside = writeInside(writer, dataset, share.each, share.total, model);
  const tracking = writer.step('tracking_return', minus(total, share.total), 'fraction', 'trackingOfReceipt');
  if (receipt.premium !== undefined) {
    writePremium(writer, receipt.share, receipt.premium.before, before);
    writePremium(writer, receipt.share, receipt.premium.now, now);
  }
  return { ...inside, currency: nought, cost: nought, tracking };
}

function writePremium(
  writer: NodeWriter,
  code: string,
  { day, close, ratio }: SharePrice,
  { price, fx }: QuoteSteps,
): void {
  if (price === undefined) return;
  const shares = writer.input('ratio', ratio, 'rate', 'receiptRatio', { params: { code }, day });
  const own = writer.input(`close_${code}`, close, 'price', 'shareClose', { params: { code }, day });
  const value = fx === undefined ? price : times(price, fx);
  writer.step('premium', minus(over(value, times(shares, own)), one), 'fraction', 'receiptPremium');
}
