import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { screenSvg } from '../scripts/screen-svg.ts';
import { screenshot } from '../scripts/screenshot.ts';

const root = join(import.meta.dirname, '..');
const readDoc = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the screenshot of the README is what the program shows (else: node scripts/write-screenshot.ts)', async () => {
  const screen = await screenshot();
  try {
    expect(`${screen.text().trimEnd()}\n`).toBe(readDoc('docs/screenshot-day.txt'));
    expect(screenSvg(screen)).toBe(readDoc('docs/screenshot-day.svg'));
  } finally {
    await screen.close();
  }
});

test('every npm script and every file that the README names exists', () => {
  const readme = readDoc('README.md');
  const scripts = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
  expect(scripts.filter((name) => !Object.hasOwn(packageFile.scripts, name))).toEqual([]);
  for (const [, path] of readme.matchAll(/\]\(([^)#]+)\)/g))
    expect(readDoc(path!).length, path).toBeGreaterThan(0);
});
