import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellWidth } from '../../src/view/layout/cells.ts';
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

const formula = '=HYPERLINK("http://x")';

/** Every text column of every file holds something that acts on a terminal, or that a spreadsheet would run. */
function hostileTexts(): string {
  const folder = copyOfExample();
  const texts = [
    hostileName,
    formula,
    '+1',
    '@SUM(1)',
    '-2+3',
    '\t=1',
    '\u2066x\u2069',
    '\u202e',
    'x'.repeat(300),
  ];
  for (const file of ['securities', 'funds', 'claims', 'positions', 'benchmark', 'fund_assets']) {
    const path = join(folder, `${file}.csv`);
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const rows = data.map((row, at) => {
      const said = texts[at % texts.length]!;
      for (const column of [
        'name_ko',
        'name_en',
        'sector',
        'issuer',
        'source',
        'claim',
        'who',
        'name',
        'note',
      ])
        if (column in row) row[column] = said;
      return file === 'positions' ? { ...row, group: said, '=desk': said } : row;
    });
    const fields = file === 'positions' ? [...meta.fields!, '=desk'] : meta.fields!;
    writeFileSync(
      path,
      Papa.unparse({ fields, data: rows.map((row) => fields.map((name) => row[name as never])) }),
    );
  }
  return folder;
}

test('no column of any file reaches a terminal or a spreadsheet alive, in any command', async () => {
  const book = hostileTexts();
  for (const [command, ...rest] of [
    ['report', '--by', 'group,=desk'],
    ['flows'],
    ['claims'],
    ['scenario', '--shock', '005930=-0.08'],
  ]) {
    const asked = [command!, book, ...rest, '--draws', '100'];
    const csv = (await inProcess(...asked, '--format', 'csv')).out;
    for (const row of Papa.parse<string[]>(csv, { skipEmptyLines: true }).data)
      for (const cell of row) expect(cell, command).not.toMatch(/^\s*(?:[=+@]|-(?![\d.]+(?:e-?\d+)?$))/);
    const text = (await inProcess(...asked, '--width', '80')).out;
    expect(csv + text, command).not.toMatch(harmful);
    expect(Math.max(...text.split('\n').map(cellWidth)), command).toBeLessThanOrEqual(80);
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
