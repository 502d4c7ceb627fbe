import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLine } from '../../src/view/language/problems/problem-text.ts';
import { badFolder, loadTrap } from './trap-book.ts';

const page = readFileSync(join(badFolder, '..', '..', 'docs', 'input-files.md'), 'utf8');

test('every message that docs/input-files.md quotes is one that a bad file gives', async () => {
  const quoted = page.match(/(?<=^ {4})[a-z_]+\.csv:\d.*$/gm) ?? [];
  const given = new Set<string>();
  for (const trap of readdirSync(badFolder).filter((name) => !['base', 'README.md'].includes(name))) {
    for (const problem of (await loadTrap(trap)).problems) given.add(problemLine(problem, 'en'));
  }
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((line) => !given.has(line))).toEqual([]);
});

const sheets = join(badFolder, '..', '..', 'src', 'book', 'sheets');

/** `code required, date optional`: the columns that the readers of src/book/sheets know, one text a kind of file. */
function columnsRead(): readonly string[] {
  const sources = readdirSync(sheets).map((name) => readFileSync(join(sheets, name), 'utf8'));
  const layouts = sources.flatMap((text) => [...text.matchAll(/[lL]ayout = \{([^}]*)\}/g)]);
  return layouts.map(([, body]) =>
    [...body!.matchAll(/(\w+): '(\w+)'/g)]
      .map(([, name, kind]) => `${name} ${kind === 'required' ? 'required' : 'optional'}`)
      .sort()
      .join(', '),
  );
}

const columnsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/(\*\*)?\b([a-z]\w*)\b/g)].map(
    ([, bold, name]) => `${name} ${bold === undefined ? 'optional' : 'required'}`,
  );

/** The same, as the page says it: a table of columns under the name of a file, or a row of "The others". */
function columnsDocumented(): readonly string[] {
  const own = page.split(/^### /m).filter((section) => /^\w+\.csv\n/.test(section));
  const tables = own.map((section) =>
    [...section.matchAll(/^\| ((?:\*\*)?[a-z][^|]*) \|/gm)]
      .map(([, cell]) => cell!)
      .filter((cell) => cell !== 'column' && cell !== 'any other')
      .flatMap(columnsIn),
  );
  const others = [...page.matchAll(/^\| \w+\.csv \| (.*) \|$/gm)].map(([, cell]) =>
    columnsIn(cell!.replace(/\([^)]*\)|;.*/g, '')),
  );
  return [...tables, ...others].map((columns) => [...columns].sort().join(', '));
}

test('docs/input-files.md has the columns that are read, the compulsory ones bold', () => {
  expect([...columnsDocumented()].sort()).toEqual([...columnsRead()].sort());
});
