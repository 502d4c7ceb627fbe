import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { eachRecord, guessDelimiter } from '../../src/book/delimited-text.ts';

function records(text: string, delimiter: ',' | ';' | '\t' = ','): { cells: string[][]; lines: number[] } {
  const cells: string[][] = [];
  const lines: number[] = [];
  eachRecord(text, delimiter, (record, line) => {
    cells.push([...record]);
    lines.push(line);
  });
  return { cells, lines };
}

const cell = fc.stringMatching(/^[a-z0-9 .삼성-]{0,8}$/);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

test('the direct cut agrees with papaparse on every text without quotation marks', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
      const text = rows.map((row) => row.join(',')).join(newline);
      const oracle = papaparse.parse<string[]>(text, { delimiter: ',', newline }).data;
      const lastIsBlank = text === '' || text.endsWith('\n');
      expect(records(text).cells).toEqual(lastIsBlank ? oracle.slice(0, -1) : oracle);
    }),
  );
});

const quotable = fc.stringMatching(/^[a-z,"\n 삼]{0,8}$/);

test('whatever is quoted comes back, each record with the line it begins in', () => {
  fc.assert(
    fc.property(fc.array(fc.array(quotable, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const { cells, lines } = records(`${written.join('\n')}\n`);
      expect(cells.slice(0, rows.length)).toEqual(rows);
      let line = 1;
      written.forEach((record, at) => {
        expect(lines[at]).toBe(line);
        line += record.split('\n').length;
      });
    }),
  );
});

test('a quotation mark that is not closed is reported with its line and what it swallows', () => {
  const found: string[][] = [];
  const unclosed = eachRecord('a,b\n1,2\n3,"x\n4,5\n', ',', (cells) => found.push([...cells]));
  expect(found).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(unclosed).toEqual({ line: 3, lines: 2 });
});

test('a carriage return inside a line of a text with line feeds stays in its cell', () => {
  expect(records('a,b\r\n1,x\ry\n').cells).toEqual([
    ['a', 'b'],
    ['1', 'x\ry'],
  ]);
});

test.each([
  ['code,quantity\n', ','],
  ['code;quantity\n1,2,3\n', ';'],
  ['code\tquantity', '\t'],
  ['"a;b;c",quantity\n', ','],
  ['code\n', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});
