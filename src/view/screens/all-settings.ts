import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { decimal } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { allSettingsWords } from '../language/all-settings-words.ts';
import { words } from '../language/words.ts';
import { emptyLine } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { layoutTable } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import { figuresOf } from '../node-figures.ts';
import type { Frame, ScreenInput, ScreenView } from '../screen.ts';
import { bodyRows, framed, noTable, notesWithin, sentencesWithin } from './chrome.ts';
import { clampCursor } from './panes.ts';
import { mechanicalOf, settingTable } from './setting-table.ts';

/** Does the answer hang on a choice? The portfolio's mechanical part under every scope, turnover and netting; Enter takes one over. */
export function allSettingsScreen(input: ScreenInput): ScreenView {
  const { answers, dayIndex, assumptions, frame } = input;
  if (input.hurried === true) return computing(input);
  const rows = answers.allSettings(dayIndex, assumptions);
  const table = settingTable(rows, input);
  const cursor = clampCursor(input.table.cursor, rows.length);
  const said = sentencesWithin(settingSentences(rows, frame), frame, 3);
  const notes = notesWithin(settingNotes(rows, frame), frame).slice(0, frame.rows < 20 ? 1 : 5);
  const page = Math.max(1, bodyRows(frame) - said.length - notes.length - 2);
  const first = windowTop({ cursor, top: input.table.top, page, rowCount: rows.length });
  const layout = layoutTable(table, frame.columns, { first, count: page, cursor });
  const body = [...said, emptyLine, layout.header, ...layout.rows];
  return {
    ...noTable,
    lines: framed(input, { body, notes }),
    rowCount: rows.length,
    cursor,
    top: first,
    pageRows: page,
    selected: { kind: 'setting', assumptions: rows[cursor]!.assumptions },
    rowText: plainRow(table, cursor),
    tableText: () => plainTable(table),
  };
}

function computing(input: ScreenInput): ScreenView {
  const said = [allSettingsWords[input.frame.language].computing];
  return { ...noTable, lines: framed(input, { body: sentencesWithin(said, input.frame, 2), notes: [] }) };
}

/** How far the answer reaches over the settings. */
export function settingSentences(rows: readonly DayResult[], frame: Frame): readonly string[] {
  const said = allSettingsWords[frame.language];
  const bands = rows.flatMap((row) => {
    const part = mechanicalOf(row);
    return part === undefined ? [] : [part];
  });
  if (bands.length === 0) return [said.noAnswer];
  const move = fraction(rows[0]!.portfolio.contribution ?? 0, 'percent', 'always');
  const low = Math.min(...bands.map(({ low90 }) => low90));
  const high = Math.max(...bands.map(({ high90 }) => high90));
  const oneSided = high <= 0 || low >= 0;
  if (!oneSided) return [`${said.intro(move)} ${said.both(points(low, 'always'), points(high, 'always'))}`];
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return [`${said.intro(move)} ${said.extremes(points(near), points(far))}`];
}

const points = (value: number, sign: 'minus' | 'always' = 'minus'): string => decimal(value * 100, 2, sign);

/** How the settings are to be read. */
export function settingNotes(rows: readonly DayResult[], frame: Frame): readonly string[] {
  const said = allSettingsWords[frame.language];
  const ratios = rows[0]!.split.stocks.flatMap(({ turnoverKrw, adv20Krw }) =>
    turnoverKrw === undefined || adv20Krw === undefined ? [] : [decimal(turnoverKrw / adv20Krw, 2)],
  );
  return [
    said.pickBefore,
    said.beforeTheData,
    ...(ratios.length === 0 ? [] : [said.againstCalm(ratios.join(', '))]),
    said.sameDraws,
    ...(rows.some((row) => (figuresOf(row.portfolio).components?.unsplit.point ?? 0) !== 0)
      ? [said.partly]
      : []),
    words(frame.language).notes.notFundamentals,
  ];
}
