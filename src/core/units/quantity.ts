/**
 * Quantities branded by meaning: a `Krw` cannot be passed where a `Ratio` is wanted. A brand costs nothing at run time.
 * Returns, weights, shares of turnover and rates are fractions (0.05 = 5 %); money is in won unless the name says otherwise;
 * `+` buys or gains, `−` sells or loses.
 */
declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]: Name };

export type Ratio = Branded<number, 'ratio'>;
export type Krw = Branded<number, 'krw'>;
export type Multiple = Branded<number, 'multiple'>;

/** @throws RangeError when `value` is not finite */
export const ratio = (value: number): Ratio => finite('ratio', value) as Ratio;
/** @throws RangeError when `value` is not finite */
export const krw = (value: number): Krw => finite('krw', value) as Krw;
/** @throws RangeError when `value` is not finite */
export const multiple = (value: number): Multiple => finite('multiple', value) as Multiple;

function finite(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name} requires a finite number, got ${value}`);
  return value;
}
