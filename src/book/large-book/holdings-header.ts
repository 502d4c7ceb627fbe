import { open } from 'node:fs/promises';
import { decodeText } from '../decode-text.ts';
import { type Delimiter, eachRecord, guessDelimiter } from '../delimited-text.ts';
import { headerName } from '../sheet.ts';

interface Header {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
  /** what the first row says for the date; empty where there is none */
  readonly firstDate: string;
}

/** Delimiter, column names and first date of a CSV file, from its beginning. */
export async function headerOf(path: string): Promise<Header> {
  const text = await beginningOf(path);
  const delimiter = guessDelimiter(text);
  const [header = '', first = ''] = text.split(/\r?\n/, 2);
  const names = cellsOf(header, delimiter).map(headerName);
  return { delimiter, names, firstDate: cellsOf(first, delimiter)[names.indexOf('date')] ?? '' };
}

/** The cells of one line. */
export function cellsOf(line: string, delimiter: Delimiter): readonly string[] {
  let found: readonly string[] = [];
  eachRecord(line, delimiter, (cells) => {
    found = [...cells];
  });
  return found;
}

async function beginningOf(path: string): Promise<string> {
  const decoded = await decodeText(await firstBytes(path, 16_384));
  return decoded.kind === 'text' ? decoded.text : '';
}

/** The first bytes of a file, without a UTF-8 character that they would break off in. */
export async function firstBytes(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(most) });
    return bytesRead < most ? buffer.subarray(0, bytesRead) : wholeCharacters(buffer);
  } finally {
    await file.close();
  }
}

function wholeCharacters(bytes: Buffer): Buffer {
  const last = bytes.subarray(-4).findLastIndex((byte) => byte < 0x80 || byte >= 0xc0);
  return bytes.subarray(0, last < 0 ? bytes.length : bytes.length - 4 + last);
}
