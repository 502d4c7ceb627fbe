import type { Ticker } from '../../core/units/ticker.ts';
import { indexPeriodSentences } from '../index-period-lines.ts';
import { indexMemberTable } from '../index-period-tables.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { ScreenInput } from '../screen.ts';
import { benchmarkPeriod } from './benchmark-period.ts';
import { sentenceLines } from './chrome.ts';

/** Lines under the day's tables, and whether sessions are still to come. */
export interface ThroughTime {
  readonly lines: readonly Line[];
  readonly unfinished: boolean;
}

const nothing: ThroughTime = { lines: [], unfinished: false };
/** Below this there is no room for a table: nothing is begun that could not be shown. */
const leastRows = 8;

/** The index over the sessions of History, linked: what it did, its members in points and percent, and without the modelled stocks. */
export function indexThroughTime(input: ScreenInput, index: Ticker, room: number): ThroughTime {
  if (room < leastRows) return nothing;
  const { answers, assumptions, frame } = input;
  const period = benchmarkPeriod(input);
  if (period.kind !== 'known')
    return period.kind === 'none'
      ? nothing
      : { lines: [emptyLine, line(' ', span(period.said, 'dim'))], unfinished: true };
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
