import type { Dataset } from '../../market/dataset.ts';
import type { Term } from '../../numeric/formula.ts';
import { constant, minus, negative, one, over, plus, times } from '../../numeric/formula.ts';
import { calendarDaysBetween } from '../../units/trading-day.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import type { Leverage, ReturnModel } from '../instrument/return-model.ts';
import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import { nought, writeInside } from './explain-inside.ts';
import { writeReceipt } from './explain-receipt.ts';
import { writeGrowths, writeUnderlyingReturns } from './explain-underlying.ts';
import type { ChangeSteps, QuoteSteps } from './explain-value.ts';
import type { NodeWriter } from './explanation-words.ts';

/** A position's own return and its parts, as later steps name them. */
export type ReturnSteps = Readonly<Record<ComponentName | 'direct' | 'return', Term>>;

/** A value carried over a holiday has not moved. */
export function explainCarried(writer: NodeWriter): ReturnSteps {
  const parts = Object.fromEntries([...componentNames, 'direct'].map((name) => [name, nought]));
  return { ...parts, return: writer.step('own_return', nought, 'fraction', 'return') } as ReturnSteps;
}

/** The return in portfolio currency and its parts, in the order of operations of `splitReturn`. */
export function explainReturn(
  writer: NodeWriter,
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
  const total = writer.step('own_return', plus(local, currency), 'fraction', 'return');
  const { receipt } = model;
  if (receipt !== undefined) {
    const parts = writeReceipt({ writer, dataset, model, receipt, total, before, now });
    return { return: total, ...parts };
  }
  return { return: total, currency, ...writeFund(writer, dataset, model, local, held) };
}

function writeLocalReturn(
  writer: NodeWriter,
  before: Term | undefined,
  now: Term | undefined,
  { units, dividend }: ChangeSteps,
): Term {
  if (before === undefined || now === undefined) return nought;
  const price = units === undefined ? now : times(now, units);
  const end = dividend === undefined ? price : plus(price, dividend);
  return writer.step('local_return', minus(over(end, before), one), 'fraction', 'localReturn');
}

/** The rate's return, with the cross term rate × price. */
function writeCurrencyReturn(
  writer: NodeWriter,
  local: Term,
  before: Term | undefined,
  now: Term | undefined,
): Term {
  if (before === undefined || now === undefined) return nought;
  const value = times(minus(over(now, before), one), plus(one, local));
  return writer.step('currency_return', value, 'fraction', 'currencyReturn');
}

/** What is modelled (the own return, or multiple × the underlying's), its parts, the fee, and the balance. */
function writeFund(
  writer: NodeWriter,
  dataset: Dataset,
  model: ReturnModel,
  local: Term,
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
  const modelled = writer.step('modelled_return', times(multiple, underlying), 'fraction', 'modelledReturn');
  const inside = writeInside(
    writer,
    dataset,
    sessions.each.map((session) => ({ ...session, multiple })),
    modelled,
    model,
  );
  const cost = writeCost(writer, leverage, held);
  const left = minus(minus(local, modelled), cost);
  return {
    ...inside,
    cost,
    tracking: writer.step('tracking_return', left, 'fraction', 'trackingReturn'),
  };
}

const trustOf = ({ terms: { underlying, quality, source } }: Leverage) => ({
  params: { underlying },
  quality,
  source,
});

function writeCost(writer: NodeWriter, { terms }: Leverage, { before, now }: HeldInstrument): Term {
  if (terms.fee === undefined) return nought;
  const fee = writer.input('fee', terms.fee, 'rate', 'fee', { quality: terms.quality, source: terms.source });
  const days = writer.input('days', calendarDaysBetween(before.day, now.day), 'days', 'calendarDays');
  const cost = over(times(negative(fee), days), constant(365));
  return writer.step('cost_return', cost, 'fraction', 'costReturn');
}
