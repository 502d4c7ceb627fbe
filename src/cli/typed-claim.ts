import { type Measure, measureOf, parseQuantity, quantityNames } from '../core/evidence/claim-quantity.ts';
import type { Claim } from '../core/market/chronicle.ts';
import { isTradingDay, type TradingDay } from '../core/units/trading-day.ts';
import { quoted } from './option-values.ts';
import { refused } from './usage-error.ts';

/**
 * A quoted number typed on the command line: `6e9 USD forced_sale 2026-06-23`, `14 % sale_share_of_turnover`, `$6bn forced_sale`,
 * `2 multiple_7709`.
 *
 * @param day of the claim when the text names none
 * @throws UsageError when there is no number in it, no quantity that can be recomputed, a word too many, or no unit where one is needed
 */
export function typedClaim(text: string, at: number, day: TradingDay | undefined): Claim {
  const parts = text.trim().split(/\s+/);
  const amount = amountOf(parts[0] ?? '');
  if (amount === undefined) throw refused(({ option }) => option.claimShape(quoted(text)));
  const rest = parts.slice(1);
  const date = rest.find(isTradingDay) ?? day;
  const named = rest.find((word) => /^([A-Z]{3}|%|percent|fraction|ratio|bp|x|배)$/.test(word));
  const [quantity = '', ...others] = rest.filter((word) => !isTradingDay(word) && word !== named);
  const parsed = parseQuantity(quantity);
  if (parsed === 'unknownQuantity')
    throw refused(({ option }) => option.claimQuantity(quoted(text), quantityNames));
  const [other] = others;
  if (other !== undefined) throw refused(({ option }) => option.claimWord(quoted(text), quoted(other)));
  const unit = multiples.includes(named ?? '') ? 'ratio' : (named ?? amount.unit);
  return {
    id: `T${at + 1}`,
    ...(date === undefined ? {} : { day: date }),
    claim: text,
    quantity,
    value: amount.value,
    unit: typeof parsed === 'string' ? unit : unitFor(measureOf(parsed.quantity), { ...amount, unit, text }),
    who: 'typed',
    source: 'command line',
  };
}

/**
 * The unit that was typed, else the one that the quantity has: a multiple is a plain number, a share up to 1 a fraction.
 *
 * @throws UsageError for an amount without its currency, and for a share above 1 that may be meant in percent
 */
function unitFor(
  measure: Measure,
  { value, unit, text }: { readonly value: number; readonly unit: string; readonly text: string },
): string {
  if (unit !== '') return unit;
  if (measure === 'multiple') return 'ratio';
  if (measure === 'amount') throw refused(({ option }) => option.claimCurrency(quoted(text)));
  if (Math.abs(value) > 1) throw refused(({ option }) => option.claimPercent(quoted(text), value));
  return 'fraction';
}

const sizes: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, tn: 1e12, 만: 1e4, 억: 1e8, 조: 1e12 };
const currencies: Readonly<Record<string, string>> = { $: 'USD', '₩': 'KRW', '€': 'EUR' };
const multiples: readonly string[] = ['x', '배'];

/** `6e9`, `$6bn`, `16조`, `14%`, `-0.13`, `2x`. A Korean size without a currency is won. */
function amountOf(text: string): { readonly value: number; readonly unit: string } | undefined {
  const match = /^([$₩€]?)([+-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d{1,3})?)(m|bn|tn|만|억|조)?(%|x|배|원)?$/i.exec(
    text,
  );
  if (match === null) return undefined;
  const [, currency = '', digits = '', size = '', mark = ''] = match;
  const value = Number(digits.replaceAll(',', '')) * (sizes[size.toLowerCase()] ?? 1);
  if (!Number.isFinite(value)) return undefined;
  return { value, unit: currencies[currency] ?? unitOfMark(mark, size) };
}

function unitOfMark(mark: string, size: string): string {
  if (mark === '%') return 'percent';
  if (multiples.includes(mark.toLowerCase())) return 'ratio';
  return mark === '원' || ['만', '억', '조'].includes(size) ? 'KRW' : '';
}
