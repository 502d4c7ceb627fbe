/**
 * A security's code as the tool writes it: KRX codes are six characters and may contain letters (`0193T0`), Hong Kong codes have no
 * leading zero (`7709`), indices are words (`KOSPI200`), cash is its currency (`KRW`, `USD`).
 */
declare const unit: unique symbol;
export type Ticker = string & { readonly [unit]: 'ticker' };

/** @throws RangeError when `code` is empty or has characters other than A–Z, 0–9, `.`, `-` */
export function ticker(code: string): Ticker {
  if (!/^[A-Z0-9][A-Z0-9.-]{0,23}$/.test(code)) {
    throw new RangeError(`ticker requires a normalised code, got ${JSON.stringify(code)}`);
  }
  return code as Ticker;
}
