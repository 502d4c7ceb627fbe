import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { Target } from '../core/attribution/explanation/explanation.ts';
import type { AttributionNode } from '../core/attribution/node/node.ts';
import { nodeWithKey } from '../core/attribution/node/node-with-key.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { ScreenId } from '../view/screen.ts';
import { assumptionsKey, everySetting } from './assumptions-key.ts';
import {
  emptyTable,
  freshPlace,
  type Overlay,
  placeOf,
  shownOf,
  type UiContext,
  type UiState,
  without,
  withTable,
} from './ui-state.ts';
import { clearText, movePane, wrapPane } from './ui-state-table.ts';

/** Going to a screen, into a row and back. */

/** The place as the screen last drew it, so that the window has not moved on return. */
export function settled(state: UiState, context: UiContext): UiState {
  if (!context.isShown) return state;
  const { cursor, top } = context.view;
  const table = { ...shownOf(state).table, cursor, top };
  const overlay = state.overlays.at(-1);
  if (overlay !== undefined)
    return { ...state, overlays: [...state.overlays.slice(0, -1), { ...overlay, table }] };
  const place = { ...placeOf(state), table };
  return {
    ...state,
    places: [...state.places.slice(0, -1), place],
    visited: { ...state.visited, [place.screen]: place },
  };
}

/** A screen by its own key: the way here starts anew; the screen is as it was left. */
export function showScreen(state: UiState, screen: ScreenId, context: UiContext): UiState {
  const here = settled({ ...state, overlays: [] }, context);
  const target = screen === 'stock' ? stockPlace(here, context) : here.visited[screen];
  const shown = { ...here, before: here.places, places: [target ?? freshPlace(screen)] };
  return atDay(shown, context);
}

/** A stock's own screen. */
export function showStock(state: UiState, code: Ticker, context: UiContext): UiState {
  const here = settled({ ...state, overlays: [] }, context);
  return { ...here, before: here.places, places: [freshPlace('stock', { kind: 'stock', code })] };
}

/** Positions, grouped by a level. */
export function showGrouped(state: UiState, level: GroupingLevel, context: UiContext): UiState {
  const shown = showScreen(state, 'positions', context);
  return { ...withTable(shown, { ...placeOf(shown).table, cursor: 0, top: 0, grouped: true }), by: [level] };
}

/** Marks the session for Compare, on a list of sessions the selected one. */
export const markSession = ({ otherBook: _, ...state }: UiState): UiState => ({
  ...state,
  marked: state.dayIndex,
  message: { kind: 'marked' },
});

/** The day beside another session of the book. */
export function compareWith(
  { otherBook: _, ...state }: UiState,
  dayIndex: number,
  context: UiContext,
): UiState {
  return showScreen({ ...state, marked: dayIndex }, 'compare', context);
}

/** Positions with the largest contributions alone, the others as one row; 0 shows all again. */
export function showLargest(state: UiState, count: number, context: UiContext): UiState {
  const shown = showScreen(state, 'positions', context);
  const { largest, ...table } = placeOf(shown).table;
  const from = { ...table, cursor: 0, top: 0 };
  return withTable(shown, count === 0 ? from : { ...from, largest: count });
}

/** Screens that the key from pane to pane goes through after a screen's own panes: those behind a screen with a key of its own. */
const rings: readonly (readonly ScreenId[])[] = [
  ['history', 'fragility', 'compare', 'compounding'],
  ['index', 'benchmark'],
];

/** The next or previous pane, on the last one the next screen of the ring, round and round. */
export function stepPane(state: UiState, context: UiContext, step: 1 | -1): UiState {
  const inside = movePane(state, context.view, step);
  if (inside !== undefined) return inside;
  const { screen } = placeOf(state);
  const ring = rings.find((screens) => screens.includes(screen)) ?? [];
  if (ring.length < 2 || state.overlays.length > 0) return wrapPane(state, context.view, step);
  const next = ring[(ring.indexOf(screen) + step + ring.length) % ring.length]!;
  const { selectedDay } = context.view;
  const from = next === 'compare' && selectedDay !== undefined ? { ...state, dayIndex: selectedDay } : state;
  return showScreen(from, next, context);
}

/** Screens whose rows are the whole sessions of the book. */
const ofSessions: readonly ScreenId[] = ['history', 'fragility'];

/** A list of sessions with its cursor on the day that is looked at, or on the next session it lists; other screens as they are. */
export function atDay(state: UiState, { wholeSessions }: UiContext): UiState {
  const { screen, table } = placeOf(state);
  if (!ofSessions.includes(screen) || table.filter !== '' || state.overlays.length > 0) return state;
  const next = wholeSessions.findIndex((t) => t >= state.dayIndex);
  const cursor = next < 0 ? wholeSessions.length - 1 : next;
  return withTable(state, { ...table, cursor });
}

