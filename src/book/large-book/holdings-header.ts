import { open } from 'node:fs/promises';
import { type Delimiter, eachRecord, guessDelimiter } from '../delimited-text.ts';
import { headerName } from '../sheet.ts';

interface Header {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
}

/** Delimiter and column names of a CSV file, from its beginning. */
export async function headerOf(path: string): Promise<Header> {
  const text = await beginningOf(path);
  const delimiter = guessDelimiter(text);
  let names: readonly string[] = [];
  eachRecord(text.split(/\r?\n/, 1)[0]!, delimiter, (cells) => {
    names = cells.map(headerName);
  });
  return { delimiter, names };
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(16_384) });
    return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
}
