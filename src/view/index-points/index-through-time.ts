import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import { noneLinked, type PeriodSoFar, periodSoFar } from '../benchmark/benchmark-period.ts';
import { sentenceLines } from '../frame/chrome.ts';
import { nearestFirst } from '../history/session-facts.ts';
import { indexWords } from '../language/index-points/index-words.ts';
import { emptyLine, toned } from '../layout/lines.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { ScreenInput } from '../screen.ts';
import { indexPeriodSentences } from './index-period-lines.ts';
import { indexMemberTable } from './index-period-tables.ts';

/** Lines under the day's tables, and whether sessions are still to come. */
export interface ThroughTime {
  readonly lines: readonly Line[];
  readonly unfinished: boolean;
}

/** Sessions that are split between keys. */
const mostSessions = 300;

const splitAlready = new WeakMap<BookAnswers['split'], Map<string, Set<number>>>();

/** Session by session: an index needs their splits and no positions, whatever the size of the book. */
function sessionsSplit(input: ScreenInput): PeriodSoFar {
  const { answers, assumptions, dayIndex, frame } = input;
  const { wholeSessions } = answers;
  if (wholeSessions.length > mostSessions) return noneLinked(input, indexWords[frame.language].largePeriod);
  const done = splitUnder(answers, assumptions);
  const limit = input.sessionLimit ?? wholeSessions.length;
  const wanted = nearestFirst(wholeSessions, dayIndex).slice(0, limit);
  for (const t of wanted) {
    if (done.has(t)) continue;
    answers.split(t, assumptions);
    done.add(t);
  }
  return periodSoFar(input, wanted.length);
}

function splitUnder({ split }: BookAnswers, assumptions: Assumptions): Set<number> {
  const settings = splitAlready.get(split) ?? new Map<string, Set<number>>();
  splitAlready.set(split, settings);
  const key = JSON.stringify(assumptions);
  const done = settings.get(key) ?? new Set<number>();
  settings.set(key, done);
  return done;
}

const nothing: ThroughTime = { lines: [], unfinished: false };
/** Below this there is no room for a table: nothing is begun that could not be shown. */
const leastRows = 8;

/** The index over the sessions of History, linked: what it did, its members in points and percent, and without the modelled stocks. */
export function indexThroughTime(input: ScreenInput, index: Ticker, room: number): ThroughTime {
  if (room < leastRows) return nothing;
  const { answers, assumptions, frame } = input;
  const period = sessionsSplit(input);
  if (period.kind !== 'known')
    return {
      lines: [emptyLine, ...sentenceLines([period.said], frame)],
      unfinished: period.kind === 'computing',
    };
  const { dayIndices, title, short } = period;
  const linked = answers.indexPeriod({ index, dayIndices, assumptions, method: 'carino' });
  const table = indexMemberTable(linked, answers.dataset, frame);
  const said = sentenceLines(indexPeriodSentences(linked, frame.language), frame);
  const rows = tableLines(table, frame.columns, { first: 0, count: table.rowCount, cursor: -1 });
  const lines = [
    emptyLine,
    toned(` ${title}, ${short}, Carino`, 'header'),
    ...said,
    ...(table.rowCount === 0 ? [] : rows),
  ];
  return { lines: lines.length <= room ? lines : lines.slice(0, 2 + said.length), unfinished: false };
}
