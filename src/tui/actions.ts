import type { Action } from './action.ts';
import { menuActions } from './menu-actions.ts';
import { screenActions } from './screen-actions.ts';

/**
 * The one table of what keys do. Key handling, the foot of the screens, the help and docs/keys.md are all made from it.
 *
 * Keys never are capital letters: with a Korean input method on, a capital arrives as the small letter's jamo (see keys.ts).
 */
export const actions: readonly Action[] = [...screenActions, ...menuActions];

/** @throws RangeError when there is no such action */
export function actionNamed(id: string): Action {
  const found = actions.find((action) => action.id === id);
  if (found === undefined) throw new RangeError(`actionNamed requires an id of the table, got ${id}`);
  return found;
}
