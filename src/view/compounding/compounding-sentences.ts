import type { LeveragedMemo } from '../../core/attribution/instrument/leveraged-memo.ts';
import type { PeriodResult } from '../../core/attribution/period/period-result.ts';
import { securityOf } from '../../core/market/lookup.ts';
import { grouped } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { multipleText } from '../format/multiple.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { compoundingWords } from '../language/compounding/compounding-words.ts';
import type { Frame } from '../screen.ts';

type Compared = Extract<LeveragedMemo, { readonly kind: 'compared' }>;

/** What compounding did to a fund: its return before fees and tracking, less its multiple of the underlying. */
const compoundingOf = ({ trend, path }: Compared): number => trend + path;

/** The fund that compounding did most to, and what kind of figure that is. */
export function compoundingSentences(
  period: PeriodResult,
  frame: Pick<Frame, 'language'>,
): readonly string[] {
  const said = compoundingWords[frame.language];
  const sessions = grouped(period.days.length, 0);
  const compared = period.leveragedFunds.filter((one) => one.kind === 'compared');
  const most = compared.toSorted((a, b) => Math.abs(compoundingOf(b)) - Math.abs(compoundingOf(a)))[0];
  if (most === undefined) return [said.none(sessions)];
  const points = compoundingOf(most);
  return [
    said.most({
      sessions,
      fund: leveragedName(most, period, frame),
      points: fraction(points, 'percent', 'always'),
      multiple: multipleText(most.multiple),
      gained: points > 0,
    }),
    said.observed,
  ];
}

/** Code and short name. */
export const leveragedName = (
  { code }: Pick<LeveragedMemo, 'code'>,
  { dataset }: Pick<PeriodResult, 'dataset'>,
  { language }: Pick<Frame, 'language'>,
): string => `${code} ${shortName(nameIn(namesOf(securityOf(dataset, code) ?? {}), code, language))}`;
