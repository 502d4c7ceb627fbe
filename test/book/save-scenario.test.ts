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
