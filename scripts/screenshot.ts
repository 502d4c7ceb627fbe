import { TerminalScreen } from '../test/terminal/screen.ts';

/** The built program on the bundled book in a terminal, the Day screen drawn whole; the caller closes it. */
export async function screenshot(): Promise<TerminalScreen> {
  const args = ['--lang', 'en', '--glyphs', 'unicode', '--colors', 'kr'];
  const screen = new TerminalScreen({ columns: 100, rows: 26, args });
  await screen.shows(/SK hynix.*\[−\d/);
  await screen.quiet(300);
  return screen;
}
