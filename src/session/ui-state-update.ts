import type { AgainstChoice } from '../core/attribution/benchmark/benchmark-choice.ts';
import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { NamedShock } from '../core/market/book-settings.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { WhatIfSettings } from '../core/scenario/what-if-settings.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { ScreenId } from '../view/screen.ts';
import type { ShockSource } from './supposed-shocks.ts';
import type {
  CopyWhat,
  Display,
  ExportFormat,
  Menu,
  Message,
  Overlay,
  UiContext,
  UiState,
} from './ui-state.ts';
import { shownOf, without } from './ui-state.ts';
import { chooseAgainst, nextBenchmark, nextMethod } from './ui-state-against.ts';
import { type Choice, nextChoice, stepDay, stepStressDay } from './ui-state-choices.ts';
import {
  atDay,
  compareWith,
  explainSelected,
  goBack,
  goToDay,
  jumpBack,
  markSession,
  openOverlay,
  openSelected,
  showGrouped,
  showLargest,
  showScreen,
  showStock,
  stepPane,
} from './ui-state-places.ts';
import {
  cancelTyping,
  clearText,
  commitFilter,
  completeText,
  eraseCharacter,
  hideColumn,
  movePages,
  moveRows,
  moveToEnd,
  nextGrouping,
  reverseSort,
  showColumns,
  sortByColumn,
  startFilter,
  typeText,
} from './ui-state-table.ts';
import {
  actOnWhatIf,
  commitValue,
  onWhatIf,
  openWhatIf,
  savedWhatIf,
  startTyping,
} from './ui-state-what-if.ts';
import { isUnsaved, type WhatIfAction } from './what-if.ts';

/** Everything a key can do to the state. */
export type UiAction =
  | { readonly type: 'show'; readonly screen: ScreenId }
  | { readonly type: 'moveRows'; readonly rows: number }
  | { readonly type: 'movePages'; readonly pages: number }
  | { readonly type: 'moveToEnd'; readonly end: 'first' | 'last' }
  | { readonly type: 'stepDay' | 'stepStressDay' | 'sortByColumn' | 'movePane'; readonly step: 1 | -1 }
  | { readonly type: 'openOverlay'; readonly id: Exclude<Overlay['id'], 'why'> }
  | { readonly type: 'openMenu'; readonly menu: Menu }
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'copy'; readonly what: CopyWhat }
  | { readonly type: 'export'; readonly format: ExportFormat }
  | { readonly type: 'say'; readonly message: Message }
  /** a benchmark or a method of comparison; shows Benchmark */
  | { readonly type: 'against'; readonly change: Partial<AgainstChoice> }
  | { readonly type: 'goToDay'; readonly dayIndex: number; readonly asked?: string }
  | { readonly type: 'showStock'; readonly code: Ticker }
  | { readonly type: 'assume'; readonly change: Partial<Assumptions> }
  | { readonly type: 'display'; readonly change: Partial<Display> }
  /** a session to compare with; shows Compare */
  | { readonly type: 'compareWith'; readonly dayIndex: number }
  /** a book to compare with, which the UI has to open first */
  | { readonly type: 'openOther'; readonly folder: string }
  /** that book is open; shows Compare */
  | { readonly type: 'compareBooks'; readonly folder: string }
  | { readonly type: 'groupBy'; readonly level: GroupingLevel }
  /** only so many positions; 0: all */
  | { readonly type: 'showLargest'; readonly count: number }
  | { readonly type: 'completeText'; readonly text: string }
  | { readonly type: 'whatIf'; readonly action: WhatIfAction }
  | { readonly type: 'openWhatIf'; readonly settings?: WhatIfSettings }
  | { readonly type: 'suppose'; readonly source: ShockSource }
  | { readonly type: 'savedWhatIf'; readonly shock: NamedShock }
  | { readonly type: PlainAction };

/** Actions that need nothing but their name. */
export type PlainAction =
  | 'openSelected'
  | 'markSession'
  | 'nextBenchmark'
  | 'nextMethod'
  | 'explainSelected'
  | 'goBack'
  | 'jumpBack'
  | 'reverseSort'
  | 'nextGrouping'
  | 'hideColumn'
  | 'showColumns'
  | 'startFilter'
  | 'commitFilter'
  | 'cancelFilter'
  | 'eraseCharacter'
  | 'clearText'
  | 'typeName'
  | 'commitPalette'
  | 'completePalette'
  | 'quit'
  | 'interrupt'
  | 'redraw'
  | 'suspend';

/**
 * The state after an action. `redraw` and `suspend` change the terminal, not the state, and `copy` says that it was done: the UI
 * does the deed. `commitPalette` and `completePalette` stand for what the palette's selected row says: the UI, which knows the rows,
 * acts on it; so does `suppose`, for shocks that the book knows, and `openOther`, for a book that has to be read.
 *
 * @param context absent while the book is being opened: then only what needs no book has an effect
 */
