import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { screenSvg } from '../scripts/screen-svg.ts';
import { screenshot } from '../scripts/screenshot.ts';
import { commandLine } from '../src/cli/program.ts';
import { english } from '../src/view/language/en.ts';

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

test('every file of the project that a page of docs names exists', () => {
  const named = pages.flatMap((page) => [
    ...page.matchAll(/`((?:src|test|scripts|fixtures|docs|bin)\/[\w./-]+)`/g),
  ]);
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, path]) => path!).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

const pages: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map(readDoc);

/** Command lines after `npm run ungear --`, or indented; what is said of them comes after `#` or two blanks. */
const commandLines = (text: string): readonly string[] =>
  [...text.matchAll(/npm run ungear -- (.+)|^ {4}ungear (.+)/gm)].map(([, script, indented]) =>
    (script ?? indented!).replace(/ {2}.*| #.*/g, ''),
  );

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare!,
  );

const program = (): Command => commandLine('en', () => {});

test('every command line that a page shows is one that the program takes', async () => {
  const lines = new Set(pages.flatMap(commandLines));
  expect(lines.size).toBeGreaterThan(40);
  for (const line of lines) {
    const parser = program();
    for (const command of [parser, ...parser.commands]) command.exitOverride().action(() => {});
    await expect(parser.parseAsync(wordsOf(line), { from: 'user' }), line).resolves.toBe(parser);
  }
});

test('every option in a command between backticks is one of that command', () => {
  const { commands } = program();
  const mentions = pages.flatMap((page) => [...page.matchAll(/`ungear ([a-z]+)([^`]*)`/g)]);
  const unknown = mentions.flatMap(([, name, rest]) => {
    const options = commands.find((command) => command.name() === name)?.options.map(({ long }) => long);
    const flags = [...rest!.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
    return options === undefined ? [name] : flags.filter((flag) => !options.includes(flag));
  });
  expect(mentions.length).toBeGreaterThan(20);
  expect(unknown).toEqual([]);
});

test('the README shows every command', () => {
  const shown = new Set(commandLines(readDoc('README.md')).map((line) => line.split(' ')[0]));
  const names = program().commands.map((command) => command.name());
  expect(names.filter((name) => !shown.has(name))).toEqual([]);
});

test('docs/model.md names every state and every flag of a stock', () => {
  const page = readDoc('docs/model.md');
  const { unsplitReason } = english.states;
  const named = [...Object.keys(unsplitReason), ...Object.keys(english.states.stockFlag)];
  expect(named.filter((name) => !new RegExp(`^\\|[^|]*\\b${name}\\b[^|]*\\|`, 'm').test(page))).toEqual([]);
});
