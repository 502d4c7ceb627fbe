import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { smallestSharedMove } from '../../core/decomposition/stock-estimates.ts';
import { indexWeightOn } from '../../core/market/lookup.ts';
import { scaled } from '../../core/units/estimate.ts';
import { shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { indexWords } from '../language/index-points/index-words.ts';
import { words } from '../language/words.ts';
import { bought, endsWithMiddle, type Move, reasonsOf } from '../move/move.ts';
import { indexName } from '../move/move-row.ts';
import { isWhollyUnsplit } from '../move/node-figures.ts';
import { leftOutSentences, moveSentences, observedText } from '../move/sentence.ts';
import { staleSentences } from '../move/stale.ts';
import type { Language } from '../screen.ts';

/** What the index did, what of it may be machinery, the same in points, and what the modelled stocks add as such. */
export function indexSentences(
  result: DayResult,
  index: IndexTransmission,
  language: Language,
): readonly string[] {
  const before = [...leftOutSentences(result, language), ...staleSentences(result, language)];
  const name = indexName(index, { language });
  const move = moveOfIndex(result, index, language);
  if (move === undefined) return [...before, indexWords[language].noReturn(name)];
  const [, ...model] = moveSentences(move, result, language);
  const points = inPoints(index, move.return);
  const said = points === undefined ? undefined : indexWords[language].points(points);
  const happened = words(language).sentence.observed(name, observedText(move.return), said);
  return [
    ...before,
    happened,
    ...model,
    ...mechanicalPoints(result, index, language),
    ...asSuch(result, index, language),
  ];
}

function moveOfIndex(result: DayResult, index: IndexTransmission, language: Language): Move | undefined {
  const { return: move, components } = index;
  if (move === undefined || components === undefined) return undefined;
  const { stocks } = result.split;
  return {
    name: indexName(index, { language }),
    return: move,
    mechanical: endsWithMiddle(components.mechanical),
    buying: stocks.length > 0 && stocks.every(bought),
    unsplit: components.unsplit.point,
    reasons: reasonsOf(index, result, language),
  };
}

/** A fraction of the index in points of it. */
const inPoints = ({ previousClose }: IndexTransmission, part: number): string | undefined =>
  previousClose === undefined ? undefined : decimal(part * previousClose, 1, 'always');

/** The 90 % range in points, where a sentence may hold a range at all. */
function mechanicalPoints(
  { split }: DayResult,
  index: IndexTransmission,
  language: Language,
): readonly string[] {
  const { components, previousClose, return: move } = index;
  if (components === undefined || previousClose === undefined || isWhollyUnsplit(index)) return [];
  if (Math.abs(move ?? 0) < smallestSharedMove || split.verdict === 'confounded') return [];
  const band = plainBand(endsOf(scaled(components.mechanical, previousClose), 90), 1, 'always');
  return [indexWords[language].mechanicalPoints(band)];
}

const modelledMembers = (
  { split }: DayResult,
  { members }: IndexTransmission,
): IndexTransmission['members'] =>
  members.filter(({ code }) => split.stocks.some((stock) => stock.code === code));

function asSuch(result: DayResult, index: IndexTransmission, language: Language): readonly string[] {
  const members = modelledMembers(result, index);
  if (members.length === 0 || members.some(({ contribution }) => contribution === undefined)) return [];
  const part = members.reduce((sum, { contribution }) => sum + contribution!, 0);
  const points = inPoints(index, part);
  if (points === undefined) return [];
  return [indexWords[language].asSuch(String(members.length), points, shareOf(part, index.return!))];
}

/** Whole and part in percent; undefined where a share of the move means nothing. */
const shareOf = (part: number, move: number): string | undefined =>
  Math.abs(move) < smallestSharedMove || part * move < 0 ? undefined : decimal((part / move) * 100, 1);

/** What the modelled stocks weigh the evening before; those of the day itself, where the book has them, are named as not used. */
export function modelledWeightsText(result: DayResult, index: IndexTransmission, language: Language): string {
  const members = modelledMembers(result, index);
  if (members.length === 0) return '';
  const weights = members.map(({ code }) =>
    indexWeightOn(result.dataset, index.index, code, result.dayIndex),
  );
  const percent = (all: readonly number[]): string =>
    decimal(all.reduce((sum, one) => sum + one, 0) * 100, 2);
  const known = weights.flatMap((held) => (held === undefined ? [] : [held.weight]));
  return indexWords[language].modelledWeights(
    percent(members.map(({ weight }) => weight)),
    known.length === members.length ? percent(known) : undefined,
    shortDay(result.day),
  );
}
