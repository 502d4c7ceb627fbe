import type { PlainAction, UiAction } from '../session/ui-state-update.ts';
import type { Language } from '../view/screen.ts';

/** What a key does, where, and what it is called. */
export interface Action {
  readonly id: string;
  /** `j`, `Down`, `Ctrl-d`, `Enter`; the first is the one shown */
  readonly keys: readonly string[];
  readonly when: readonly When[];
  readonly label: Label;
  readonly section: Section;
  readonly run: UiAction;
}

export type Label = Readonly<Record<Language, string>>;

/** Where a key has a meaning. A table, an overlay inherit `anywhere`; menus and text stand alone. */
export type When =
  | 'anywhere'
  | 'table'
  | 'copyMenu'
  | 'displayMenu'
  | 'text'
  | 'palette'
  | 'whatIf'
  | 'benchmark'
  | 'exportMenu';
export type Section =
  | 'screens'
  | 'moving'
  | 'day'
  | 'settings'
  | 'table'
  | 'tools'
  | 'copy'
  | 'display'
  | 'text'
  | 'palette'
  | 'whatIf'
  | 'benchmark'
  | 'export';

type Row = readonly [
  id: string,
  keys: string,
  en: string,
  ko: string,
  run: UiAction | PlainAction,
  when?: readonly When[],
];

/** The keys of a section; a row may say for itself where its key has a meaning. */
export function section(name: Section, when: readonly When[], rows: readonly Row[]): readonly Action[] {
  return rows.map(([id, keys, en, ko, run, also]) => ({
    id,
    keys: keys.split(' '),
    when: also ?? when,
    label: { en, ko },
    section: name,
    run: typeof run === 'string' ? { type: run } : run,
  }));
}
