import papaparse from 'papaparse';

export type Delimiter = ',' | ';' | '\t';

/** Takes one record; `cells` is reused for the next one. `line` is where the record begins, counted from 1. */
export type RecordVisitor = (cells: string[], line: number) => void;

/** Line in which a quotation mark was opened that is never closed properly; what follows cannot be told apart. */
export interface UnclosedQuote {
  readonly line: number;
  readonly lines: number;
}

/** The delimiter that cuts the first line into most cells; a comma when none occurs. */
export function guessDelimiter(text: string): Delimiter {
  const header = text.slice(0, endOfLine(text, 0)).replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => header.split(delimiter).length;
  const candidates: readonly Delimiter[] = [',', ';', '\t'];
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * Visits every record of a delimited text in the sense of RFC 4180, blank lines included (one empty cell).
 *
 * Lines end in LF or CRLF, in CR only where the text has no LF at all: elsewhere a CR is a character of its cell, for the sanitiser.
 * A text without quotation marks is cut directly (twice as fast as any parser); with them papaparse reads it, since it says when a
 * quotation mark is not closed, which faster parsers pass over.
 */
export function eachRecord(
  text: string,
  delimiter: Delimiter,
  visit: RecordVisitor,
): UnclosedQuote | undefined {
  const lines = withLineFeeds(text);
  if (lines.includes('"')) return parseQuoted(lines, delimiter, visit);
  cutPlain(lines, delimiter, visit);
  return undefined;
}

function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text;
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function cutPlain(text: string, delimiter: Delimiter, visit: RecordVisitor): void {
  const cells: string[] = [];
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const end = endOfLine(text, start);
    cutLine(text, start, end, delimiter, cells);
    visit(cells, line);
    start = end + 1;
  }
}

function cutLine(text: string, start: number, end: number, delimiter: Delimiter, cells: string[]): void {
  cells.length = 0;
  let from = start;
  let to = text.indexOf(delimiter, from);
  while (to >= 0 && to < end) {
    cells.push(text.slice(from, to));
    from = to + 1;
    to = text.indexOf(delimiter, from);
  }
  cells.push(text.slice(from, end));
}

function parseQuoted(text: string, delimiter: Delimiter, visit: RecordVisitor): UnclosedQuote | undefined {
  let line = 1;
  let unclosed: UnclosedQuote | undefined;
  papaparse.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        unclosed = { line, lines: text.split('\n').length - line + (text.endsWith('\n') ? 0 : 1) };
        parser.abort();
        return;
      }
      const height = linesIn(data);
      visit(data, line);
      line += height;
    },
  });
  return unclosed;
}

function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines++;
  }
  return lines;
}
