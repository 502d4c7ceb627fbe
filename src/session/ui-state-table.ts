import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { ScreenView, TableState } from '../view/screen.ts';
import { shownOf, type UiState, without, withTable } from './ui-state.ts';

/** Moving in, sorting, filtering and grouping the table that is shown. */

const tableOf = (state: UiState): TableState => shownOf(state).table;

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The cursor on another row; the first visible row is the one the screen last chose. */
function moveTo(state: UiState, view: ScreenView, row: number): UiState {
  return withTable(state, { ...tableOf(state), cursor: clamp(row, view.rowCount), top: view.top });
}

export const moveRows = (state: UiState, view: ScreenView, rows: number): UiState =>
  moveTo(state, view, view.cursor + rows);

export const movePages = (state: UiState, view: ScreenView, pages: number): UiState =>
  moveTo(state, view, view.cursor + pages * Math.max(1, view.pageRows));

export const moveToEnd = (state: UiState, view: ScreenView, end: 'first' | 'last'): UiState =>
  moveTo(state, view, end === 'first' ? 0 : view.rowCount - 1);

/** To the first row of the next or previous pane; undefined where there is none in that direction. */
export function movePane(state: UiState, view: ScreenView, step: 1 | -1): UiState | undefined {
  const starts = view.paneStarts ?? [];
  const start = starts[starts.findLastIndex((first) => first <= view.cursor) + step];
  return start === undefined || starts.length < 2 ? undefined : moveTo(state, view, start);
}

/** To the first pane after the last one, and to the last before the first. */
export function wrapPane(state: UiState, view: ScreenView, step: 1 | -1): UiState {
  const start = view.paneStarts?.at(step === 1 ? 0 : -1);
  return start === undefined ? state : moveTo(state, view, start);
}

/** Sessions are listed with the newest last: a screen keeps the cursor within its rows. */
const fromTheEnd = { cursor: Number.MAX_SAFE_INTEGER, top: 0 } as const;

const fromTheTop = { cursor: 0, top: 0 } as const;

/** Sorts by the column `step` further to the right (or left) of the one sorted by now; the greatest first. */
export function sortByColumn(state: UiState, { sortColumns }: ScreenView, step: 1 | -1): UiState {
  if (sortColumns.length === 0) return state;
  const now = tableOf(state).sort;
  const at = now === undefined ? -1 : sortColumns.indexOf(now.column);
  const next = at < 0 && step < 0 ? sortColumns.length - 1 : clamp(at + step, sortColumns.length);
  return withTable(state, {
    ...tableOf(state),
    ...fromTheTop,
    sort: { column: sortColumns[next]!, descending: true },
  });
}

/** Sorts, or turns the order round. */
export function reverseSort(state: UiState, view: ScreenView): UiState {
  const { sort } = tableOf(state);
  if (sort === undefined) return sortByColumn(state, view, 1);
  return withTable(state, {
    ...tableOf(state),
    ...fromTheTop,
    sort: { column: sort.column, descending: !sort.descending },
  });
}

/** Hides the column that is sorted by. */
export function hideColumn(state: UiState): UiState {
  const table = tableOf(state);
  if (table.sort === undefined || table.hidden.includes(table.sort.column)) return state;
  return withTable(state, { ...table, hidden: [...table.hidden, table.sort.column] });
}

export const showColumns = (state: UiState): UiState => withTable(state, { ...tableOf(state), hidden: [] });

/** Levels that every book has. */
const everyBook: readonly GroupingLevel[] = ['group', 'account', 'currency', 'sector'];

/** Not grouped, then by one level of the book after the other, then not grouped again; sessions by day, by week, by month. */
export function nextGrouping(state: UiState, { groupings }: Pick<ScreenView, 'groupings'>): UiState {
  return groupings === 'sessions' ? nextSpan(state) : nextLevel(state, groupings ?? everyBook);
}

function nextSpan(state: UiState): UiState {
  const { span, ...table } = tableOf(state);
  const next = span === undefined ? 'week' : span === 'week' ? 'month' : undefined;
  return withTable(state, { ...table, ...fromTheEnd, ...(next === undefined ? {} : { span: next }) });
}

function nextLevel(state: UiState, groupings: readonly GroupingLevel[]): UiState {
  const table = tableOf(state);
  const at = table.grouped ? groupings.indexOf(state.by[0] ?? 'group') + 1 : 0;
  const level = groupings[at];
  const regrouped = withTable(state, { ...table, ...fromTheTop, grouped: level !== undefined });
  return { ...regrouped, by: [level ?? 'group'] };
}

/** Filters as it is typed. */
export const startFilter = (state: UiState): UiState => ({
  ...state,
  typing: { before: tableOf(state).filter, what: 'filter' },
});

const setFilter = (state: UiState, filter: string): UiState =>
  withTable(state, { ...tableOf(state), ...fromTheTop, filter: filter.normalize('NFC') });

/** What was typed so far. */
const typedText = ({ typing, ...state }: UiState): string =>
  typing === undefined || typing.what === 'filter' ? shownOf(state).table.filter : typing.text;

function setTyped(state: UiState, text: string): UiState {
  const { typing } = state;
  return typing === undefined || typing.what === 'filter'
    ? setFilter(state, text)
    : { ...state, typing: { ...typing, text: text.normalize('NFC') } };
}

export const typeText = (state: UiState, text: string): UiState => setTyped(state, typedText(state) + text);

const segmenter = new Intl.Segmenter();

/** Takes the last character away, a Hangul syllable whole. */
export function eraseCharacter(state: UiState): UiState {
  const pieces = Array.from(segmenter.segment(typedText(state)), ({ segment }) => segment);
  return setTyped(state, pieces.slice(0, -1).join(''));
}

export const clearText = (state: UiState): UiState => setTyped(state, '');

export const completeText = setFilter;

export const commitFilter = (state: UiState): UiState => without(state, 'typing');

export function cancelTyping(state: UiState): UiState {
  const { typing } = state;
  const undone = typing?.what === 'filter' ? setFilter(state, typing.before) : state;
  return without(undone, 'typing');
}
