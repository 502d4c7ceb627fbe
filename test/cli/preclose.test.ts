import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProcess, temporaryFolder } from './run-cli.ts';

interface Preclose {
  readonly session: string;
  readonly asOf: string;
  readonly at: string;
  readonly stocks: readonly {
    readonly code: string;
    readonly returnSoFar: number;
    readonly extra: { readonly high90: number };
  }[];
  readonly pricesAt: Readonly<Record<string, string>>;
}

function barsFile(rows: readonly string[]): string {
  const path = join(temporaryFolder(), 'bars.csv');
  writeFileSync(path, `code,time,price\n${rows.join('\n')}\n`);
  return path;
}

test('at 14:30 of the session after the book’s last one, funds as of that close, in both languages', async () => {
  const args = [
    'preclose',
    '--return',
    '005930=-0.05',
    '--return',
    '000660=-0.06',
    '--at',
    '14:30',
    '--draws',
    '400',
  ];
  const { code, out } = await inProcess(...args);
  expect(code).toBe(0);
  expect(out).toContain('2026-08-03 (Mon) 14:30, funds as of the close of 2026-07-31');
  expect(out).toContain('Funds are assumed to trade at the close alone');
  expect((await inProcess(...args, '--lang', 'ko')).out).toContain('펀드는 종가에만 매매한다고 가정');
});

test('bars give the returns so far, a bad row is told on standard error and the rest is answered', async () => {
  const bars = barsFile([
    '005930,2026-06-23 14:29,350000',
    '000660,2026-06-23 14:30,2700000',
    '000660,25:00,1',
  ]);
  const { code, out, err } = await inProcess(
    ...[
      'preclose',
      '--date',
      '2026-06-23',
      '--bars',
      bars,
      '--at',
      '14:30',
      '--draws',
      '400',
      '--format',
      'json',
    ],
  );
  const answer = JSON.parse(out) as Preclose;
  expect(code).toBe(2);
  expect(err).toContain(':4:2: time "25:00" is not a time in Seoul.');
  expect(answer).toMatchObject({
    session: '2026-06-23',
    asOf: '2026-06-22',
    at: '14:30',
    pricesAt: { '005930': '14:29' },
  });
  for (const { returnSoFar, extra } of answer.stocks) {
    expect(returnSoFar).toBeLessThan(0);
    expect(extra.high90).toBeLessThan(0);
  }
});

test('a file of bars that gives no price is told by its path, and what is wrong with it', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'empty.csv'), '');
  const said = async (...args: readonly string[]) => {
    const { code, out, err } = await inProcess('preclose', '--at', '14:30', '--bars', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };
  expect(await said('no/such.csv')).toBe(
    'no/such.csv: There is no such file. Check its path, as seen from the folder you are in.\n',
  );
  expect(await said('no/such.csv', '--lang', 'ko')).toContain('없는 파일임');
  expect(await said(folder)).toContain('is a folder or a device, not a file. Give the file itself.');
  expect(await said(join(folder, 'empty.csv'))).toContain('has no rows');
});

test.for([
  [[], 'preclose needs the returns so far: --return 005930=-0.05 (repeatable), or --bars FILE --at 14:30.'],
  [
    ['--return', '005935=-0.05'],
    '--return takes a stock that leveraged funds trade, not "005935": 000660 SK hynix, 005930 Samsung Electronics.',
  ],
  [
    ['--return', '005930=-5'],
    '--return 005930 takes a fraction inside the price limit, -0.3 to 0.3, not "-5"; that is -0.05 as a fraction.',
  ],
  [['--at', '03:00'], '--at takes a time from 08:00 to 15:30 such as 14:30, not "03:00".'],
  [['--bars', 'x.csv'], '--bars needs the time up to which its prices count: --bars FILE --at 14:30.'],
  [
    ['--return', '005930=-0.05', '--scope', 'all'],
    'Index funds couple the stocks: give the returns of 000660 as well.',
  ],
  [
    ['--return', '005930=-0.05', '--date', '2026-04-15'],
    'No session of the book comes before 2026-04-15: nothing is known of the funds that evening.',
  ],
] as const)('preclose %j is refused in one sentence', async ([args, sentence]) => {
  expect(await inProcess('preclose', ...args)).toEqual({ code: 2, out: '', err: `ungear: ${sentence}\n` });
});
