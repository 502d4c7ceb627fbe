/** Why an expression is not taken; the words are the view's. */
export type ExpressionRefusal =
  | 'empty'
  | 'tooLong'
  | 'characterNotAllowed'
  | 'tooDeep'
  | 'doesNotParse'
  | 'tooManyParts'
  | 'notArithmetic'
  | 'functionNotAllowed'
  | 'operandCount'
  | 'nameNotAllowed'
  | 'numberNotFinite'
  | 'implicitProduct';

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: ExpressionRefusal;
  /** the offending name, character, count or place (from 1), as text; taken from the source, so not yet safe to print */
  readonly detail: string;
}

const longest = 500;
export const mostParts = 200;
const deepestParentheses = 32;

export const refusal = (reason: ExpressionRefusal, detail: string | number): Refusal => ({
  kind: 'refused',
  reason,
  detail: String(detail),
});

/** What can be refused before any parsing: length, foreign characters, nesting. */
export function refuseText(source: string): Refusal | undefined {
  if (source.length > longest) return refusal('tooLong', source.length);
  if (source.trim() === '') return refusal('empty', '');
  const foreign = /[^A-Za-z0-9_ .,+\-*/^()<>=!?:]/u.exec(source);
  if (foreign !== null) return refusal('characterNotAllowed', foreign[0]);
  const depth = nesting(source);
  return depth > deepestParentheses ? refusal('tooDeep', depth) : undefined;
}

function nesting(source: string): number {
  let open = 0;
  let most = 0;
  for (const character of source) {
    if (character === '(') open++;
    if (character === ')') open--;
    most = Math.max(most, open);
  }
  return most;
}
