import type { Ticker } from '../../core/units/ticker.ts';

/** What a cell that should hold a security's code says. A code in its normal form comes back as such. */
export type CodeCell =
  | Ticker
  | { readonly kind: 'empty' | 'mangled' | 'total' }
  | { readonly kind: 'normalised'; readonly code: Ticker }
  | {
      readonly kind: 'refused';
      readonly reason: 'text' | 'isin' | 'ambiguous';
      readonly suggestion: string;
    };

/** What is known when a code is read: the codes of securities.csv and prices.csv, and the ISINs of securities.csv. */
export interface KnownCodes {
  readonly codes: ReadonlySet<string>;
  readonly isins: ReadonlyMap<string, Ticker>;
}

/** Where a code is listed, if another cell of the row tells; elsewhere: not on KRX. */
export type VenueHint = 'KRX' | 'HKEX' | 'elsewhere' | undefined;

const empty: CodeCell = { kind: 'empty' };
const mangled: CodeCell = { kind: 'mangled' };
const total: CodeCell = { kind: 'total' };
const normalised = (code: string): CodeCell => ({ kind: 'normalised', code: code as Ticker });
const refused = (reason: 'text' | 'isin' | 'ambiguous', suggestion = ''): CodeCell => ({
  kind: 'refused',
  reason,
  suggestion,
});

const krxCode = /^\d[0-9A-Z]{5}$/;
const word = /^[A-Z][A-Z0-9.-]{0,23}$/;
/** Common letters before a KRX code: A for shares and ETFs, Q for ETNs. */
const lettered = /^[AQ](\d[0-9A-Z]{5})$/;
const isin = /^[A-Z]{2}[0-9A-Z]{9}\d$/;
/** 5.93E+03 was 005930 or 593E01 or …: the digits are gone. */
const scientific = /^\d(?:\.\d+)?E\+?\d{1,3}$/;
const totals = /^(?:(?:grand |sub ?)?totals?|sum|합계|소계|총계|총합계|누계)$/i;

const venuePrefix = /^(KRX|XKRX|KOSPI|KOSDAQ|HKEX|HKG|SEHK|NASDAQ|NYSE):\s*(\S+)$/;
const venueSuffix = /^(\S+?)\.(KS|KQ|HK)$/;
const bloomberg = /^(\S+) (KS|KP|KQ|HK|US|UW|UN|UQ|UP)(?: EQUITY)?$/;
const hongKong = new Set(['HKEX', 'HKG', 'SEHK', 'HK']);
const korea = new Set(['KRX', 'XKRX', 'KOSPI', 'KOSDAQ', 'KS', 'KP', 'KQ']);

/**
 * Reads a code in the spellings of exchanges, vendors and spreadsheets, never by shape alone where two securities could be meant.
 *
 * `5930` becomes `005930` when that code is known (or the row is a KRX row), `7709` stays when Hong Kong's 7709 is known; 005935 is never
 * taken for 005930; a Korean ISIN is looked up, and only for a common share (its code ends in 0) derived by KRX's rule.
 */
export function readCode(text: string, known: KnownCodes, hint?: VenueHint): CodeCell {
  if (krxCode.test(text)) return text as Ticker;
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/^=?"(.*)"$|^'/, '$1')
    .replace(/\s+/g, ' ');
  if (written === '') return empty;
  if (totals.test(written)) return total;
  const upper = written.toUpperCase();
  if (scientific.test(upper)) return mangled;
  const found = bare(upper, known, hint);
  return found === text ? found : asNormalised(found);
}

const asNormalised = (found: CodeCell): CodeCell => (typeof found === 'string' ? normalised(found) : found);

/** The code itself, without regard to whether the spelling was the normal one. */
function bare(text: string, known: KnownCodes, hint: VenueHint): CodeCell {
  const named = withVenue(text);
  if (named !== undefined) return bare(named.code, known, named.venue);
  if (/^\d{1,6}(?:\.0)?$/.test(text)) return fromDigits(text.replace('.0', ''), known, hint);
  const inside = lettered.exec(text)?.[1];
  if (inside !== undefined) return inside as Ticker;
  if (isin.test(text)) return fromIsin(text, known);
  return krxCode.test(text) || word.test(text) ? (text as Ticker) : refused('text');
}

function withVenue(text: string): { code: string; venue: VenueHint } | undefined {
  const [, first, second] = venuePrefix.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return { code: second, venue: venueOf(first) };
  const [, code, venue] = venueSuffix.exec(text) ?? bloomberg.exec(text) ?? [];
  return code === undefined || venue === undefined ? undefined : { code, venue: venueOf(venue) };
}

function venueOf(name: string): VenueHint {
  if (hongKong.has(name)) return 'HKEX';
  return korea.has(name) ? 'KRX' : undefined;
}

/** Six digits are a KRX code; fewer are one that lost its zeros, or a Hong Kong code. */
function fromDigits(digits: string, { codes }: KnownCodes, hint: VenueHint): CodeCell {
  const seoul = digits.padStart(6, '0');
  if (seoul === digits) return seoul as Ticker;
  const hongKongCode = digits.replace(/^0+(?=\d)/, '');
  if (hint === 'KRX') return seoul as Ticker;
  if (hint === 'HKEX') return hongKongCode as Ticker;
  if (codes.has(digits)) return digits as Ticker;
  if (hint === 'elsewhere') return (codes.has(hongKongCode) ? hongKongCode : digits) as Ticker;
  if (codes.has(seoul) && codes.has(hongKongCode)) return refused('ambiguous', seoul);
  return (codes.has(seoul) ? seoul : hongKongCode) as Ticker;
}

function fromIsin(text: string, { isins }: KnownCodes): CodeCell {
  const listed = isins.get(text);
  if (listed !== undefined) return listed;
  const common = /^KR7(\d[0-9A-Z]{4}0)00\d$/.exec(text)?.[1];
  return common !== undefined && hasCheckDigit(text) ? (common as Ticker) : refused('isin');
}

/** ISO 6166: letters become two digits (A = 10), then every second digit from the right counts double. */
function hasCheckDigit(text: string): boolean {
  const digits = [...text].map((character) => Number.parseInt(character, 36)).join('');
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
