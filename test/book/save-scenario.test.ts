import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBook } from '../../src/book/load-book.ts';
import { saveScenario } from '../../src/book/save-scenario.ts';
import { inTemporaryBook } from './trap-book.ts';

const both = {
  name: 'Both, "8 %"',
  fundamental: { '005930': -0.08, '000660': -0.08 },
  rest: -0.03,
  note: '둘 다',
};

async function scenariosIn(folder: string) {
  const loaded = await loadBook(folder);
  if (loaded.kind === 'failed') throw new Error('the book does not open');
  return { scenarios: loaded.dataset.scenarios, problems: loaded.problems };
}

test('a saved scenario is read back as it was, into a book that had none', () =>
  inTemporaryBook(async (folder) => {
    expect(await saveScenario(folder, both)).toEqual({ kind: 'saved', replaced: false });
    const { scenarios, problems } = await scenariosIn(folder);
    expect(scenarios).toEqual([both]);
    expect(problems).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }));

test('saving again replaces the scenario of that name; every other byte of the file stays', () =>
  inTemporaryBook(async (folder) => {
    const file = join(folder, 'scenarios.csv');
    const before = [
      '\ufeffnote;name;owner;code;fundamental\r\n',
      '"two\r\nlines; kept";Rally ;PM ;005930;0.05\r\n',
      '\r\n',
      ';Old;;005930;-0.1\r\n',
      ';Old;risk;000660;-0.2\r\n',
      ' ;Rally;  x;000660;0.10',
    ];
    await writeFile(file, before.join(''));
    expect(await saveScenario(folder, { name: 'Old', fundamental: { '000660': -0.15 } })).toEqual({
      kind: 'saved',
      replaced: true,
    });
    const expected = [...before.slice(0, 3), ';Old;;000660;-0.15\r\n', `${before[5]}\r\n`].join('');
    expect(await readFile(file, 'utf8')).toBe(expected);
  }));

test('what cannot be told apart or would change every row is refused, and the file stays', () =>
  inTemporaryBook(async (folder) => {
    const file = join(folder, 'scenarios.csv');
    const refusedFor = async (bytes: Buffer | string) => {
      await writeFile(file, bytes);
      const answer = await saveScenario(folder, both);
      expect(await readFile(file)).toEqual(Buffer.from(bytes));
      return answer.kind === 'refused' ? answer.reason : answer.kind;
    };
    expect(await refusedFor('name,code\nA,005930\n')).toBe('header');
    expect(await refusedFor('name,code,fundamental\n"A,005930,-0.1\n')).toBe('quotes');
    expect(await refusedFor(Buffer.from([...Buffer.from('name,code,fundamental\n'), 0xb5, 0xd1, 0x0a]))).toBe(
      'encoding',
    );
    expect(await refusedFor('<html></html>')).toBe('unreadable');
    await expect(saveScenario(folder, { name: ' ', fundamental: {} })).rejects.toThrow(RangeError);
  }));

test('a cap and factors are saved with the shocks and read back; a file without such columns gets them, empty elsewhere', () =>
  inTemporaryBook(async (folder) => {
    const file = join(folder, 'scenarios.csv');
    const capped = {
      name: 'Capped',
      fundamental: { '000660': -0.1, '005930': -0.05 },
      cap: { multiple: 1.25, at: 'equal-exposure' },
      turnoverFactor: 0.7,
      assetsFactor: 1.2,
    } as const;
    await writeFile(file, 'name,code,fundamental\r\nOld,005930,-0.1\r\n\r\n"Two\r\nlines",000660,0.1');
    await saveScenario(folder, capped);
    expect(await readFile(file, 'utf8')).toBe(
      [
        'name,code,fundamental,cap,cap_at,times_turnover,times_assets',
        'Old,005930,-0.1,,,,',
        '',
        '"Two\r\nlines",000660,0.1,,,,',
        'Capped,000660,-0.1,1.25,equal-exposure,0.7,1.2',
        'Capped,005930,-0.05,,,,',
        '',
      ].join('\r\n'),
    );
    const { scenarios, problems } = await scenariosIn(folder);
    expect(scenarios.find(({ name }) => name === 'Capped')).toEqual(capped);
    expect(scenarios.find(({ name }) => name === 'Old')).toEqual({
      name: 'Old',
      fundamental: { '005930': -0.1 },
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }));

test('a cap that no fund could have, and a word that is no basis, leave their rows out by name', () =>
  inTemporaryBook(async (folder) => {
    const rows = [
      'name,code,fundamental,cap,cap_at',
      'A,005930,-0.1,0.5,',
      'B,005930,-0.1,1.5,sideways',
      'C,000660,-0.1,1.5,',
    ];
    await writeFile(join(folder, 'scenarios.csv'), `${rows.join('\n')}\n`);
    const { scenarios, problems } = await scenariosIn(folder);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['ruleOutOfRange', 2],
      ['unknownWord', 3],
    ]);
    expect(scenarios).toEqual([
      { name: 'C', fundamental: { '000660': -0.1 }, cap: { multiple: 1.5, at: 'equal-assets' } },
    ]);
  }));
