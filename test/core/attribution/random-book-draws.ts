import type { RandomMarket } from './random-book.ts';

type Draws = readonly number[];

/** Mechanical draws of one unit of `code`, written out for this made market alone: the definition, not the program's way. */
export function unitDraws(code: string, market: RandomMarket, t: number): Draws {
  const [w1, w2] = market.weights;
  const stock = (s: 0 | 1, day: number): Draws => {
    const locked = s === 0 && market.lockedOn === day;
    return market.draws[(day - 1) * 2 + s]!.map((value) => (locked ? 0 : value));
  };
  const hynix = stock(0, t);
  const samsung = stock(1, t);
  const index = hynix.map((value, d) => w1 * value + w2 * samsung[d]!);
  const times = (factor: number, draws: Draws): Draws => draws.map((value) => factor * value);
  const none = times(0, hynix);
  switch (code) {
    case '000660':
      return hynix;
    case '005930':
      return samsung;
    case '005935':
      return times(0.87, samsung);
    case '069500':
      return index;
    case '122630':
      return times(2, index);
    case '0193T0':
      return times(2, hynix);
    case '0197X0':
      return times(-2, hynix);
    case '7709': {
      if (t === 1) return none;
      const grown = market.hynix[1]! / market.hynix[0]!;
      return stock(0, 1).map((value, d) => 2 * (value + grown * hynix[d]!));
    }
    case 'SKHY': {
      if (t === 1) return none;
      const grown = market.hynix[1]! / market.hynix[0]!;
      return stock(0, 1).map((value, d) => value + grown * hynix[d]!);
    }
    default:
      return none;
  }
}
