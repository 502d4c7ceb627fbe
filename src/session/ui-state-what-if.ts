import type { NamedShock } from '../core/market/book-settings.ts';
import type { WhatIfSettings } from '../core/scenario/what-if-settings.ts';
import { ticker } from '../core/units/ticker.ts';
import { placeOf, type UiContext, type UiState, without } from './ui-state.ts';
import { showScreen } from './ui-state-places.ts';
import { firstWhatIf, updateWhatIf, type WhatIfAction, whatIfFields } from './what-if.ts';

/** Whether the keys of the What-if screen are in force: it is shown and nothing covers it. */
export const onWhatIf = (state: UiState): boolean =>
  state.overlays.length === 0 && placeOf(state).screen === 'whatif';

/** Changes what is supposed. Nothing happens before the screen was opened. */
export function actOnWhatIf(
  state: UiState,
  action: WhatIfAction,
  { view }: Pick<UiContext, 'view'>,
): UiState {
  if (state.whatIf === undefined) return state;
  const fields = whatIfFields(state.whatIf.settings);
  const field = fields[Math.min(view.cursor, fields.length - 1)]!;
  const whatIf = updateWhatIf(state.whatIf, action, field);
  return whatIf === undefined ? { ...state, message: { kind: 'notAValue' } } : { ...state, whatIf };
}

/** The screen with something to suppose: what is given, what was supposed last, else both stocks down. */
export function openWhatIf(state: UiState, context: UiContext, settings?: WhatIfSettings): UiState {
  const known = state.whatIf !== undefined && state.whatIf.settings.shocks.length > 0;
  const whatIf = known ? state.whatIf : firstWhatIf(context.stocks.map(ticker));
  const shown = showScreen({ ...state, whatIf }, 'whatif', context);
  return settings === undefined ? shown : actOnWhatIf(shown, { kind: 'take', settings }, context);
}

/** Starts to type a value of the selected row, or a name to save under. */
export const startTyping = (state: UiState, what: 'value' | 'name'): UiState => ({
  ...state,
  typing: { what, text: '' },
});

/** Takes the value that was typed; one that is none leaves everything as it was, and says so. */
export function commitValue(state: UiState, text: string, context: Pick<UiContext, 'view'>): UiState {
  return actOnWhatIf(without(state, 'typing'), { kind: 'enter', text }, context);
}

/** What is supposed stands in a file now: leaving loses nothing. */
export function savedWhatIf(state: UiState, shock: NamedShock): UiState {
  const { whatIf } = state;
  const message: UiState['message'] = { kind: 'savedAs', name: shock.name };
  if (whatIf === undefined) return { ...state, message };
  const named = [...(whatIf.named ?? []), shock];
  return { ...state, whatIf: { ...whatIf, named, saved: whatIf.settings }, message };
}
