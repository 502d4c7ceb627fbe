import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../core/market/dataset.ts';
import { inGlyphs } from '../view/layout/glyphs.ts';
import type { GlyphSet } from '../view/screen.ts';
import { writeFileWhole } from './file-output.ts';
import { writeOut } from './standard-streams.ts';

export interface OutputOptions {
  readonly output?: string;
  /** of a text; figures for machines have no glyphs */
  readonly glyphs?: GlyphSet;
  readonly format?: string;
}

interface Source {
  readonly folder: string;
  readonly inputs: readonly InputFile[];
}

/** Text to standard output, or whole into the file of -o, which cannot be one that the book is read from. */
export async function putOut(
  composed: string,
  { output, glyphs = 'unicode', format = 'text' }: OutputOptions,
  ...sources: readonly Source[]
): Promise<void> {
  const text = format === 'text' ? inGlyphs(composed, glyphs) : composed;
  if (output === undefined || output === '-') return writeOut(text);
  const files = sources
    .flatMap(({ folder, inputs }) => inputs.map(({ file }) => join(folder, file)))
    .filter((file) => existsSync(file));
  writeFileWhole(
    output,
    text,
    files.map((file) => realpathSync(file)),
  );
}
