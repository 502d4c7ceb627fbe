import { parseQuantity, quantityNames } from '../core/evidence/claim-quantity.ts';
import type { Claim } from '../core/market/chronicle.ts';
import { isTradingDay, type TradingDay } from '../core/units/trading-day.ts';
import { quoted } from './option-values.ts';
import { refused } from './usage-error.ts';

/**
 * A quoted number typed on the command line: `6e9 USD forced_sale 2026-06-23`, `14 % sale_share_of_turnover`, `$6bn forced_sale`.
 *
 * @param day of the claim when the text names none
 * @throws UsageError when there is no number in it, or no quantity that can be recomputed
 */
export function typedClaim(text: string, at: number, day: TradingDay | undefined): Claim {
  const parts = text.trim().split(/\s+/);
  const amount = amountOf(parts[0] ?? '');
  if (amount === undefined) {
    throw refused(({ option }) => option.claimShape(quoted(text)));
  }
  const rest = parts.slice(1);
  const date = rest.find(isTradingDay) ?? day;
  const unit = rest.find((word) => /^([A-Z]{3}|%|percent|fraction|ratio|bp)$/.test(word)) ?? amount.unit;
  const quantity = rest.find((word) => !isTradingDay(word) && word !== unit);
  if (quantity === undefined || parseQuantity(quantity) === 'unknownQuantity') {
    throw refused(({ option }) => option.claimQuantity(quoted(text), quantityNames));
  }
  return {
    id: `T${at + 1}`,
    ...(date === undefined ? {} : { day: date }),
    claim: text,
    quantity,
    value: amount.value,
    unit,
    who: 'typed',
    source: 'command line',
  };
}

const sizes: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, tn: 1e12, 만: 1e4, 억: 1e8, 조: 1e12 };
const currencies: Readonly<Record<string, string>> = { $: 'USD', '₩': 'KRW', '€': 'EUR' };

/** `6e9`, `$6bn`, `16조`, `14%`, `-0.13`. */
function amountOf(text: string): { readonly value: number; readonly unit: string } | undefined {
  const match = /^([$₩€]?)([+-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d{1,3})?)(m|bn|tn|만|억|조)?(%?)$/i.exec(text);
  if (match === null) return undefined;
  const [, currency = '', digits = '', size = '', percent = ''] = match;
  const value = Number(digits.replaceAll(',', '')) * (sizes[size.toLowerCase()] ?? 1);
  if (!Number.isFinite(value)) return undefined;
  return { value, unit: percent === '%' ? 'percent' : (currencies[currency] ?? '') };
}
