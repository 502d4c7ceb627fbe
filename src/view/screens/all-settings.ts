import type { DayResult } from '../../core/attribution/day-result.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../core/mechanics/assumptions.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, fraction, wholePercentBand } from '../format/figure.ts';
import { contributionScale } from '../format/scale.ts';
import { allSettingsWords } from '../language/all-settings-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { type Column, layoutTable, type TableView } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../node-figures.ts';
import type { Frame, ScreenInput, ScreenView } from '../screen.ts';
import { bodyRows, framed, noTable, notesWithin, sentencesWithin } from './chrome.ts';
import { clampCursor } from './panes.ts';
import { settingName } from './settings-line.ts';

/** Does the answer hang on a choice? The portfolio's mechanical part under every scope, turnover and netting; Enter takes one over. */
export function allSettingsScreen(input: ScreenInput): ScreenView {
  const { answers, dayIndex, assumptions, frame } = input;
  if (input.hurried === true) return computing(input);
  const rows = answers.allSettings(dayIndex, assumptions);
  const table = settingTable(rows, input);
  const cursor = clampCursor(input.table.cursor, rows.length);
  const said = sentencesWithin(sentencesOf(rows, frame), frame, 3);
  const notes = notesWithin(notesOf(rows, frame), frame).slice(0, frame.rows < 20 ? 1 : 5);
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

/** The portfolio's mechanical part; undefined when it has no answer under the setting. */
function mechanicalOf({ portfolio }: DayResult): Estimate | undefined {
  const figures = figuresOf(portfolio);
  return figures.components === undefined || isWhollyUnsplit(figures)
    ? undefined
    : figures.components.mechanical;
}

function sentencesOf(rows: readonly DayResult[], frame: Frame): readonly string[] {
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

function settingTable(rows: readonly DayResult[], input: ScreenInput): TableView<DayResult> {
  const { frame } = input;
  const said = allSettingsWords[frame.language];
  const { columns } = words(frame.language);
  const scale = contributionScale(frame, rows[0]);
  return {
    columns: [
      {
        id: 'setting',
        title: said.columns.setting,
        align: 'left',
        min: 26,
        ideal: 42,
        cell: nameCell(input),
      },
      {
        id: 'middle',
        title: `${columns.middle} ${scale.unit}`,
        align: 'right',
        min: 7,
        drop: 3,
        cell: (row) => {
          const part = mechanicalOf(row);
          return part === undefined ? '' : scale.text(part.point);
        },
      },
      {
        id: 'mechanical',
        title: `${frame.band} % ${scale.unit}`,
        align: 'right',
        min: 14,
        cell: (row) => bandCell(row, scale.band, frame),
      },
      ...shareColumns(frame),
    ],
    rowCount: rows.length,
    row: (index) => rows[index]!,
  };
}

const sameSetting = (a: Assumptions, b: Assumptions): boolean =>
  a.scope === b.scope && a.denominator === b.denominator && a.netting === b.netting;

/** The setting in force and the default are marked: nobody can say that the kind one was picked. */
function nameCell({ assumptions, frame }: ScreenInput): (row: DayResult) => Line {
  const said = allSettingsWords[frame.language];
  return (row) => {
    const tags = [
      ...(sameSetting(row.assumptions, defaultAssumptions) ? [said.headline] : []),
      ...(sameSetting(row.assumptions, assumptions) ? [said.current] : []),
    ];
    const name = settingName(row.assumptions, frame.language);
    return tags.length === 0 ? toned(name, 'plain') : line(span(name, 'strong'), `  (${tags.join(', ')})`);
  };
}

function bandCell(row: DayResult, band: (ends: ReturnType<typeof endsOf>) => string, frame: Frame): Line {
  const part = mechanicalOf(row);
  const { states } = words(frame.language);
  if (part === undefined) return toned(states.unsplit, 'warning');
  const unsplit = figuresOf(row.portfolio).components!.unsplit.point !== 0;
  return line(span(band(endsOf(part, frame.band)), 'mechanical'), unsplit ? span('!', 'warning') : ' ');
}

/** Shares only with their band, and only where the whole day has an answer and moved by half a percent. */
function shareColumns(frame: Frame): readonly Column<DayResult>[] {
  const { columns } = allSettingsWords[frame.language];
  return [
    {
      id: 'share',
      title: columns.share,
      align: 'right',
      min: 7,
      drop: 2,
      cell: (row) => {
        const share = shareOf(row);
        return share === undefined ? '' : decimal(share.point * 100, 0);
      },
    },
    {
      id: 'shareBand',
      title: columns.shareBand(frame.band),
      align: 'right',
      min: 8,
      drop: 1,
      cell: (row) => {
        const share = shareOf(row);
        return share === undefined ? '' : wholePercentBand(endsOf(share, frame.band));
      },
    },
  ];
}

function shareOf(row: DayResult): Estimate | undefined {
  const part = mechanicalOf(row);
  const { contribution, components } = figuresOf(row.portfolio);
  if (part === undefined || contribution === undefined || Math.abs(contribution) < 0.005) return undefined;
  return components!.unsplit.point === 0 ? scaled(part, 1 / contribution) : undefined;
}

function notesOf(rows: readonly DayResult[], frame: Frame): readonly string[] {
  const said = allSettingsWords[frame.language];
  const ratios = rows[0]!.split.stocks.flatMap(({ turnoverKrw, adv20Krw }) =>
    turnoverKrw === undefined || adv20Krw === undefined ? [] : [decimal(turnoverKrw / adv20Krw, 2)],
  );
  return [
    said.pickBefore,
    ...(ratios.length === 0 ? [] : [said.againstCalm(ratios.join(', '))]),
    said.sameDraws,
    ...(rows.some((row) => (figuresOf(row.portfolio).components?.unsplit.point ?? 0) !== 0)
      ? [said.partly]
      : []),
    words(frame.language).notes.notFundamentals,
  ];
}
