import type { FigureUnit } from '../../core/market/explanation.ts';
import type { Language } from '../screen.ts';
import { decimal, grouped } from './decimal.ts';

/**
 * A figure of an explanation with its unit, in enough digits to compute with: percents to 4 decimals, won whole, the rest to six
 * figures or more.
 */
export function figureValue(value: number, unit: FigureUnit, language: Language): string {
  switch (unit) {
    case 'fraction':
      return `${decimal(value * 100, 4)} %`;
    case 'krw':
      return language === 'ko' ? `${grouped(value, 0)}원` : `KRW ${grouped(value, 0)}`;
    case 'points':
      return grouped(value, 2);
    case 'shares':
    case 'count':
    case 'days':
    case 'multiple':
    case 'price':
    case 'rate':
      return plainNumber(value);
  }
}

/** Whole numbers whole; others to six figures. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return grouped(value, 0);
  const digits = Math.max(0, 5 - Math.floor(Math.log10(Math.abs(value))));
  return grouped(value, Math.min(12, digits))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
