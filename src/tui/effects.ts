import type { NamedShock } from '../core/market/book-settings.ts';
import type { ExportFormat } from '../session/ui-state.ts';

/** What the desk asks of the terminal. */
export interface Effects {
  copy(text: string): void;
  /** runs the command line with its output in a new file, and tells the file's name; undefined when nothing was written */
  exportFile(request: ExportRequest): Promise<string | undefined>;
  /** writes shocks into the book under their name; false when nothing was written */
  saveShock(shock: NamedShock): Promise<boolean>;
  redraw(): void;
  suspend(): void;
  end(how: 'quit' | 'interrupted'): void;
  /** runs `work` once what is drawn has reached the screen */
  later(work: () => void): void;
}

export interface ExportRequest {
  /** words of the command line after the program's name */
  readonly args: readonly string[];
  readonly format: ExportFormat;
  /** what the file is named after */
  readonly day: string;
  readonly screen: string;
}
