import type { Dataset } from '../../market/dataset.ts';
import { calendarDaysBetween } from '../../units/trading-day.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import type { Leverage, ReturnModel } from '../instrument/return-model.ts';
import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import { nought, writeInside } from './explain-inside.ts';
import { writeReceipt } from './explain-receipt.ts';
import { writeGrowths, writeUnderlyingReturns } from './explain-underlying.ts';
import type { ChangeSteps, QuoteSteps } from './explain-value.ts';
import type { ExplanationWriter, Named } from './explanation-writer.ts';

/** A position's own return and its parts, as later steps name them. */
export type ReturnSteps = Readonly<Record<ComponentName | 'direct' | 'return', Named>>;

/** A value carried over a holiday has not moved. */
export function explainCarried(writer: ExplanationWriter): ReturnSteps {
  const parts = Object.fromEntries([...componentNames, 'direct'].map((name) => [name, nought]));
  return { ...parts, return: writer.step('own_return', '0', 0, 'fraction', 'return') } as ReturnSteps;
}

/** The return in portfolio currency and its parts, in the order of operations of `splitReturn`. */
export function explainReturn(
  writer: ExplanationWriter,
  dataset: Dataset,
  model: ReturnModel,
  quotes: {
    readonly before: QuoteSteps;
    readonly now: QuoteSteps;
    readonly held: HeldInstrument;
    readonly change: ChangeSteps;
  },
): ReturnSteps {
  const local = writeLocalReturn(writer, quotes.before.price, quotes.now.price, quotes.change);
  const { before, now, held } = quotes;
  const currency = writeCurrencyReturn(writer, local, before.fx, now.fx);
  const total = writer.step(
    'own_return',
    `${local.symbol} + ${currency.symbol}`,
    local.value + currency.value,
    'fraction',
    'return',
  );
  const { receipt } = model;
  if (receipt !== undefined) {
    const parts = writeReceipt({ writer, dataset, model, receipt, total, before, now });
    return { return: total, ...parts };
  }
  return { return: total, currency, ...writeFund(writer, dataset, model, local, held) };
}

function writeLocalReturn(
  writer: ExplanationWriter,
  before: Named | undefined,
  now: Named | undefined,
  { units, dividend }: ChangeSteps,
): Named {
  if (before === undefined || now === undefined) return nought;
  const product = units === undefined ? now.symbol : `${now.symbol} * ${units.symbol}`;
  const end = dividend === undefined ? product : `(${product} + ${dividend.symbol})`;
  const value = (now.value * (units?.value ?? 1) + (dividend?.value ?? 0)) / before.value - 1;
  return writer.step('local_return', `${end} / ${before.symbol} - 1`, value, 'fraction', 'localReturn');
}

/** The rate's return, with the cross term rate × price. */
function writeCurrencyReturn(
  writer: ExplanationWriter,
  local: Named,
  before: Named | undefined,
  now: Named | undefined,
): Named {
  if (before === undefined || now === undefined) return nought;
  const value = (now.value / before.value - 1) * (1 + local.value);
  const formula = `(${now.symbol} / ${before.symbol} - 1) * (1 + ${local.symbol})`;
  return writer.step('currency_return', formula, value, 'fraction', 'currencyReturn');
}

/** What is modelled (the own return, or multiple × the underlying's), its parts, the fee, and the balance. */
function writeFund(
  writer: ExplanationWriter,
  dataset: Dataset,
  model: ReturnModel,
  local: Named,
  held: HeldInstrument,
): Omit<ReturnSteps, 'return' | 'currency'> {
  const { leverage } = model;
  if (leverage === undefined) {
    const inside = writeInside(
      writer,
      dataset,
      writeGrowths(writer, dataset, model.sessions, model.grownBy),
      local,
      model,
    );
    return { ...inside, cost: nought, tracking: nought };
  }
  const sessions = writeUnderlyingReturns(writer, dataset, model.sessions, leverage.terms.underlying);
  const multiple = writer.input('multiple', leverage.multiple, 'multiple', 'fundMultiple', trustOf(leverage));
  const underlying = sessions.total;
  const modelled = writer.step(
    'modelled_return',
    `${multiple.symbol} * ${underlying.symbol}`,
    multiple.value * underlying.value,
    'fraction',
    'modelledReturn',
  );
  const inside = writeInside(
    writer,
    dataset,
    sessions.each.map((session) => ({ ...session, multiple })),
    modelled,
    model,
  );
  const cost = writeCost(writer, leverage, held);
  const value = local.value - modelled.value - cost.value;
  const formula = `${local.symbol} - ${modelled.symbol} - ${cost.symbol}`;
  return {
    ...inside,
    cost,
    tracking: writer.step('tracking_return', formula, value, 'fraction', 'trackingReturn'),
  };
}

const trustOf = ({ terms: { underlying, quality, source } }: Leverage) => ({
  params: { underlying },
  quality,
  source,
});

function writeCost(
  writer: ExplanationWriter,
  { terms, cost }: Leverage,
  { before, now }: HeldInstrument,
): Named {
  if (terms.fee === undefined) return nought;
  const fee = writer.input('fee', terms.fee, 'rate', 'fee', { quality: terms.quality, source: terms.source });
  const days = writer.input('days', calendarDaysBetween(before.day, now.day), 'days', 'calendarDays');
  return writer.step('cost_return', `-${fee.symbol} * ${days.symbol} / 365`, cost, 'fraction', 'costReturn');
}
