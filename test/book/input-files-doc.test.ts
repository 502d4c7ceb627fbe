import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLine } from '../../src/view/language/problem-text.ts';
import { badFolder, loadTrap } from './trap-book.ts';

test('every message that docs/input-files.md quotes is one that a bad file gives', async () => {
  const text = readFileSync(join(badFolder, '..', '..', 'docs', 'input-files.md'), 'utf8');
  const quoted = text.match(/(?<=^ {4})[a-z_]+\.csv:\d.*$/gm) ?? [];
  const given = new Set<string>();
  for (const trap of readdirSync(badFolder).filter((name) => !['base', 'README.md'].includes(name))) {
    for (const problem of (await loadTrap(trap)).problems) given.add(problemLine(problem, 'en'));
  }
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((line) => !given.has(line))).toEqual([]);
});
