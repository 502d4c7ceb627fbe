import type { ExpressionRefusal } from '../../../core/numeric/expression-limits.ts';
import { sanitiseText } from '../../../core/units/sanitise-text.ts';
import type { Language } from '../../screen.ts';

type RefusalWords = Readonly<Record<ExpressionRefusal, (detail: string) => string>>;

const english: RefusalWords = {
  empty: () => 'needs an expression such as 0.05 * q',
  tooLong: (count) => `takes at most 500 characters, not ${count}`,
  characterNotAllowed: (character) => `does not take the character "${character}"`,
  tooDeep: (count) => `takes at most 32 parentheses inside each other, not ${count}`,
  doesNotParse: (place) =>
    place === '' ? 'is not an expression' : `is not an expression from character ${place} on`,
  tooManyParts: (count) => `takes at most 200 numbers, names and operators, not ${count}`,
  notArithmetic: (part) => `takes plain arithmetic only, which "${part}" is not`,
  functionNotAllowed: (name) =>
    `does not take the function "${name}": use abs, sqrt, cbrt, sign, min, max, exp, log, pow or tanh`,
  operandCount: (name) => `gives "${name}" the wrong number of operands`,
  nameNotAllowed: (name) => `does not know "${name}": use q, Q, V, sigma, T, theta, v, pi or e`,
  numberNotFinite: (number) => `takes finite numbers only, not "${number}"`,
  implicitProduct: () => 'needs a * between factors',
};

const korean: RefusalWords = {
  empty: () => '0.05 * q 같은 식이 있어야 함',
  tooLong: (count) => `500자까지인데 ${count}자임`,
  characterNotAllowed: (character) => `"${character}" 문자는 쓸 수 없음`,
  tooDeep: (count) => `괄호는 32겹까지인데 ${count}겹임`,
  doesNotParse: (place) => (place === '' ? '식이 아님' : `${place}번째 글자부터 식이 아님`),
  tooManyParts: (count) => `숫자, 이름, 연산은 200개까지인데 ${count}개임`,
  notArithmetic: (part) => `산술만 쓸 수 있는데 "${part}"는 아님`,
  functionNotAllowed: (name) =>
    `"${name}" 함수는 쓸 수 없음: abs, sqrt, cbrt, sign, min, max, exp, log, pow, tanh만 됨`,
  operandCount: (name) => `"${name}"에 준 값의 개수가 맞지 않음`,
  nameNotAllowed: (name) => `"${name}"은 모르는 이름: q, Q, V, sigma, T, theta, v, pi, e만 됨`,
  numberNotFinite: (number) => `유한한 숫자만 되는데 "${number}"는 아님`,
  implicitProduct: () => '곱할 것 사이에 *가 있어야 함',
};

const tables: Readonly<Record<Language, RefusalWords>> = { en: english, ko: korean };

/**
 * Why an expression is not taken, without its subject and full stop: `does not know "config": use q, Q, V, …`. What it quotes comes
 * from the user and is made harmless here.
 */
export function refusalText(
  { reason, detail }: { readonly reason: ExpressionRefusal; readonly detail: string },
  language: Language,
): string {
  return tables[language][reason](sanitiseText(detail, 40));
}

/** Whether a text is the code of a refusal. */
export const isRefusal = (code: string): code is ExpressionRefusal => Object.hasOwn(english, code);
