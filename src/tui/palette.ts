import type { BookAnswers } from '../core/attribution/book-answers.ts';
import { type NamedAction, type PaletteRow, paletteRows } from '../session/palette.ts';
import { shownOf, type UiState } from '../session/ui-state.ts';
import { actions } from './actions.ts';
import { appliesIn } from './key-contexts.ts';

/** What keys do where the palette can be opened; moving about has keys only. */
const named: readonly NamedAction[] = actions
  .filter((action) => appliesIn(action, 'table') && action.section !== 'moving' && action.id !== 'palette')
  .map(({ id, keys, label, run }) => ({ name: nameOf(id), key: keys[0]!, label, run }));

/** `allSettings` is typed `all-settings`. */
function nameOf(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The rows of the palette for the text typed into it; none while it is closed. */
export function paletteFor(state: UiState, answers: BookAnswers): readonly PaletteRow[] {
  const shown = shownOf(state);
  if (!('id' in shown) || shown.id !== 'palette') return [];
  const { filter } = shown.table;
  return paletteRows({
    text: filter,
    language: state.display.language,
    answers,
    whatIf: state.whatIf,
    actions: named,
  });
}
