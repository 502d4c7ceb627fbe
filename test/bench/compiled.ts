import { join } from 'node:path';
import { build } from 'rolldown';

/**
 * Bundles a script of this folder as the program itself is bundled, so that a whole process is measured as a user starts it, without
 * stripping of types. @returns the path of the bundle
 */
export async function compiled(script: string, folder: string): Promise<string> {
  const file = join(folder, script.replace('.ts', '.mjs'));
  await build({
    input: join(import.meta.dirname, script),
    platform: 'node',
    output: { file, format: 'esm', minify: true },
  });
  return file;
}
