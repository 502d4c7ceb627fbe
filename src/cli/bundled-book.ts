import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the example book that is shipped with the program. */
export function bundledBook(): string {
  return join(packageFolder(import.meta.dirname), 'fixtures', 'korea-2026');
}

// the program runs from dist/, its chunks from dist/chunks/
function packageFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : packageFolder(dirname(from));
}
