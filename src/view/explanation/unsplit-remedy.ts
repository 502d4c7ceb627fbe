import type { DaySplit, UnsplitReason, UnsplitStock } from '../../core/decomposition/day-split.ts';
import { type RemedyWords, remedyWords } from '../language/explanation/remedy-words.ts';
import type { Language } from '../screen.ts';

/**
 * What would give a stock that is not split an answer; nothing where no file and no setting would. Of funds without assets those on the
 * stock itself are named first, else those on an index.
 */
export function unsplitRemedy(
  { code, reason }: UnsplitStock,
  { excluded }: Pick<DaySplit, 'excluded'>,
  language: Language,
): readonly string[] {
  const said = remedyWords[language];
  if (reason !== 'noAssets') return hasRemedy(reason) ? [said[reason]] : [];
  const missing = excluded.filter((fund) => fund.reason === 'noAssets');
  const own = missing.filter(({ underlying }) => underlying === code);
  const named = own.length > 0 ? own : missing;
  return named.length === 0 ? [] : [said.noAssets(named.map((fund) => fund.code).join(', '))];
}

const remedies = [
  'noTurnover',
  'noVolatility',
  'notPublished',
  'lawNotValid',
  'noReturn',
  'noShareCount',
  'noFunds',
] as const satisfies readonly (keyof RemedyWords & UnsplitReason)[];

const hasRemedy = (reason: UnsplitReason): reason is (typeof remedies)[number] =>
  (remedies as readonly UnsplitReason[]).includes(reason);
