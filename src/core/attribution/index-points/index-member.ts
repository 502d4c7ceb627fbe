import type { Dataset } from '../../market/dataset.ts';
import { closeReturnOn, indexMembers, indexWeightOn, securityOf } from '../../market/lookup.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import { instrumentOn } from '../instrument/instrument-day.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import { splitReturn } from '../instrument/split-return.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import { knowsInside, namesNoFunds } from '../instrument/stocks-inside.ts';

/** What a comparison needs of one instrument's return. */
export type MemberReturn = Pick<HeldInstrument, 'return' | 'parts' | 'loadings' | 'unsplit' | 'model'>;

export interface HeldMember {
  readonly code: Ticker;
  readonly weight: number;
  readonly held: MemberReturn;
}

/**
 * An index as a member of a benchmark: its known members at the weights of the evening before, each as it would be held, and under the
 * index's own code what is left of it, with the return that makes the index whole:
 *
 *     (r_index − Σ w·r) / (1 − Σ w)
 *
 * What is left has no mechanical part: no funds are known on it. An index whose inside is not known is one member without an answer.
 * `undefined` for anything but an index, and for an index without a return on the day.
 */
export function indexAsMembers(
  dataset: Dataset,
  stockDays: StockDays,
  { code, dayIndex, weight }: { readonly code: Ticker; readonly dayIndex: number; readonly weight: number },
): readonly HeldMember[] | undefined {
  if (securityOf(dataset, code)?.kind !== 'index') return undefined;
  const whole = closeReturnOn(dataset, code, dayIndex);
  if (whole === undefined) return undefined;
  const known = knownMembers(dataset, stockDays, code, dayIndex);
  const unanswered = whyUnanswered(dataset, stockDays, { code, dayIndex, known });
  if (unanswered !== undefined)
    return [{ code, weight, held: returnOf(whole, { dayIndex, stockDays, unanswered }) }];
  const named = compensatedSum(known.map((member) => member.weight));
  const rest = 1 - named;
  const inMembers = compensatedSum(known.map((member) => member.weight * member.held.return));
  const left: readonly HeldMember[] =
    rest === 0
      ? []
      : [{ code, weight: rest, held: returnOf((whole - inMembers) / rest, { dayIndex, stockDays }) }];
  return [...known, ...left].map((member) => ({ ...member, weight: weight * member.weight }));
}

/** Members with a weight and a return; one without a return stays in what is left of the index. */
const knownMembers = (
  dataset: Dataset,
  stockDays: StockDays,
  index: Ticker,
  dayIndex: number,
): readonly HeldMember[] =>
  indexMembers(dataset, index).flatMap((code) => {
    const weight = indexWeightOn(dataset, index, code, dayIndex - 1)?.weight;
    const { held } = instrumentOn(dataset, stockDays, code, dayIndex);
    return weight === undefined || held === undefined ? [] : [{ code, weight, held }];
  });

/** Nothing can be told of an index without weights or funds, or with a modelled stock inside whose return is not known. */
function whyUnanswered(
  dataset: Dataset,
  stockDays: StockDays,
  {
    code,
    dayIndex,
    known,
  }: { readonly code: Ticker; readonly dayIndex: number; readonly known: readonly HeldMember[] },
): UnsplitPart | undefined {
  if (namesNoFunds(dataset, stockDays, dayIndex)) return { code, reason: 'noFunds' };
  if (!knowsInside(dataset, code, dayIndex)) return { code, reason: 'noIndexWeights' };
  const unknown = stockDays
    .modelled(dayIndex)
    .find(
      (stock) =>
        indexWeightOn(dataset, code, stock.code, dayIndex - 1) !== undefined &&
        !known.some((member) => member.code === stock.code),
    );
  if (unknown === undefined) return undefined;
  return { code: unknown.code, reason: unknown.kind === 'unsplit' ? unknown.reason : 'noReturn' };
}

/** A return in won of which nothing is modelled: all of it residual, or all of it without an answer. */
function returnOf(
  value: number,
  {
    dayIndex,
    stockDays,
    unanswered,
  }: {
    readonly dayIndex: number;
    readonly stockDays: StockDays;
    readonly unanswered?: UnsplitPart;
  },
): MemberReturn {
  const model = {
    localReturn: value,
    fxReturn: 0,
    sessions: [{ dayIndex, growth: 1, return: value, stocksInside: [] }],
    ...(unanswered === undefined ? {} : { withheld: unanswered }),
  };
  return { ...splitReturn(model, stockDays), model };
}
