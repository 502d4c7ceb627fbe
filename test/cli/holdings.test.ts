import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLargeBook } from '../../scripts/make-large-book.ts';
import { inProcess, launcher, temporaryFolder } from './run-cli.ts';

/** A market of 40 sessions with 60 holdings stated on each. */
async function dailyBook(format: 'parquet' | 'csv' = 'parquet'): Promise<string> {
  const folder = temporaryFolder();
  await makeLargeBook({ folder, positions: 60, days: 40, instruments: 60, seed: 5, format });
  return folder;
}

interface Report {
  readonly sessions: readonly { readonly day: string }[];
  readonly portfolio: {
    readonly children: readonly { readonly key: string; readonly children: readonly [] }[];
  };
  readonly addedUp: { readonly positionDays: number };
  readonly inputs: readonly { readonly file: string; readonly rows: number }[];
}

test('holdings of every day are reported by the ordinary command, over a period or for one session', async () => {
  const folder = await dailyBook();
  const quick = ['--draws', '200', '--format', 'json'];
  const whole = await inProcess('report', folder, '--from', '2021-08-01', ...quick);
  expect([whole.code, whole.err]).toEqual([0, '']);
  const report = JSON.parse(whole.out) as Report;
  expect(report.sessions.length).toBe(39);
  expect(report.portfolio.children.map(({ key }) => key)).toEqual(['portfolio/Desk 01', 'portfolio/Desk 02']);
  expect(report.addedUp.positionDays).toBe(2_400);
  expect(report.inputs.at(-1)).toMatchObject({ file: 'positions.parquet', rows: 2_400 });
  const one = await inProcess('report', folder, '--date', '2021-08-10', '--by', 'account', '--draws', '200');
  expect(one.out).toContain('2021-08-10 (Tue)');
  expect(one.out).toContain('A00001');
  expect(one.out).toMatch(/positions\.parquet +60 +2021-08-09 +2021-08-09/);
  expect((await inProcess('report', folder, '--by', 'desk')).err).toContain(
    '--by takes group, account, currency',
  );
});

test('a check names what is wrong with dated rows', async () => {
  const folder = await dailyBook('csv');
  const broken = temporaryFolder();
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(broken, name));
  const rows = ['2021-08-02,005930,3,A', '2021-08-03,005930,x,A', '2021-08-02,005930,4,A'];
  writeFileSync(join(broken, 'positions.csv'), `date,code,quantity,account\n${rows.join('\n')}\n`);
  const check = await inProcess('check', broken);
  expect(check.code).toBe(2);
  expect(check.out).toContain('error   positions.csv:3:3: quantity "x" is not a number.');
  expect(check.out).toContain(
    'positions.csv:4: 005930 / A has another row from 2021-08-02 in line 2: both are counted',
  );
  expect(
    (await inProcess('report', broken, '--from', '2021-08-03', '--to', '2021-08-03', '--draws', '200')).code,
  ).toBe(2);
});

/** Says on standard error when the program listens for ctrl-c: earlier than that, Node.js itself ends it. */
const sayWhenListening = `data:text/javascript,process.on('newListener', (name) => {
  if (name === 'SIGINT') process.stderr.write('listening');
});`;

test('ctrl-c ends a long report at once, with nothing written', async () => {
  const args = ['--import', sayWhenListening, launcher, 'report', await dailyBook(), '--from', '2021-08-01'];
  const report = spawn(process.execPath, [...args, '--draws', '1000000'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  report.stdout.on('data', (block) => {
    out += String(block);
  });
  const exit = once(report, 'exit');
  expect(String(await once(report.stderr, 'data'))).toBe('listening');
  await new Promise((resolve) => setTimeout(resolve, 500));
  report.kill('SIGINT');
  expect([(await exit)[0], out]).toEqual([130, '']);
});

test('a level that the holdings do not have is refused before anything is added up, with those they have', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'positions.csv'), 'date,code,quantity,desk\n2026-06-22,005930,10,A\n');
  const refused = { code: 2, out: '' };
  const { err, ...rest } = await inProcess('report', folder, '--from', '2026-06-22', '--by', 'nosuch');
  expect(rest).toEqual(refused);
  expect(err).toMatch(/^ungear: --by takes group, account, currency, sector or desk, not "nosuch"\.\n$/);
});
