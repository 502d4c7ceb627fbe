import type { TerminalScreen } from '../terminal/screen.ts';
import { openUngear } from './start-up.ts';
import { type BenchLine, median } from './table.ts';

/** Time enough for the slowest pane to follow. */
const quietMilliseconds = 400;
const keys = 40;
const warmUps = 8;

/**
 * From a key on the What-if screen of the bundled book (4,000 draws, a terminal of 120x40) to the new shock with its forced trade, impact and
 * profit, all with their bands, and to the last of the panes that follow: the comparison with a cap, and the ladder of 61 shocks. Every key
 * asks what was not asked before.
 */
export async function whatIfKeys(): Promise<readonly BenchLine[]> {
  const screen = openUngear();
  await screen.shows(/\[−\d/);
  await screen.press('5');
  await screen.shows('forced trade');
  // apart, so that every shock is another direction of the ladder
  await screen.press('u');
  const figures: number[] = [];
  const whole: number[] = [];
  for (let key = 0; key < keys; key++) {
    const { first, last } = await stepDown(screen, -8 - 0.5 * (key + 1));
    if (key < warmUps) continue;
    figures.push(first);
    whole.push(last);
  }
  await screen.close();
  return [
    { name: 'What-if: key to figures with bands', ours: median(figures), unit: 'ms', bound: 16 },
    { name: 'What-if: key to the ladder of 61 shocks', ours: median(whole), unit: 'ms', bound: 250 },
  ];
}

/** Presses the key that lowers the first shock; the first frame is there when the screen holds the new shock. */
async function stepDown(screen: TerminalScreen, shock: number): Promise<{ first: number; last: number }> {
  const wanted = `−${(-shock).toFixed(1)} %`;
  const pressed = performance.now();
  screen.type('h');
  let seen = screen.output.length;
  let last = pressed;
  let first: number | undefined;
  while (first === undefined || performance.now() - last < quietMilliseconds) {
    await new Promise((resolve) => setImmediate(resolve));
    if (screen.output.length === seen) continue;
    seen = screen.output.length;
    last = performance.now();
    if (first === undefined && screen.output.includes(wanted, seen - 8000)) first = last;
  }
  return { first: first - pressed, last: last - pressed };
}
