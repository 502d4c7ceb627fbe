import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Denominator, Netting, Scope } from '../../core/mechanics/assumptions.ts';
import { endsOf } from '../format/figure.ts';
import { contributionScale } from '../format/scale.ts';
import { notesWithin } from '../frame/chrome.ts';
import { settingName } from '../frame/settings-line.ts';
import { words } from '../language/words.ts';
import { line, span, toned } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame, ScreenInput } from '../screen.ts';

/**
 * The portfolio's mechanical band under every scope, turnover and netting, so that nobody can say that the kind one was picked.
 * Twelve days are computed for it: drawn only where there is room and the book is small enough for that to be instant.
 */

const scopes: readonly Scope[] = ['single', 'hk', 'all'];
const settings: readonly { readonly denominator: Denominator; readonly netting: Netting }[] = [
  { denominator: 'day', netting: 'net' },
  { denominator: 'day', netting: 'gross' },
  { denominator: 'adv20', netting: 'net' },
  { denominator: 'adv20', netting: 'gross' },
];

/** Positions up to which twelve days take less time than a reader notices. */
const smallBook = 2000;

/** Whether twelve days of the book take no noticeable time. */
export const isSmallBook = ({ dataset }: Pick<DayResult, 'dataset'>): boolean =>
  dataset.positions.length <= smallBook;

export type GridInput = Pick<ScreenInput, 'answers' | 'dayIndex' | 'assumptions' | 'frame' | 'hurried'>;

/** Scopes down, turnover and netting across. */
export function settingsGrid(input: GridInput): readonly Line[] {
  const { answers, dayIndex, assumptions, frame } = input;
  const results = input.hurried === true ? undefined : answers.allSettings(dayIndex, assumptions);
  const { settings: names, day } = words(frame.language);
  const table: TableView<Scope> = {
    columns: [
      {
        id: 'scope',
        title: day.settingsGrid,
        align: 'left',
        min: 34,
        ideal: 44,
        cell: (scope) => names.scope[scope],
      },
      ...settings.map(({ denominator, netting }) => ({
        id: `${denominator}/${netting}`,
        title: `${names.denominator[denominator]} ${names.netting[netting]}`,
        align: 'right' as const,
        min: 15,
        cell: (scope: Scope) => bandUnder(results, { scope, denominator, netting }, frame),
      })),
    ],
    rowCount: scopes.length,
    row: (index) => scopes[index]!,
  };
  return [
    ...tableLines(table, frame.columns, { first: 0, count: scopes.length, cursor: -1 }),
    ...legend(results, frame),
  ];
}

/** The same as a list, one setting a row, where the grid is too wide. */
export function settingsList(input: GridInput): readonly Line[] {
  const { answers, dayIndex, assumptions, frame } = input;
  const results = answers.allSettings(dayIndex, assumptions);
  const { columns, day } = words(frame.language);
  const table: TableView<DayResult> = {
    columns: [
      {
        id: 'setting',
        title: day.settingsGrid,
        align: 'left',
        min: 34,
        ideal: 40,
        cell: ({ assumptions }) => settingName(assumptions, frame.language),
      },
      {
        id: 'mechanical',
        title: columns.mechanical(frame.band),
        align: 'right',
        min: 16,
        cell: (result) => bandOfResult(result, frame),
      },
    ],
    rowCount: results.length,
    row: (index) => results[index]!,
  };
  return [
    ...tableLines(table, frame.columns, { first: 0, count: results.length, cursor: -1 }),
    ...legend(results, frame),
  ];
}

function legend(results: readonly DayResult[] | undefined, frame: Frame): readonly Line[] {
  if (results === undefined) return [];
  const { partUnanswered, gridBeforeData } = words(frame.language).day;
  const said = [...(results.some(isPartlyUnsplit) ? [partUnanswered] : []), gridBeforeData];
  return said.flatMap((text) => notesWithin([text], frame));
}

const isPartlyUnsplit = ({ portfolio }: DayResult): boolean => {
  const figures = figuresOf(portfolio);
  return !isWhollyUnsplit(figures) && (figures.components?.unsplit.point ?? 0) !== 0;
};

function bandUnder(
  results: readonly DayResult[] | undefined,
  wanted: { readonly scope: Scope; readonly denominator: Denominator; readonly netting: Netting },
  frame: Frame,
): Line {
  const { states } = words(frame.language);
  if (results === undefined) return toned(states.computing, 'dim');
  const result = results.find(
    ({ assumptions }) =>
      assumptions.scope === wanted.scope &&
      assumptions.denominator === wanted.denominator &&
      assumptions.netting === wanted.netting,
  );
  return result === undefined ? toned(states.unknown, 'dim') : bandOfResult(result, frame);
}

/** The portfolio's mechanical band; `!` when a part of its return has no answer. */
function bandOfResult(result: DayResult, frame: Frame): Line {
  const { states } = words(frame.language);
  const figures = figuresOf(result.portfolio);
  if (figures.components === undefined) return toned(states.unknown, 'dim');
  if (isWhollyUnsplit(figures)) return toned(states.unsplit, 'warning');
  const band = contributionScale(frame, result).band(endsOf(figures.components.mechanical, frame.band));
  return line(span(band, 'mechanical'), isPartlyUnsplit(result) ? span('!', 'warning') : '');
}