/** Another session; where the one asked for is none of the book, the reader is told. */
export function goToDay(
  state: UiState,
  { dayIndex, asked }: { readonly dayIndex: number; readonly asked?: string },
  context: UiContext,
): UiState {
  const shown = context.days[dayIndex];
  const there = atDay({ ...state, dayIndex }, context);
  return asked === undefined || shown === undefined
    ? there
    : { ...there, message: { kind: 'noSuchSession', asked, shown } };
}

/** The stock looked at last, the next one when it is on the screen already. */
function stockPlace(state: UiState, { stocks }: UiContext) {
  const last = state.visited.stock;
  const at = last?.focus.kind === 'stock' ? stocks.indexOf(last.focus.code) : -1;
  if (last !== undefined && at >= 0 && placeOf(state).screen !== 'stock') return last;
  const code = stocks[(at + 1) % Math.max(1, stocks.length)];
  return code === undefined ? freshPlace('stock') : freshPlace('stock', { kind: 'stock', code });
}

/** Back to where the last jump by a screen's key came from, and again to where it led. */
export function jumpBack(state: UiState, context: UiContext): UiState {
  if (state.before === undefined) return state;
  const here = settled({ ...state, overlays: [] }, context);
  return { ...here, places: state.before, before: here.places };
}

/** Closes what is open, innermost first: menu, overlay, filter, place. Never quits. */
export function goBack(state: UiState): UiState {
  if (state.menu !== undefined) return without(state, 'menu');
  if (state.overlays.length > 0) return { ...state, overlays: state.overlays.slice(0, -1) };
  if (placeOf(state).table.filter !== '') return clearText(state);
  return state.places.length > 1 ? { ...state, places: state.places.slice(0, -1) } : state;
}

export function openOverlay(state: UiState, id: Overlay['id'], context: UiContext, focus: Target): UiState {
  const top = state.overlays.at(-1);
  if (top?.id === id && JSON.stringify(top.focus) === JSON.stringify(focus)) return state;
  const here = settled(state, context);
  const table = id === 'allSettings' ? { ...emptyTable, cursor: settingInForce(state) } : emptyTable;
  return { ...here, overlays: [...here.overlays, { id, focus, table }] };
}

/** Row of the settings in force among all of them: Enter without a move changes nothing. */
function settingInForce({ assumptions }: UiState): number {
  const wanted = assumptionsKey(assumptions);
  return Math.max(
    0,
    everySetting(assumptions).findIndex((one) => assumptionsKey(one) === wanted),
  );
}

/** Why is the selected figure what it is? */
export function explainSelected(state: UiState, context: UiContext): UiState {
  const { selected, selectedDay } = context.view;
  if (selectedDay !== undefined && state.overlays.length === 0) {
    return openOverlay({ ...state, dayIndex: selectedDay }, 'why', context, {
      kind: 'node',
      key: 'portfolio',
    });
  }
  if (selected.kind === 'claim') return openReadings(state, context);
  const target = selected.kind === 'none' ? shownOf(state).focus : selected;
  if (target.kind === 'none') return { ...state, message: { kind: 'nothingThere' } };
  return openOverlay(state, 'why', context, target);
}

/** Why a claim was judged as it was: all its readings. Where they are on the screen already there is nothing more to open. */
function openReadings(state: UiState, context: UiContext): UiState {
  const place = placeFor(context.view.selected, context);
  return place === undefined || isHere(state, place) ? state : openSelected(state, context);
}

/** Opens the selected row: a stock, the members of a group, a setting (taken over), else the reasons for its figure. */
export function openSelected(state: UiState, context: UiContext): UiState {
  const target = context.view.selected;
  if (target.kind === 'setting') {
    return { ...state, assumptions: target.assumptions, overlays: state.overlays.slice(0, -1) };
  }
  const { selectedDay } = context.view;
  if (selectedDay !== undefined && state.overlays.length === 0) {
    const here = settled(state, context);
    return { ...here, dayIndex: selectedDay, places: [...here.places, freshPlace('day')] };
  }
  const place = placeFor(target, context);
  if (place === undefined || isHere(state, place)) return explainSelected(state, context);
  const here = settled({ ...state, overlays: [] }, context);
  return { ...here, places: [...here.places, place] };
}

/** Opening the place one stands on would only pile it up. */
function isHere(state: UiState, place: ReturnType<typeof freshPlace>): boolean {
  const { screen, focus } = placeOf(state);
  return (
    state.overlays.length === 0 &&
    screen === place.screen &&
    JSON.stringify(focus) === JSON.stringify(place.focus)
  );
}

function placeFor(shown: Target, { result, stocks }: UiContext) {
  const target = shown.kind === 'difference' ? shown.of : shown;
  if (target.kind === 'stock') return freshPlace('stock', target);
  if (target.kind === 'file') return freshPlace('data', target);
  if (target.kind === 'claim') return freshPlace('claims', target);
  if (target.kind !== 'node' || result === undefined) return undefined;
  const node = nodeWithKey<AttributionNode>(result.portfolio, target.key);
  if (node === undefined) return undefined;
  if (node.level !== 'position') return freshPlace('positions', target);
  return stocks.includes(node.code) ? freshPlace('stock', { kind: 'stock', code: node.code }) : undefined;
}
