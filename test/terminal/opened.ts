import { type ScreenOptions, TerminalScreen } from './screen.ts';

/** The program with the bundled book open, its day on the screen and its keys alive. */
export async function opened(options: ScreenOptions = {}): Promise<TerminalScreen> {
  const screen = new TerminalScreen(options);
  // pasted text is marked from the moment on that keys are read
  await screen.until(({ output }) => output.includes('\x1b[?2004h'));
  await screen.quiet();
  return screen;
}

/** Opens the program for one test and ends it afterwards. */
export async function withScreen(
  options: ScreenOptions,
  use: (screen: TerminalScreen) => Promise<void>,
): Promise<void> {
  const screen = await opened(options);
  try {
    await use(screen);
  } finally {
    await screen.close();
  }
}
