import type { ProblemCode } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { isRefusal, refusalText } from '../refusals/refusal-text.ts';

/** A param of the problem as harmless text; empty when it has none of this name. */
export type ProblemParam = (name: string) => string;

/** Words of one language for every problem: a code without words does not compile. */
export type ProblemWords = WordsOf<ProblemCode>;

/** Words of one language for some problems. */
export type WordsOf<Code extends ProblemCode> = Readonly<
  Record<Code, (param: ProblemParam) => readonly [what: string, fix: string]>
>;

/** The digits that were meant when letters stand for them: `12O0` is 1200; undefined when that is no number either. */
export function digitsMeant(text: string): string | undefined {
  const digits = text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(/\s/g, '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? digits : undefined;
}

/** Why a custom law is refused, from the params `reason` (a code) and `detail`; a reason in words stays as it is. */
export function refusedBecause(param: ProblemParam, language: Language): string {
  const reason = param('reason');
  return isRefusal(reason) ? refusalText({ reason, detail: param('detail') }, language) : reason;
}
