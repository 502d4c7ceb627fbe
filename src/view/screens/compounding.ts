import type { LeveragedMemo } from '../../core/attribution/instrument/leveraged-memo.ts';
import type { PeriodResult } from '../../core/attribution/period/period-result.ts';
import { compoundingSentences, leveragedName } from '../compounding/compounding-sentences.ts';
import { grouped } from '../format/decimal.ts';
import { returnScale } from '../format/scale.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { historyRows } from '../history/history-rows.ts';
import { canLink, wholePeriod } from '../history/whole-period.ts';
import { compoundingWords } from '../language/compounding/compounding-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, fitLine, line, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { cursorMark, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import { leveragedTable } from '../period/period-tables.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';

/** What did compounding do to the leveraged funds held, over all sessions? Beside their multiple: trend, path, rest. */
export const compoundingScreen: Screen = (input) => {
  const rows = historyRows(input);
  const period = wholePeriod(input, rows);
  if (period === undefined) return waiting(input, rows);
  const funds = period.leveragedFunds;
  const cursor = clampCursor(input.table.cursor, funds.length);
  const selected = funds[cursor];
  const table = leveragedTable(period, input.frame);
  return {
    ...noTable,
    ...listed(input, period, cursor),
    rowCount: funds.length,
    cursor,
    ...(selected === undefined ? {} : { selected: { kind: 'compounding', code: selected.code } }),
    rowText: funds.length === 0 ? [] : plainRow(table, cursor),
    tableText: () => plainTable(table),
  };
};

function listed(
  input: ScreenInput,
  period: PeriodResult,
  cursor: number,
): Pick<ScreenView, 'lines' | 'top' | 'pageRows'> {
  const { frame, table } = input;
  const small = isSmall(frame);
  const head = sentencesWithin(compoundingSentences(period, frame), frame, small ? 4 : 5);
  const { leveragedNote } = words(frame.language).period;
  const notes = notesWithin([leveragedNote], frame).slice(0, frame.rows < 15 ? 0 : 4);
  const gap = small ? [] : [emptyLine];
  const room = bodyRows(frame) - head.length - gap.length - notes.length;
  const page = Math.max(1, small ? room >> 1 : room - 1);
  const rowCount = period.leveragedFunds.length;
  const top = windowTop({ cursor, top: table.top, page, rowCount });
  const window = { first: top, count: page, cursor };
  const shown =
    rowCount === 0
      ? []
      : small
        ? cards(period, window, frame)
        : tableLines(leveragedTable(period, frame), frame.columns, window);
  return { lines: framed(input, { body: [...head, ...gap, ...shown], notes }), top, pageRows: page };
}

/** Two lines a fund: what it made and its multiple of the underlying; what compounding did to that. */
function cards(
  period: PeriodResult,
  { first, count, cursor }: { readonly first: number; readonly count: number; readonly cursor: number },
  frame: Frame,
): readonly Line[] {
  return period.leveragedFunds
    .slice(first, first + count)
    .flatMap((memo, at) => [
      line(
        cursorMark(first + at === cursor),
        fitLine(toned(leveragedName(memo, period, frame), 'plain'), Math.max(8, frame.columns - 12)),
        fitLine(
          toned(memo.kind === 'compared' ? returnScale(frame).observed(memo.realised) : '', 'plain'),
          10,
          'right',
        ),
      ),
      toned(`   ${cardText(memo, frame)}`, 'dim'),
    ]);
}

function cardText(memo: LeveragedMemo, frame: Frame): string {
  const { column, notComparable } = words(frame.language).period;
  if (memo.kind !== 'compared') return notComparable[memo.reason];
  const scale = returnScale(frame);
  return (['trend', 'path', 'rest'] as const)
    .map((part) => `${column[part]} ${scale.text(memo[part])}`)
    .join('  ');
}

/** While sessions are being computed; or that there are too many to link here. */
function waiting(input: ScreenInput, rows: ReturnType<typeof historyRows>): ScreenView {
  const { frame } = input;
  const said = compoundingWords[frame.language];
  const known = rows.filter(({ facts }) => facts !== undefined).length;
  const sentence =
    rows.length === 0
      ? said.none('0')
      : canLink(input)
        ? said.computing(grouped(known, 0), grouped(rows.length, 0))
        : said.tooLarge;
  return {
    ...noTable,
    lines: framed(input, { body: sentencesWithin([sentence], frame, 4), notes: [] }),
    ...(canLink(input) && known < rows.length ? { unfinished: true } : {}),
  };
}
