import { grouped } from '../format/decimal.ts';
import { benchmarkWords } from '../language/benchmark-words.ts';
import { words } from '../language/words.ts';
import type { ScreenInput } from '../screen.ts';
import { factsOfSessions } from '../session-facts.ts';
import { canLink } from './whole-period.ts';

/** The sessions of History against the benchmark: known, or what is said in their place. */
export type PeriodAgainst =
  | {
      readonly kind: 'known';
      readonly title: string;
      readonly short: string;
      readonly dayIndices: readonly number[];
    }
  | { readonly kind: 'computing' | 'none'; readonly said: string };

/** Session by session, as History fills: their splits are what takes long. */
export function benchmarkPeriod(input: ScreenInput): PeriodAgainst {
  const { answers, frame } = input;
  const { dataset, wholeSessions } = answers;
  const said = benchmarkWords[frame.language];
  const [first, last] = [wholeSessions[0], wholeSessions.at(-1)];
  if (first === undefined || last === undefined || wholeSessions.length < 2)
    return { kind: 'none', said: said.noPeriod };
  if (!canLink(input)) return { kind: 'none', said: said.largePeriod };
  const limit = input.sessionLimit ?? wholeSessions.length;
  const facts = factsOfSessions(input, wholeSessions, limit);
  const known = facts.filter((one) => one !== undefined).length;
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
