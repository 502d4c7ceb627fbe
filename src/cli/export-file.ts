import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { ExportRequest } from '../tui/effects.ts';

const endings: Readonly<Record<ExportRequest['format'], string>> = { text: 'txt', csv: 'csv', json: 'json' };

/**
 * Runs this program once more with a screen's own command line, so that the file holds exactly what the command prints. A file of the
 * same name is never written over.
 *
 * @returns the file's name in the working folder; undefined when none was written
 */
export function exportFile({ args, format, day, screen }: ExportRequest): Promise<string | undefined> {
  const file = freeName(`ungear-${day}-${screen}`, endings[format]);
  const words = [process.argv[1] ?? '', ...args, '--format', format, '-o', file];
  return new Promise((resolve) => {
    execFile(process.execPath, words, () => resolve(existsSync(file) ? file : undefined));
  });
}

function freeName(stem: string, ending: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.${ending}` : `${stem}-${number}.${ending}`;
    if (!existsSync(name)) return name;
  }
}
