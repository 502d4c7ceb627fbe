import { expect, test } from 'vitest';
import { opened } from './opened.ts';
import { program, TerminalScreen } from './screen.ts';

const sizes = [
  [60, 15],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

/** Keys to each screen and overlay, from the Day screen and back, with a word that only it shows. */
const places = {
  en: [
    ['1', 'Day'],
    ['2', 'Positions'],
    ['3', 'Stock'],
    ['4', 'Funds'],
    ['5', 'What-if'],
    ['8', 'Claims'],
    ['9\t', 'Fragility'],
    ['9', 'History'],
    ['0', 'Index'],
    ['f', 'Data'],
    ['1x', 'all settings'],
    ['1i', 'why'],
    ['1a', 'assumptions'],
    ['1?', 'help'],
    ['1:', 'command'],
    ['2/kodex\r', 'Positions'],
  ],
  ko: [
    ['1', '일간'],
    ['2', '보유 종목'],
    ['3', '종목'],
    ['4', '펀드'],
    ['5', '시나리오'],
    ['8', '인용 검산'],
    ['9\t', '취약도'],
    ['9', '추이'],
    ['0', '지수'],
    ['f', '자료'],
    ['1x', '모든 설정'],
    ['1i', '근거'],
    ['1a', '가정'],
    ['1?', '도움말'],
    ['1:', '명령'],
    ['2/삼성\r', '보유 종목'],
  ],
} as const;

/** No line is wider than the screen: nothing wraps, nothing is cut by the terminal, the last line is the one with the keys. */
function expectFits(screen: TerminalScreen, place: string): void {
  expect(screen.wrappedLines()).toEqual([]);
  expect(screen.text()).not.toContain('…');
  expect(screen.lines()[0]).toMatch(/^ \S/);
  expect(screen.lines()[1]).toBe('─'.repeat(screen.columns));
  expect(screen.lines().at(-1), place).not.toBe('');
}

test.concurrent.each(['en', 'ko'] as const)('every screen fits every size (%s)', async (language) => {
  const screen = await opened({ args: ['--lang', language] });
  for (const [columns, rows] of sizes) {
    screen.resize(columns, rows);
    await screen.quiet();
    for (const [keys, name] of places[language]) {
      screen.type(keys);
      await screen.until((one) => one.lines()[0]?.includes(name) === true);
      await screen.quiet(20);
      expectFits(screen, `${name} at ${columns}x${rows}`);
      screen.type('\x1b');
    }
  }
  await screen.close();
});

test.concurrent('below 60x15 there are cards, below 40x10 a notice, and the figures come back with the room', async () => {
  const screen = await opened({ columns: 50, rows: 14 });
  expect(screen.text()).toContain('SK hynix');
  expect(screen.text()).toContain('[−4.');
  screen.resize(36, 9);
  await screen.shows('ungear needs 40x10');
  await screen.shows('크기 40x10 필요');
  screen.resize(80, 24);
  await screen.shows('MECHANICAL 90%');
  screen.type('q');
  expect((await screen.exited).code).toBe(0);
});

test.concurrent('a terminal that does not know its size is taken for 80x24', async () => {
  const screen = new TerminalScreen({
    command: ['/bin/sh', '-c', 'stty cols 0 rows 0; exec "$@"', 'sh', process.execPath, program],
  });
  await screen.shows(/SK hynix.*\[/);
  expect(screen.lines()[1]).toBe('─'.repeat(80));
  await screen.close();
});
