import type { NamedShock } from '../core/market/book-settings.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { ExportFormat } from '../session/ui-state.ts';
import type { OtherBook } from '../view/screen.ts';

/** What the desk asks of the terminal. */
export interface Effects {
  copy(text: string): void;
  /** runs the command line with its output in a new file, and tells the file's name; undefined when nothing was written */
  exportFile(request: ExportRequest): Promise<string | undefined>;
  /** writes shocks into the book under their name; false when nothing was written */
  saveShock(shock: NamedShock): Promise<boolean>;
  /** opens a second book under the assumptions in force */
  openOther(folder: string, assumptions: Assumptions): Promise<OpenedOther>;
  redraw(): void;
  suspend(): void;
  end(how: 'quit' | 'interrupted'): void;
  /** runs `work` once what is drawn has reached the screen */
  later(work: () => void): void;
}

export type OpenedOther =
  | ({ readonly kind: 'opened' } & OtherBook)
  /** one sentence: what is wrong with its files */
  | { readonly kind: 'failed'; readonly reason: string };

export interface ExportRequest {
  /** words of the command line after the program's name */
  readonly args: readonly string[];
  readonly format: ExportFormat;
  /** what the file is named after */
  readonly day: string;
  readonly screen: string;
}
