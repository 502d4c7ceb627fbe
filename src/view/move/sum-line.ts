import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { type ComponentName, componentNames } from '../../core/attribution/node/node.ts';
import { grouped, printedSign } from '../format/decimal.ts';
import { money, wholeWon } from '../format/money.ts';
import { contributionScale, type Scale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import type { Frame } from '../screen.ts';
import { figuresOf, isWhollyUnsplit } from './node-figures.ts';

/** The parts of the day against the whole. */
export function sumText(result: DayResult, frame: Frame): string {
  const figures = figuresOf(result.portfolio);
  if (figures.contribution === undefined) return '';
  return sumOfParts(result.reconciliation.returnSum, {
    whole: figures.contribution,
    unanswered: isWhollyUnsplit(figures),
    scale: contributionScale(frame, result),
    language: frame.language,
  });
}

/**
 * The parts against the whole: `Sum: mech −0.84 resid −8.84 currency −0.02 tracking −0.03 = −9.73`. A part that prints as zero
 * is left out, except mechanical and residual. Each figure is rounded by itself, as it stands everywhere else, and never nudged; what the
 * printed parts then lack to the printed whole is a part of its own: `rounding +0.01`.
 */
export function sumOfParts(
  parts: Readonly<Record<ComponentName, number>>,
  { whole, unanswered, scale, language }: SumOf,
): string {
  const { day } = words(language);
  const shown = componentNames.filter(
    (name) =>
      (name === 'mechanical' && !unanswered) ||
      name === 'residual' ||
      printedSign(parts[name] * 100, 2) !== 0,
  );
  const rounding = scale.rounding(
    shown.map((name) => parts[name]),
    whole,
  );
  const sum = [
    ...shown.map((name) => `${day.sumParts[name]} ${scale.text(parts[name])}`),
    ...(rounding === 0 ? [] : [`${day.rounding} ${scale.text(rounding)}`]),
  ];
  return `${day.sum} ${sum.join(' ')} = ${scale.text(whole)}`;
}

interface SumOf {
  readonly whole: number;
  /** no mechanical part is known */
  readonly unanswered: boolean;
  readonly scale: Scale;
  readonly language: Frame['language'];
}

/** `difference KRW 0`: leaf profits against the profit of the book; anything but zero is a defect and says so. */
export function differenceText({ reconciliation }: DayResult, { language }: Pick<Frame, 'language'>): string {
  return words(language).day.difference(wholeWon(reconciliation.profitDifferenceKrw));
}

/** Profit and difference for wide screens: `−KRW 5.56bn. difference KRW 0`. */
export function profitText(result: DayResult, frame: Frame): string {
  const total = figuresOf(result.portfolio).profitKrw?.total;
  return total === undefined
    ? ''
    : `${money(total, frame.language, 'always')}, ${differenceText(result, frame)}.`;
}

/** `priced 13/16 (2 carried), positions invented`: what is in the sums, and how much of it at a price or an exchange rate of an earlier session. */
export function coverageText(
  { coverage, dataset }: Pick<DayResult, 'coverage' | 'dataset'>,
  { language }: Pick<Frame, 'language'>,
): string {
  const { day } = words(language);
  const priced = day.priced(grouped(inTheSums(coverage), 0), grouped(coverage.positions, 0));
  const noted = [
    ...(coverage.stale === 0 ? [] : [day.carried(grouped(coverage.stale, 0))]),
    ...(coverage.oldRate === 0 ? [] : [day.oldRate(grouped(coverage.oldRate, 0))]),
  ];
  const inBrackets = noted.length === 0 ? '' : ` (${noted.join(', ')})`;
  return priced + inBrackets + (dataset.settings.inventedPositions ? `, ${day.invented}` : '');
}

/** Positions with a value today, carried ones included. */
export const inTheSums = ({ priced, oldRate, stale }: DayResult['coverage']): number =>
  priced + oldRate + stale;
