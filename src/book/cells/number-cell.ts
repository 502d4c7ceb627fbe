/** What a cell that should hold a number says. A plain number comes back as such: the common case allocates nothing. */
export type NumberCell =
  | number
  | { readonly kind: 'empty' }
  | { readonly kind: 'normalised'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'refused'; readonly reason: 'text' | 'arrow' | 'decimalComma' };

const empty: NumberCell = { kind: 'empty' };
const refused = (reason: 'text' | 'arrow' | 'decimalComma'): NumberCell => ({ kind: 'refused', reason });

const plainNumber = /^-?\d+(?:\.\d+)?$/;
/** 1.234: where a comma marks decimals, a point separates thousands. */
const thousandsByPoint = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** How people and programs write "not known". */
const unknownWords = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  '#n/a',
  '#n/a n/a',
  'na',
  'nan',
  'null',
  'none',
  '없음',
]);

/**
 * Reads a number as Korean and English tools write it, without guessing.
 *
 * Certain, and therefore read: separators of thousands, a leading +, (1,234) and U+2212 for minus, ▼, full-width digits, an exponent,
 * 원/주/좌, 천 to 조 and 원 behind them, a percent sign. Not certain, and therefore refused: △ and ▲ (minus in accounts, up in price
 * lists) and, where the file separates cells by semicolons, 1,234 and 1.234 (one of them has decimals there).
 */
export function readNumber(text: string, decimalCommaPossible = false): NumberCell {
  if (plainNumber.test(text))
    return decimalCommaPossible && thousandsByPoint.test(text) ? refused('decimalComma') : Number(text);
  if (text === '') return empty;
  const written = text.normalize('NFKC').replaceAll('\u2212', '-').trim();
  if (unknownWords.has(written.toLowerCase())) return empty;
  if (/[△▲]/.test(written)) return refused('arrow');
  return readWritten(written.replace(/^▼\s*/, '-'), decimalCommaPossible);
}

function readWritten(text: string, decimalCommaPossible: boolean): NumberCell {
  const parts = written.exec(text);
  if (parts === null) return refused('text');
  const [, opened, sign, digits = '', exponent = '', unit = '', closed] = parts;
  if ((opened === undefined) !== (closed === undefined) || (opened && sign)) return refused('text');
  if (digits.includes(',') && decimalCommaPossible) return refused('decimalComma');
  if (!separated.test(digits)) return refused('text');
  const factor = factorOf(unit);
  if (factor === undefined) return refused('text');
  const size = scaled(`${digits.replaceAll(',', '')}${exponent}`, factor);
  const negative = opened !== undefined || sign === '-';
  return { kind: 'normalised', value: negative ? -size : size, percent: unit === '%' };
}

const written = /^(\()?\s*([+-])?\s*([\d,]*\.?\d+|[\d,]+\.)(e[+-]?\d{1,3})?\s*([^\d\s.,()]*)\s*(\))?$/i;
const separated = /^(?:\d*|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/;

/** Powers of ten of the Korean units, so that 1.5억 is exactly 150,000,000. */
const powers: Readonly<Record<string, number>> = {
  '': 0,
  '%': -2,
  천: 3,
  만: 4,
  십만: 5,
  백만: 6,
  천만: 7,
  억: 8,
  십억: 9,
  백억: 10,
  천억: 11,
  조: 12,
};

const factorOf = (unit: string): number | undefined => powers[unit.replace(/(?:원|주|좌|krw)$/i, '')];

/** Shifts the decimal point in the text, so that no rounding happens. */
function scaled(digits: string, power: number): number {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}
