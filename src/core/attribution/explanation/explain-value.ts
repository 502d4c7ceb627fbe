import type { FigureUnit } from '../../market/explanation.ts';
import type { Term } from '../../numeric/formula.ts';
import { times } from '../../numeric/formula.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import type { Quote } from '../instrument/quote.ts';
import { dividendPerUnit } from '../instrument/unit-change.ts';
import type { NodeWriter } from './explanation-words.ts';

const words = {
  before: {
    close: 'priceBefore',
    nav: 'navBefore',
    fx: 'fxBefore',
    value: 'startValue',
    symbol: 'start_value',
  },
  now: { close: 'priceNow', nav: 'navNow', fx: 'fxNow', value: 'endValue', symbol: 'end_value' },
  last: {
    close: 'lastKnownPrice',
    nav: 'lastKnownPrice',
    fx: 'fxBefore',
    value: 'lastKnownValue',
    symbol: 'last_known_value',
  },
} as const;

/** A quote's figures as formulas name them; the price of cash and the rate of the won are left out. */
export interface QuoteSteps {
  readonly price?: Term;
  readonly fx?: Term;
}

export function writeQuote(writer: NodeWriter, quote: Quote, when: keyof typeof words): QuoteSteps {
  const { day, currency, basis } = quote;
  const params = { currency };
  const priceNotes = { day, quality: quote.priceQuality, source: quote.priceSource, params };
  const fxNotes = { day: quote.fxDay, quality: quote.fxQuality, source: quote.fxSource, params };
  return {
    ...(basis === 'cash'
      ? {}
      : { price: writer.input(`price_${when}`, quote.price, 'price', words[when][basis], priceNotes) }),
    ...(currency === 'KRW'
      ? {}
      : { fx: writer.input(`fx_${when}`, quote.fx, 'rate', words[when].fx, fxNotes) }),
  };
}

/** Splits and dividends between two quotes; absent where there are none. */
export interface ChangeSteps {
  readonly units?: Term;
  /** in the currency of the price */
  readonly dividend?: Term;
}

export function writeChange(writer: NodeWriter, { change, now }: HeldInstrument): ChangeSteps {
  const { day, currency } = now;
  const [first] = change.dividends;
  const trust = first === undefined ? {} : { quality: first.dividend.quality, source: first.dividend.source };
  const dividend = dividendPerUnit(change, now);
  const params = { currency };
  return {
    ...(change.units === 1
      ? {}
      : { units: writer.input('units', change.units, 'rate', 'unitsBecome', { day }) }),
    ...(first === undefined
      ? {}
      : {
          dividend: writer.input('dividend', dividend, 'price', 'dividendPerUnit', { day, params, ...trust }),
        }),
  };
}

/** quantity × units × price × rate */
export function writeValue(
  writer: NodeWriter,
  quantity: Term,
  { price, fx, units }: QuoteSteps & Pick<ChangeSteps, 'units'>,
  when: keyof typeof words,
): Term {
  const factors = [quantity, units, price, fx].filter((factor) => factor !== undefined);
  return writer.step(words[when].symbol, times(...factors), 'krw', words[when].value);
}

export function writeQuantity(writer: NodeWriter, quantity: number, isCash: boolean): Term {
  const unit: FigureUnit = isCash ? 'price' : 'shares';
  return writer.input('quantity', quantity, unit, 'quantity');
}
