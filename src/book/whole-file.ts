import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file of a book as a whole or not at all: into a temporary file beside it, to the disk, then under its name. An existing file
 * keeps its permissions.
 */
export async function replaceWhole(path: string, bytes: Buffer): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  const mode = (await stat(path).catch(() => undefined))?.mode;
  try {
    await withFile(temporary, 'wx', async (file) => {
      if (mode !== undefined) await file.chmod(mode & 0o7777);
      await file.writeFile(bytes);
      await file.sync();
    });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // the new name is made durable where the system lets a folder be opened; the file is whole in any case
  await withFile(dirname(path), 'r', (folder) => folder.sync()).catch(() => undefined);
}

async function withFile(
  path: string,
  flags: string,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}
