import { expect, test } from 'vitest';
import { changeRows, copyOfExample, inProcess } from './run-cli.ts';

const hostileName = '\u001b]52;c;aGFja2Vk\u0007Evil\u202e\rName\u001b[2J\u200b';

function hostileBook(): string {
  const folder = copyOfExample();
  changeRows(folder, 'positions.csv', (rows) => [
    ...rows,
    `069500,10,"${hostileName}","${hostileName}",KRW,,"${hostileName}","${hostileName}"`,
    `"${hostileName}",10,Chips,Core,KRW,,x,x`,
  ]);
  return folder;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

test('a name full of escape sequences comes out harmless everywhere', async () => {
  const book = hostileBook();
  for (const args of [
    ['report', book, '--draws', '400'],
    ['report', book, '--format', 'json', '--draws', '400'],
    ['report', book, '--format', 'csv', '--draws', '400'],
    ['report', book, '--by', 'account,group', '--draws', '400'],
    ['explain', book, '--node', 'portfolio/EvilName'],
    ['check', book],
    ['check', book, '--format', 'json'],
    [book],
  ]) {
    const { out, err } = await inProcess(...args);
    expect(out.length + err.length, args.join(' ')).toBeGreaterThan(0);
    expect(out, args.join(' ')).not.toMatch(harmful);
    expect(err, args.join(' ')).not.toMatch(harmful);
  }
});

test('a bad row is left out, said on standard error, and the report still comes', async () => {
  const folder = copyOfExample();
  changeRows(folder, 'positions.csv', (rows) => [...rows, '005930,12O0,Chips,Core,KRW,,typo,']);
  const { code, out, err } = await inProcess('report', folder);
  expect(code).toBe(2);
  expect(out).toContain('2026-06-23');
  expect(err).toMatch(/^positions\.csv:18:2: quantity "12O0" is not a number\..*1200\.\n$/);
});

test('a book that is not there, or has no positions, is a sentence and not a stack', async () => {
  const nowhere = await inProcess('report', '/nowhere/at/all');
  expect({ code: nowhere.code, out: nowhere.out }).toEqual({ code: 2, out: '' });
  expect(nowhere.err).toContain('/nowhere/at/all');
  expect(nowhere.err.trimEnd().split('\n')).toHaveLength(1);
});

test('check lists what is wrong, row by row, and its exit code tells errors from none', async () => {
  expect((await inProcess('check')).code).toBe(0);
  const folder = copyOfExample();
  changeRows(folder, 'prices.csv', (rows) => [rows[0]!.replace(/^[^,]*/, 'someday'), ...rows.slice(1)]);
  const text = await inProcess('check', folder);
  expect(text.code).toBe(2);
  expect(text.out).toContain('prices.csv:2:1');
  const json = JSON.parse((await inProcess('check', folder, '--format', 'json')).out);
  expect(json.counts.errors).toBe(1);
  expect(json.problems[0]).toMatchObject({ severity: 'error', file: 'prices.csv', row: 2, column: 1 });
});
