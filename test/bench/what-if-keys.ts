import type { TerminalScreen } from '../terminal/screen.ts';
import { openUngear } from './start-up.ts';
import { type BenchLine, median } from './table.ts';

/** Time enough for the slowest pane to follow. */
const quietMilliseconds = 400;
const keys = 40;
const warmUps = 8;

/**
 * From a key on the What-if screen of the bundled book (4,000 draws) to the new shock with its forced trade, impact and profit, all with
 * their bands, and to the last of the panes that follow: the comparison with a cap, and the ladder of 61 shocks, for which 80x24 has no
 * room. Every key asks what was not asked before.
 */
export async function whatIfKeys(): Promise<readonly BenchLine[]> {
  const small = await steps(80, 24);
  const large = await steps(120, 40);
  return [
    { name: 'What-if: key to figures, 80x24', ours: median(small.figures), unit: 'ms', bound: 16 },
    { name: 'What-if: key to figures, 120x40', ours: median(large.figures), unit: 'ms', bound: 16 },
    { name: 'What-if: key to the ladder of 61 shocks', ours: median(large.whole), unit: 'ms', bound: 250 },
  ];
}

interface Steps {
  readonly figures: number[];
  readonly whole: number[];
}

async function steps(columns: number, rows: number): Promise<Steps> {
  const screen = openUngear();
  await screen.shows(/\[−\d/);
  screen.resize(columns, rows);
  await screen.press('5');
  await screen.shows('forced trade');
  // apart, so that every shock is another direction of the ladder
  await screen.press('u');
  const times: Steps = { figures: [], whole: [] };
  for (let key = 0; key < keys; key++) {
    const { first, last } = await stepDown(screen, -8 - 0.5 * (key + 1));
    if (key < warmUps) continue;
    times.figures.push(first);
    times.whole.push(last);
  }
  await screen.close();
  return times;
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
    if (screen.output.length !== seen) {
      seen = screen.output.length;
      last = performance.now();
    }
    // read off the screen: what is written holds the changed ends of lines only
    if (first === undefined && screen.text().includes(wanted)) first = last;
  }
  return { first: first - pressed, last: last - pressed };
}
