import { placeOf, type UiState } from '../session/ui-state.ts';
import type { Action, When } from './action.ts';
import { actions } from './actions.ts';

/** Where the reader is, as far as keys go. */
export type Context = Exclude<When, 'anywhere'> | 'overlay';

export function contextOf(state: UiState): Context {
  const { typing, menu, overlays } = state;
  if (typing !== undefined) return 'text';
  if (menu !== undefined) return `${menu}Menu`;
  const top = overlays.at(-1);
  if (top?.id === 'palette') return 'palette';
  if (top !== undefined) return 'overlay';
  return screenContext(state);
}

/** What keys do on the screen itself, whatever covers it. */
export function screenContext(state: UiState): 'whatIf' | 'benchmark' | 'table' {
  const { screen } = placeOf(state);
  if (screen === 'benchmark') return 'benchmark';
  return screen === 'whatif' ? 'whatIf' : 'table';
}

export const inherits: Readonly<Record<Context, readonly When[]>> = {
  table: ['table', 'anywhere'],
  overlay: ['anywhere'],
  copyMenu: ['copyMenu'],
  displayMenu: ['displayMenu'],
  exportMenu: ['exportMenu'],
  text: ['text'],
  palette: ['palette'],
  whatIf: ['whatIf', 'anywhere'],
  benchmark: ['benchmark', 'table', 'anywhere'],
};

/** Where keys that do nothing else type their character. */
export const isTyping = (context: Context): boolean => context === 'text' || context === 'palette';

/** Whether a key of the action has a meaning in the context. */
export const appliesIn = ({ when }: Action, context: Context): boolean =>
  when.some((place) => inherits[context].includes(place));

const byKey = new Map<string, Action>();
for (const context of Object.keys(inherits) as Context[]) {
  for (const action of actions.filter((one) => appliesIn(one, context))) {
    for (const key of action.keys) byKey.set(`${context} ${key}`, action);
  }
}

/** What a key does in a context; undefined when it does nothing. */
export const actionFor = (key: string, context: Context): Action | undefined =>
  byKey.get(`${context} ${key}`);
