import { grouped } from '../format/decimal.ts';
import { factsOfSessions } from '../history/session-facts.ts';
import { canLink } from '../history/whole-period.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { words } from '../language/words.ts';
import type { ScreenInput } from '../screen.ts';

/** The sessions of History: known, or what is said in their place. */
export type PeriodSoFar =
  | {
      readonly kind: 'known';
      readonly title: string;
      readonly short: string;
      readonly dayIndices: readonly number[];
    }
  | { readonly kind: 'computing'; readonly said: string }
  | NoPeriod;

interface NoPeriod {
  readonly kind: 'none';
  readonly said: string;
}

/** Against the benchmark: session by session, as History fills; their splits are what takes long. */
export function benchmarkPeriod(input: ScreenInput): PeriodSoFar {
  const { answers, frame } = input;
  const { wholeSessions } = answers;
  if (!canLink(input)) return noneLinked(input, benchmarkWords[frame.language].largePeriod);
  const limit = input.sessionLimit ?? wholeSessions.length;
  const facts = factsOfSessions(input, wholeSessions, limit);
  return periodSoFar(input, facts.filter((one) => one !== undefined).length);
}

/** There is no second session, or the sessions are too many. @param said of so many */
export const noneLinked = ({ answers: { wholeSessions }, frame }: ScreenInput, said: string): NoPeriod => ({
  kind: 'none',
  said: wholeSessions.length < 2 ? benchmarkWords[frame.language].noPeriod : said,
});

/** @param known how many of the whole sessions have been computed */
export function periodSoFar(input: ScreenInput, known: number): PeriodSoFar {
  const { answers, frame } = input;
  const { dataset, wholeSessions } = answers;
  const said = benchmarkWords[frame.language];
  const [first, last] = [wholeSessions[0], wholeSessions.at(-1)];
  if (first === undefined || last === undefined || wholeSessions.length < 2) return noneLinked(input, '');
  const count = grouped(wholeSessions.length, 0);
  if (known < wholeSessions.length)
    return { kind: 'computing', said: said.periodComputing(grouped(known, 0), count) };
  const { period } = words(frame.language);
  const span = period.span(dataset.days[first]!, dataset.days[last]!);
  return {
    kind: 'known',
    title: span,
    short: period.sessionCount(count, false),
    dayIndices: wholeSessions,
  };
}