export function update(state: UiState, action: UiAction, context: UiContext | undefined): UiState {
  const quiet = without(state, 'message');
  if (action.type === 'quit' && isUnsaved(state.whatIf) && state.message?.kind !== 'unsaved') {
    return { ...quiet, message: { kind: 'unsaved' } };
  }
  const anywhere = updateAnywhere(quiet, action);
  if (anywhere !== undefined) return anywhere;
  if (context === undefined) return quiet;
  return updateMoving(quiet, action, context) ?? updateGoing(quiet, action, context) ?? quiet;
}

function updateAnywhere(state: UiState, action: UiAction): UiState | undefined {
  switch (action.type) {
    case 'quit':
      return { ...state, ended: 'quit' };
    case 'interrupt':
      return { ...state, ended: 'interrupted' };
    case 'choose':
      return nextChoice(state, action.choice);
    case 'assume':
      return { ...state, assumptions: { ...state.assumptions, ...action.change } };
    case 'display':
      return { ...state, display: { ...state.display, ...action.change } };
    case 'openMenu':
      return { ...state, menu: action.menu };
    case 'goBack':
      return goBack(state);
    case 'copy':
      return { ...without(state, 'menu'), message: { kind: 'copied', what: action.what } };
    case 'export':
      return { ...without(state, 'menu'), message: { kind: 'exporting' } };
    case 'say':
      return { ...state, message: action.message };
    default:
      return updateText(state, action);
  }
}

function updateText(state: UiState, action: UiAction): UiState | undefined {
  switch (action.type) {
    case 'startFilter':
      return startFilter(state);
    case 'type':
      return typeText(state, action.text);
    case 'eraseCharacter':
      return eraseCharacter(state);
    case 'clearText':
      return clearText(state);
    case 'completeText':
      return completeText(state, action.text);
    case 'typeName':
      return onWhatIf(state) ? startTyping(state, 'name') : state;
    case 'cancelFilter':
      return cancelTyping(state);
    default:
      return undefined;
  }
}

function updateMoving(state: UiState, action: UiAction, { view }: UiContext): UiState | undefined {
  switch (action.type) {
    case 'moveRows':
      return moveRows(state, view, action.rows);
    case 'movePages':
      return movePages(state, view, action.pages);
    case 'moveToEnd':
      return moveToEnd(state, view, action.end);
    case 'sortByColumn':
      return sortByColumn(state, view, action.step);
    case 'reverseSort':
      return reverseSort(state, view);
    case 'hideColumn':
      return hideColumn(state);
    case 'showColumns':
      return showColumns(state);
    case 'nextGrouping':
      return nextGrouping(state, view);
    default:
      return undefined;
  }
}

/** Enter after text was typed: a filter stays as it is, a value is taken. A name is for the UI, which writes the file. */
function commitTyped(state: UiState, context: UiContext): UiState {
  return state.typing?.what === 'value'
    ? commitValue(state, state.typing.text, context)
    : commitFilter(state);
}

/** Where rows are sessions, the day is stepped from the selected one. */
function fromRow(state: UiState, { view }: UiContext): UiState {
  return view.selectedDay === undefined || state.overlays.length > 0
    ? state
    : { ...state, dayIndex: view.selectedDay };
}

function updateGoing(state: UiState, action: UiAction, context: UiContext): UiState | undefined {
  switch (action.type) {
    case 'show':
      return action.screen === 'whatif'
        ? openWhatIf(state, context)
        : showScreen(state, action.screen, context);
    case 'openWhatIf':
      return openWhatIf(fromRow(state, context), context, action.settings);
    case 'whatIf':
      return actOnWhatIf(state, action.action, context);
    case 'savedWhatIf':
      return savedWhatIf(state, action.shock);
    case 'commitFilter':
      return commitTyped(state, context);
    case 'movePane':
      return stepPane(state, context, action.step);
    case 'openSelected':
      return onWhatIf(state) ? startTyping(state, 'value') : openSelected(state, context);
    case 'explainSelected':
      return explainSelected(state, context);
    case 'openOverlay':
      return openOverlay(state, action.id, context, shownOf(state).focus);
    case 'goToDay':
      return goToDay(state, action, context);
    case 'showStock':
      return showStock(state, action.code, context);
    case 'markSession':
      return markSession(fromRow(state, context));
    case 'compareWith':
      return compareWith(state, action.dayIndex, context);
    case 'compareBooks':
      return showScreen({ ...state, otherBook: action.folder }, 'compare', context);
    case 'against':
      return chooseAgainst(state, action.change, context);
    case 'nextBenchmark':
      return nextBenchmark(state, context);
    case 'nextMethod':
      return nextMethod(state);
    case 'showLargest':
      return showLargest(state, action.count, context);
    case 'groupBy':
      return showGrouped(state, action.level, context);
    case 'jumpBack':
      return jumpBack(state, context);
    case 'stepDay':
      return atDay(stepDay(fromRow(state, context), context, action.step), context);
    case 'stepStressDay':
      return atDay(stepStressDay(fromRow(state, context), context, action.step), context);
    default:
      return undefined;
  }
}
