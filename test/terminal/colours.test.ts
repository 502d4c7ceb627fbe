import { afterAll, expect, test } from 'vitest';
import { opened } from './opened.ts';
import type { Cell, ScreenOptions, TerminalScreen } from './screen.ts';

const screens: TerminalScreen[] = [];
afterAll(async () => {
  for (const screen of screens) await screen.close();
});

async function open(options: ScreenOptions): Promise<TerminalScreen> {
  const screen = await opened(options);
  screens.push(screen);
  return screen;
}

/** Colour of the first cell of a text on the screen. */
function cellOf(screen: TerminalScreen, text: string): Cell {
  const y = screen.lines().findIndex((line) => line.includes(text));
  const cells = screen.cells(y);
  const x = cells.findIndex((_, at) =>
    cells
      .slice(at)
      .map((cell) => cell.text)
      .join('')
      .startsWith(text),
  );
  return cells[x]!;
}

const [red, green, amber, teal, blue] = [1, 2, 3, 6, 12];

test.concurrent('falls are blue and rises red; the mechanical part amber, the residual teal, the badge reversed', async () => {
  const screen = await open({});
  expect(cellOf(screen, '▾−12.47').colour).toBe(blue);
  expect(cellOf(screen, '▴+0.51').colour).toBe(red);
  expect(cellOf(screen, '▒▒').colour).toBe(amber);
  expect(cellOf(screen, '███').colour).toBe(teal);
  expect(cellOf(screen, 'PRIOR ONLY').reversed).toBe(true);
  expect(cellOf(screen, '▸').reversed).toBe(true);
});

test.concurrent('western colours turn only the direction round, and the display menu goes through the schemes', async () => {
  const screen = await open({ args: ['--colors', 'west'] });
  expect(cellOf(screen, '▾−12.47').colour).toBe(red);
  expect(cellOf(screen, '▴+0.51').colour).toBe(green);
  expect(cellOf(screen, '▒▒').colour).toBe(amber);
  screen.type('tcc');
  await screen.until((one) => cellOf(one, '▾−12.47').colour === undefined);
});

test.concurrent.each([
  ['NO_COLOR', { env: { NO_COLOR: '1' } }],
  ['--colors mono', { args: ['--colors', 'mono'] }],
])('with %s nothing is coloured, bold or reversed: words and marks carry it all', async (_, options) => {
  const screen = await open(options);
  await screen.press('2j');
  const styles = screen.output.split('\x1b[').filter((rest) => /^[\d;]*m/.test(rest));
  expect(styles.filter((rest) => !rest.startsWith('0m'))).toEqual([]);
  expect(screen.text()).toMatch(/^▸/m);
  expect(screen.text()).toContain('PRIOR ONLY');
});

const ambiguous = /[─│█▒±×…·σ]/;
/** Whether the day is drawn with glyphs that are one cell wide everywhere. */
const drawnNarrow = (screen: TerminalScreen) =>
  screen.lines()[1] === '-'.repeat(80) && /⣿+░+⢕+/.test(screen.text());

test.concurrent('a terminal that draws ambiguous characters two cells wide gets glyphs that are one cell there', async () => {
  const screen = await open({ wide: true });
  // on a busy machine the emulator answers late
  await screen.until(drawnNarrow);
  expect(screen.text()).not.toMatch(ambiguous);
  expect(screen.text()).toMatch(/⣿+░+⢕+/);
  for (const key of ['2', '3', '4', 'x', '\x1b', 'f']) {
    await screen.press(key);
    expect(screen.text()).not.toMatch(ambiguous);
  }
});

test.concurrent('a terminal that does not answer is taken for what its locale says', async () => {
  expect((await open({ mute: true })).text()).toMatch(ambiguous);
  expect((await open({ mute: true, env: { LANG: 'ko_KR.UTF-8' } })).text()).not.toMatch(ambiguous);
});

test.concurrent.each([
  ['while the book is being opened', 40],
  ['when keys are already read', 3000],
])('an answer that comes late is used as soon as it is there: %s', async (_, delay) => {
  const screen = await open({ wide: true, delay });
  await screen.until(drawnNarrow);
  expect(screen.text()).not.toMatch(ambiguous);
  expect(screen.lines()[0]).toMatch(/^ Day/);
  await screen.press('2');
  expect(screen.lines()[0]).toMatch(/^ Positions/);
});

test.concurrent('the glyphs that were asked for are used, whatever the terminal says', async () => {
  const screen = await open({ args: ['--glyphs', 'ascii'], wide: true });
  expect(screen.text()).toMatch(/#+:+=+/);
  expect(screen.text()).toMatch(/^[\x20-\x7e\n]*$/);
});
