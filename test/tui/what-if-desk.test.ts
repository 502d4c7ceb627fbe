import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDay } from '../../src/cli/open-day.ts';
import type { NamedShock } from '../../src/core/market/book-settings.ts';
import { firstState } from '../../src/session/ui-state.ts';
import { Desk } from '../../src/tui/desk.ts';
import type { ExportRequest } from '../../src/tui/effects.ts';
import { silentEffects } from './silent-effects.ts';

const book = await openDay(join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026'), { draws: 400 });
if (book.kind === 'failed') throw new Error('the example book does not open');

interface Written {
  readonly saved: NamedShock[];
  readonly exported: ExportRequest[];
}

function deskWriting(succeeds = true): { desk: Desk; written: Written } {
  const written: Written = { saved: [], exported: [] };
  const display = { language: 'en', glyphs: 'unicode', colours: 'mono', unit: 'percent', band: 90 } as const;
  const desk = new Desk(
    firstState({ by: ['group'], display }),
    { columns: 100, rows: 30 },
    { bookName: 'Korea' },
    {
      ...silentEffects,
      saveShock: async (shock) => {
        written.saved.push(shock);
        return succeeds;
      },
      exportFile: async (request) => {
        written.exported.push(request);
        return succeeds ? 'ungear.json' : undefined;
      },
    },
  );
  if (book.kind !== 'failed') desk.opened(book);
  return { desk, written };
}

const keys = (text: string): readonly string[] =>
  Array.from(text, (character) => (character === ' ' ? 'Space' : character));
const foot = (desk: Desk): string => desk.lines().at(-1) ?? '';
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const settingsOf = (desk: Desk) => desk.state.whatIf!.settings;

test('what is supposed is saved under the name that is typed, and found under it again', async () => {
  const { desk, written } = deskWriting();
  desk.press(['5', 'u', 'Enter', ...keys('-12.5'), 'Enter', 'Ctrl-s', ...keys('rate scare'), 'Enter']);
  await settled();
  expect(written.saved).toEqual([{ name: 'rate scare', fundamental: { '000660': -0.125, '005930': -0.08 } }]);
  expect(foot(desk)).toContain('Saved as rate scare');
  desk.press(['l', 'l', ':', ...keys('scenario rate'), 'Enter']);
  expect(settingsOf(desk).shocks.map(({ shock }) => shock)).toEqual([-0.125, -0.08]);
});

test('a book that cannot be written is named, and what is supposed stays unsaved', async () => {
  const { desk } = deskWriting(false);
  desk.press(['5', 'l', 'Ctrl-s', 'a', 'Enter']);
  await settled();
  expect(foot(desk)).toContain('Not saved as a');
  desk.press(['q']);
  expect(desk.state.ended).toBeUndefined();
  expect(foot(desk)).toContain('not saved');
  desk.press(['q']);
  expect(desk.state.ended).toBe('quit');
});

test('the residuals of a past session are taken for shocks, the rest of the market with them', () => {
  const { desk } = deskWriting();
  desk.press([':', ...keys('event 2026-06-23'), 'Enter']);
  const { shocks, rest } = settingsOf(desk);
  for (const { shock } of shocks) expect(shock).toBeLessThan(-0.1);
  expect(rest).toBeLessThan(-0.05);
});

test('a session at the price limit has no residual to take', () => {
  const { desk } = deskWriting();
  desk.press([':', ...keys('event 2026-07-31'), 'Enter']);
  expect(foot(desk)).toContain('No shocks can be taken from there');
});

test('a typed value that is none changes nothing, and Esc leaves the row as it was', () => {
  const { desk } = deskWriting();
  desk.press(['5', 'Enter', ...keys('99'), 'Enter']);
  expect(foot(desk)).toContain('Not a value for this row');
  desk.press(['Enter', ...keys('5'), 'Esc']);
  expect(settingsOf(desk).shocks[0]!.shock).toBe(-0.08);
});

test('a screen is exported by the command line that prints it', async () => {
  const { desk, written } = deskWriting();
  desk.press(['5', 'p', 'e', 'j']);
  await settled();
  const [{ args, format, screen }] = written.exported as [ExportRequest];
  expect(args.join(' ')).toMatch(
    /^scenario --date 2026-06-23 --scope hk .*--shock 000660=-0\.08 --shock 005930=-0\.08 --cap 1\.5 --at equal-assets$/,
  );
  expect([format, screen]).toEqual(['json', 'whatif']);
  expect(foot(desk)).toContain('Written to ungear.json');
});

test('why on What-if explains what forced trades add to the stock with the cursor, and the file printed is the same', async () => {
  const { desk, written } = deskWriting();
  desk.press(['5', 'p', 'j', 'i']);
  const text = desk.lines().join('\n');
  expect(text).toContain('005930 › what forced trades add to the shock');
  expect(text).toMatch(/−0\.\d\d points, 90 % \[−\d\.\d\d,−0\.\d\d\], PRIOR ONLY/);
  desk.press(['e', 'c']);
  await settled();
  expect(written.exported[0]?.args.join(' ')).toMatch(
    /^scenario --date 2026-06-23 --scope hk .*--cap 1\.5 --at equal-assets --explain 005930$/,
  );
});
