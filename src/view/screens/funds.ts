import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Target } from '../../core/attribution/explanation/explanation.ts';
import { plainText } from '../format/plain-text.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, rule, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { remembered } from '../frame/remembered.ts';
import { type FundListRow, factsOf } from '../funds/fund-row-facts.ts';
import { fundListRows } from '../funds/fund-rows.ts';
import { fundSentences, leftOutSentence } from '../funds/fund-sentences.ts';
import { fundSumLines } from '../funds/fund-sums.ts';
import { type FundTable, fundTable } from '../funds/fund-table.ts';
import { type FundTotals, fundTotals } from '../funds/fund-totals.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, line, span } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { layoutTable } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';

/** Who has to trade, how much, how sure? One row a fund, largest first; those left out at the end, with the reason. */
export function fundsScreen(input: ScreenInput): ScreenView {
  const { result, frame, table } = input;
  if (result === undefined) return computing(input);
  const totals = fundTotals(result.split);
  const options = { frame, hidden: table.hidden };
  const { columns } = fundTable([], options);
  const rows = fundListRows(result, totals, { table, columns, language: frame.language });
  const cursor = clampCursor(table.cursor, rows.length);
  const funds = fundTable(rows, options);
  return {
    ...noTable,
    ...drawn(input, { result, totals, funds, cursor }),
    rowCount: rows.length,
    cursor,
    selected: targetOf(rows[cursor]),
    sortColumns: columns.flatMap(({ id, key }) => (key === undefined ? [] : [id])),
    rowText: plainRow(funds, cursor),
    tableText: () => plainTable(funds),
  };
}

interface Drawing {
  readonly result: DayResult;
  readonly totals: FundTotals;
  readonly funds: FundTable;
  readonly cursor: number;
}

const targetOf = (row: FundListRow | undefined): Target =>
  row === undefined ? { kind: 'none' } : { kind: 'fund', code: factsOf(row).code };

function drawn(
  input: ScreenInput,
  { result, totals, funds, cursor }: Drawing,
): Pick<ScreenView, 'lines' | 'top' | 'pageRows'> {
  const { frame, table } = input;
  const top = remembered(result, frame, 'fund sentences', () => topLines(result, totals, frame));
  const notes = notesOf(input, result, funds.rowCount);
  const sumRows = isSmall(frame) ? 0 : sumCount(totals, result);
  const room = bodyRows(frame) - top.length - notes.length - sumRows - 1;
  const gap = room > 8 ? 1 : 0;
  const page = Math.max(1, room - gap);
  const first = windowTop({ cursor, top: table.top, page, rowCount: funds.rowCount });
  const { header, rows } = layoutTable(funds, frame.columns, { first, count: page, cursor });
  const sums = sumRows === 0 ? [] : [rule(frame), ...fundSumLines(totals, result, { frame, header })];
  const body = [
    ...top,
    ...(gap === 1 ? [emptyLine] : []),
    header,
    ...rows,
    ...(rows.length === 0 ? [line(' ', span(fundWords[frame.language].noMatch, 'dim'))] : []),
    ...sums,
  ];
  return { lines: framed(input, { body, notes }), top: first, pageRows: page };
}

/** Lines under the table: a rule and one or three sums. */
function sumCount({ grossKrw, netKrw }: FundTotals, { assumptions }: DayResult): number {
  if (grossKrw === undefined) return 0;
  return assumptions.netting === 'gross' || netKrw === undefined ? 2 : 4;
}

function topLines(result: DayResult, totals: FundTotals, frame: ScreenInput['frame']): readonly Line[] {
  return sentencesWithin(fundSentences(result, totals, frame), frame, frame.rows < 20 ? 3 : 5);
}

function notesOf(input: ScreenInput, result: DayResult, rowCount: number): readonly Line[] {
  const { frame, table, typing } = input;
  const { notes } = words(frame.language);
  const all = result.split.flows.length + result.split.excluded.length;
  const filter =
    typing || table.filter !== ''
      ? [fundWords[frame.language].filter(typed(table.filter, typing), String(rowCount), String(all))]
      : [];
  if (frame.rows < 20) return notesWithin(filter, frame);
  const texts = [leftOutSentence(result, frame), fundWords[frame.language].shareOfOwnStock, notes.marks];
  return notesWithin([...filter, ...texts], frame);
}

/** The filter as it is typed, with a cursor; a pasted escape sequence is not echoed. */
const typed = (filter: string, typing: boolean): string => plainText(filter) + (typing ? '_' : '');

function computing(input: ScreenInput): ScreenView {
  const { sentence } = words(input.frame.language);
  const said = [sentence.computing(String(input.assumptions.draws)), sentence.nothingLeaks];
  return {
    ...noTable,
    lines: framed(input, { body: sentencesWithin(said, input.frame, 3), notes: [] }),
  };
}
