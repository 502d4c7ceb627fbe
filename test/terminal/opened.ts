import { type ScreenOptions, TerminalScreen } from './screen.ts';

/** The program with the bundled book open, its day on the screen and its keys alive. */
export async function opened(options: ScreenOptions = {}): Promise<TerminalScreen> {
  const screen = new TerminalScreen(options);
  // pasted text is marked from the moment on that keys are read
  await screen.until(({ output }) => output.includes('\x1b[?2004h'));
  await screen.quiet();
  return screen;
}
