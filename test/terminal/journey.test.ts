import { describe, expect, test } from 'vitest';
import { withScreen } from './opened.ts';
import { TerminalScreen } from './screen.ts';

/** What a person does in a meeting, key by key, on the bundled book. */

const size = { columns: 100, rows: 30 } as const;
const meeting = (name: string, run: (screen: TerminalScreen) => Promise<void>): void =>
  test(name, () => withScreen(size, run));

const title = (screen: TerminalScreen): string => screen.lines()[0] ?? '';
const foot = (screen: TerminalScreen): string => screen.lines().at(-1) ?? '';
const cursorRow = (screen: TerminalScreen): string =>
  screen.lines().find((line) => line.startsWith('▸')) ?? '';

/** The row of a table that begins with a name and goes on with a figure. */
const rowOf = (screen: TerminalScreen, name: string): string =>
  screen.lines().find((line) => line.slice(1).startsWith(name) && /\d\.\d/.test(line)) ?? '';

/** Types and waits until the screen is as it should be; the error says what was waited for. */
async function type(
  screen: TerminalScreen,
  keys: string,
  shows: (screen: TerminalScreen) => boolean,
): Promise<void> {
  screen.type(keys);
  await screen.until(shows);
}

const titled = (text: string) => (screen: TerminalScreen) => title(screen).includes(text);
const footed = (text: string) => (screen: TerminalScreen) => foot(screen).includes(text);
/** Under a setting, with the band computed. */
const split = (setting: string) => (screen: TerminalScreen) =>
  titled(setting)(screen) && /\[[−+]/.test(rowOf(screen, 'SK hynix'));
const onRow = (text: string) => (screen: TerminalScreen) => cursorRow(screen).includes(text);

describe.concurrent('in a meeting', () => {
  meeting('the first screen answers the question before any key', async (screen) => {
    expect(title(screen)).toContain('Day › 2026-06-23 (Tue)');
    expect(title(screen)).toContain('KRX+HK | day | net | mixture | 90 %');
    expect(title(screen)).toMatch(/PRIOR ONLY$/);
    expect(screen.text()).toContain('Portfolio ▾ −11.11 % (−KRW 5.56bn)');
    expect(screen.text()).toContain('an ASSUMED range, not measured');
    expect(rowOf(screen, 'SK hynix')).toMatch(/▾−12\.47\s+\[−4\.\d\d,−0\.\d\d\]/);
    expect(rowOf(screen, 'Samsung Elec')).toMatch(/▾−12\.31\s+\[−2\.\d\d,−0\.\d\d\]/);
    expect(screen.text()).toContain('positions invented');
    expect(foot(screen)).toMatch(/^ 1-[\d,-]*0 screens/);
  });

  meeting('the first frame holds no figure: bands appear when they are complete', async (screen) => {
    const before = screen.output.slice(0, screen.output.indexOf('Portfolio'));
    expect(before).toContain('Opening Korea 2026 example');
    expect(before).not.toMatch(/\[[−+]\d/);
    expect(before).not.toMatch(/\d\.\d/);
  });

  test.each(['2j', '2\x1b[B'])(
    'keys pressed before the book is open are answered by its first frame: %j',
    async (keys) => {
      const screen = new TerminalScreen(size);
      try {
        screen.type(keys);
        await screen.until((shown) => titled('Positions')(shown) && onRow('Samsung Elec')(shown));
        if (keys === '2j') expect(screen.output).not.toContain('ASSUMED range');
      } finally {
        await screen.close();
      }
    },
  );

  meeting('Enter opens the stock under the cursor, Esc comes back to it', async (screen) => {
    await type(screen, 'j', onRow('Samsung Elec'));
    await type(screen, '\r', titled('Day › 005930'));
    await type(screen, '\x1b', titled('Day › 2026'));
    expect(cursorRow(screen)).toContain('Samsung Elec');
  });

  meeting('keys that arrive in one chunk all count', async (screen) => {
    await type(screen, 'jjkj\r', titled('Day › '));
    await screen.until((one) => !titled('Day › 2026')(one));
    await type(screen, '\x1b', titled('Day › 2026'));
    expect(cursorRow(screen)).toContain('KOSPI');
  });

  meeting('the day moves by one session, and stress days are a key away', async (screen) => {
    await type(screen, ']', titled('2026-06-24'));
    await type(screen, '[[', titled('2026-06-22'));
    await type(screen, '}', titled('2026-06-23'));
    await type(screen, '{', (one) => !titled('2026-06-23')(one));
    expect(title(screen) < ' Day › 2026-06-23').toBe(true);
  });

  meeting(
    'a limit-locked stock has no band, and the portfolio says how much has no answer',
    async (screen) => {
      await type(screen, '}'.repeat(20), titled('2026-07-31'));
      await screen.shows('NO answer');
      expect(rowOf(screen, 'SK hynix')).toMatch(/▴\+29\.95/);
      expect(rowOf(screen, 'SK hynix')).not.toMatch(/\[[−+]/);
      expect(screen.text()).toMatch(/8\.15 points have NO answer: SK hynix closed at its limit/);
      await type(screen, ']', footed('last session'));
    },
  );

  meeting(
    'each setting has one key; what is not the default carries a mark and other figures',
    async (screen) => {
      const before = rowOf(screen, 'SK hynix');
      const figures = new Set([before]);
      for (const [key, mark, back, plain] of [
        ['s', '!all', 'ss', ' KRX+HK'],
        ['d', '!20 days', 'd', ' day '],
        ['n', '!gross', 'n', ' net '],
        ['m', '!linear', 'mmmm', ' mixture '],
        ['b', '!50 %', 'b', ' 90 %'],
      ] as const) {
        await type(screen, key, split(mark));
        figures.add(rowOf(screen, 'SK hynix'));
        await type(screen, back, split(plain));
        expect(rowOf(screen, 'SK hynix')).toBe(before);
      }
      expect(figures.size).toBe(6);
    },
  );

  meeting('the filter works while it is typed, Enter keeps it, Esc clears it', async (screen) => {
    await type(screen, '2', titled('Positions'));
    await screen.until(onRow('SK hynix'));
    await type(screen, '/kodex', onRow('KODEX'));
    expect(rowOf(screen, 'SK hynix')).toBe('');
    await screen.until(footed('Esc cancel'));
    await type(screen, '\r', (one) => !footed('Esc cancel')(one));
    expect(cursorRow(screen)).toContain('KODEX');
    await type(screen, '\x1b', onRow('SK hynix'));
  });

  meeting('language is switched live, and a Korean name is found in Korean', async (screen) => {
    await type(screen, 'tl', titled('사전가정'));
    await type(screen, '\x1b2', titled('보유 종목'));
    await type(screen, '/삼성전자우\r', onRow('삼성전자우'));
    await type(screen, '\x1b', (one) => !onRow('삼성전자우')(one));
    await type(screen, 'tl', titled('PRIOR ONLY'));
  });

  meeting('columns sort down and up', async (screen) => {
    await type(screen, '2', titled('Positions'));
    await screen.until(onRow('SK hynix'));
    const unsorted = cursorRow(screen);
    await type(screen, 'h', (one) => cursorRow(one) !== unsorted);
    const descending = cursorRow(screen);
    await type(screen, 'o', (one) => cursorRow(one) !== descending);
    const ascending = cursorRow(screen);
    await type(screen, 'o', (one) => cursorRow(one) !== ascending);
    expect(cursorRow(screen)).toBe(descending);
  });

  meeting('with a Korean input method on, keys work and the foot says what to press', async (screen) => {
    await type(screen, 'ㅓ', onRow('Samsung Elec'));
    expect(foot(screen)).toContain('한/영');
    await type(screen, '나', (one) => !footed('한/영')(one) || !onRow('Samsung Elec')(one));
    await type(screen, 'k', (one) => !footed('한/영')(one));
  });

  meeting('a row, the table and the command line go to the clipboard', async (screen) => {
    await type(screen, 'yy', footed('Copied: the row.'));
    expect(clipboard(screen).split('\t')).toContain('▾−12.47');
    await type(screen, 'yt', footed('Copied: the table.'));
    expect(clipboard(screen).split('\n').length).toBeGreaterThan(5);
    await type(screen, 'yc', footed('Copied: the command line.'));
    expect(clipboard(screen)).toBe('ungear report --date 2026-06-23 --scope hk --denominator day --seed 1');
  });

  meeting('overlays cover the screen and Esc uncovers it as it was', async (screen) => {
    const before = screen.picture();
    for (const [key, name] of [
      ['i', 'why'],
      ['x', 'all settings'],
      ['a', 'assumptions'],
      ['?', 'help'],
    ] as const) {
      await type(screen, key, titled(name));
      await type(screen, '\x1b', titled('Day › 2026'));
      await screen.quiet();
      expect(screen.picture()).toEqual(before);
    }
  });

  meeting('a setting chosen in the list of all settings is used', async (screen) => {
    await type(screen, 'x', titled('all settings'));
    await type(screen, ')\r', (one) => titled('!all')(one) && titled('!gross')(one));
    expect(title(screen)).toContain('!20 days');
  });

  meeting('Index: Tab to the other index, Enter to a stock and back', async (screen) => {
    await type(screen, '0', titled('Index › 2026-06-23'));
    await screen.shows('KOSPI ▾ −9.99 % (−910.7 index points)');
    await type(screen, '\t', (one) => one.text().includes(' KOSPI 200 ▾ −10.53 %'));
    await type(screen, '\r', titled('Index › 000660'));
    await type(screen, '\x1b', titled('Index › 2026-06-23'));
    await type(screen, 'i', titled('why'));
  });

  meeting('History: every session is computed, the cursor opens a day, Esc comes back', async (screen) => {
    await type(screen, '9', titled('History'));
    await screen.until(onRow('2026-06-23'));
    await screen.shows(/On 13 of 45 sessions/);
    expect(screen.text()).not.toContain('computing');
    expect(screen.text()).toContain('CUMULATIVE pp, LINKED');
    await type(screen, '{', (one) => !onRow('2026-06-23')(one));
    const day = cursorRow(screen).slice(1, 11);
    await type(screen, '\r', titled(`History › Day › ${day.slice(5)}`));
    await type(screen, '\x1b', onRow(day));
  });

  meeting('pasted text is no command', async (screen) => {
    const before = screen.picture();
    await screen.press('\x1b[200~q2sd\x1b[201~');
    expect(screen.picture()).toEqual(before);
  });
});

/** What the terminal was asked to put on the clipboard. */
function clipboard({ output }: TerminalScreen): string {
  const start = '\x1b]52;c;';
  const from = output.lastIndexOf(start) + start.length;
  return Buffer.from(output.slice(from, output.indexOf('\x07', from)), 'base64').toString();
}
