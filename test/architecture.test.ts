import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ImportOf, parseModule, type SourceModule, sourceModules } from './source-module.ts';

interface House {
  /** folders whose values may be imported, besides the folder's own */
  readonly folders: readonly string[];
  /** folders of which only types may be imported */
  readonly types?: readonly string[];
  /** packages that come in through this door and no other */
  readonly packages?: readonly string[];
  readonly node?: readonly string[];
}

const core = [
  'units',
  'numeric',
  'market',
  'mechanics',
  'decomposition',
  'evidence',
  'attribution',
  'scenario',
].map((name) => `core/${name}`);

/** Who may import whom: down this table only. The same table stands in docs/architecture.md. */
const houses: Readonly<Record<string, House>> = {
  'core/units': { folders: [], packages: ['decimal.js'] },
  'core/numeric': { folders: [], packages: ['mathjs', 'simple-statistics'] },
  'core/market': { folders: ['core/units'] },
  'core/mechanics': { folders: ['core/units', 'core/numeric', 'core/market'] },
  'core/decomposition': { folders: ['core/units', 'core/numeric', 'core/market', 'core/mechanics'] },
  'core/evidence': {
    folders: ['core/units', 'core/numeric', 'core/market', 'core/mechanics', 'core/decomposition'],
  },
  'core/attribution': {
    folders: ['core/units', 'core/numeric', 'core/market', 'core/mechanics', 'core/decomposition'],
    types: ['core/evidence', 'core/scenario'],
  },
  'core/scenario': {
    folders: [
      'core/units',
      'core/numeric',
      'core/market',
      'core/mechanics',
      'core/decomposition',
      'core/attribution',
    ],
  },
  view: { folders: core, packages: ['string-width'] },
  book: {
    folders: ['core/units', 'core/market'],
    types: core,
    packages: ['papaparse', 'iconv-lite', '@duckdb/node-api'],
    node: ['node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'node:buffer', 'node:os'],
  },
  session: { folders: [...core, 'view'] },
  tui: { folders: ['view', 'session'], types: core, packages: ['ink', 'react'] },
  report: { folders: ['view'], types: core },
  cli: {
    folders: [...core, 'view', 'book', 'session', 'report', 'tui'],
    packages: ['commander'],
    node: ['node:fs', 'node:path', 'node:crypto', 'node:child_process'],
  },
};

const modules = sourceModules();
const houseOf = (path: string): string =>
  Object.keys(houses).find((folder) => path.startsWith(`${folder}/`)) ?? '(no house)';
const places = (bad: readonly SourceModule[]): readonly string[] => bad.map(({ path }) => path);

function isAllowed(path: string, { target, kind, typeOnly }: ImportOf): boolean {
  const from = houseOf(path);
  const house = houses[from];
  if (house === undefined) return false;
  if (kind === 'package') return house.packages?.includes(target) ?? false;
  if (kind === 'node') return house.node?.includes(target) ?? false;
  if (from === 'cli' && target === '../package.json') return true;
  const to = houseOf(target);
  return to === from || house.folders.includes(to) || (typeOnly && (house.types?.includes(to) ?? false));
}

test('no way of importing and no use of the machine escapes the reader of the sources', () => {
  const { imports, ambient, ...seen } = parseModule(
    'core/units/sample.ts',
    `import type { A } from './a.ts'; import { type B, c } from '../market/b.ts'; import * as D from 'mathjs';
     import 'node:fs'; export * from './e.ts'; export type { F } from './f.ts'; export default c;
     const late = () => import('@scope/pack/deep'); type G = import('./g.ts').G;
     const now = [Date.now(), new Date(), Math.random(), process.env.HOME, new Date(0), performance.now()];`,
  );
  expect(imports.map(({ target, typeOnly }) => `${target}${typeOnly ? ' (types)' : ''}`).sort()).toEqual(
    [
      '@scope/pack',
      'core/market/b.ts',
      'core/units/a.ts (types)',
      'core/units/e.ts',
      'core/units/f.ts (types)',
      'core/units/g.ts (types)',
      'mathjs',
      'node:fs',
    ].sort(),
  );
  expect([...ambient].sort()).toEqual(['Date.now', 'Math.random', 'new Date()', 'performance', 'process']);
  expect(seen).toMatchObject({ hasDefaultExport: true, reexports: true });
});

test('every file lives in a folder of the table and imports only what the table allows', () => {
  const against = modules.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => !isAllowed(path, imported))
      .map(({ target, typeOnly }) => `${path} imports ${typeOnly ? 'types of ' : ''}${target}`),
  );
  expect(against).toEqual([]);
});

/** A row of the table in docs/architecture.md. */
function rowOf(folder: string, { folders, types = [], packages = [], node = [] }: House): string {
  const short = (names: readonly string[]): string =>
    (core.every((name) => names.includes(name))
      ? ['any core', ...names.filter((name) => !core.includes(name))]
      : names.map((name) => (folder.startsWith('core/') ? name.replace('core/', '') : name))
    ).join(', ');
  const machine = new Set(node.map((name) => name.split(/[:/]/)[1]));
  const cells = [folder, short(folders), short(types), packages.join(', '), [...machine].join(', ')];
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

test('docs/architecture.md has the same table', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'architecture.md'), 'utf8');
  const rows = page.match(/^\| (?:core\/\w+|view|book|session|tui|report|cli) \|.*$/gm) ?? [];
  const wanted = Object.entries(houses).map(([folder, house]) => rowOf(folder, house));
  expect([...rows].sort()).toEqual(wanted.sort());
});

/** Folders cut into folders: what each of these needs when the program runs is above it in docs/architecture.md; files beside them may ask all. */
const cut = ['core/attribution', 'view'];

/** The folders that docs/architecture.md lists under `folder`, from top to bottom. */
function listedUnder(folder: string): readonly (string | undefined)[] {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'architecture.md'), 'utf8');
  const depth = 2 * folder.split('/').length;
  const below = page.split(`\n${' '.repeat(depth)}${folder.split('/').at(-1)}/ `)[1] ?? '';
  const [list = ''] = below.split(new RegExp(`\\n {0,${depth}}[^ ]`));
  return [...list.matchAll(new RegExp(`^ {${depth + 2}}([a-z-]+)/ `, 'gm'))].map(([, name]) => name);
}

test.each(cut)('the folders of %s stand on one another, as docs/architecture.md lists them', (folder) => {
  const inside = modules.filter(({ path }) => path.startsWith(`${folder}/`));
  const folderOf = (path: string): string | undefined =>
    path.slice(folder.length + 1).match(/^([^/]+)\//)?.[1];
  const listed = listedUnder(folder);
  const there = new Set(inside.flatMap(({ path }) => folderOf(path) ?? []));
  expect([...listed].sort()).toEqual([...there].sort());
  const rank = (path: string): number =>
    folderOf(path) === undefined ? listed.length : listed.indexOf(folderOf(path));
  const against = inside.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, typeOnly }) => target.startsWith(`${folder}/`) && !typeOnly)
      .filter(({ target }) => rank(target) > rank(path))
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(against).toEqual([]);
});

test('attribution looks up at evidence and scenario only to name what can be asked and explained', () => {
  const above = /^core\/(evidence|scenario)\//;
  const lookingUp = modules.filter(
    ({ path, imports }) =>
      path.startsWith('core/attribution/') && imports.some(({ target }) => above.test(target)),
  );
  expect(places(lookingUp)).toEqual([
    'core/attribution/book-answers.ts',
    'core/attribution/explanation/explanation.ts',
  ]);
});

test('each package has one door', () => {
  const doors = Map.groupBy(
    modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ kind }) => kind === 'package')
        .map(({ target }) => ({ target, house: houseOf(path) })),
    ),
    ({ target }) => target,
  );
  const shared = [...doors]
    .map(([target, users]) => [target, ...new Set(users.map(({ house }) => house))])
    .filter((entry) => entry.length > 2);
  expect(shared).toEqual([]);
});

test('core and view ask nobody for the time, for chance, or for the machine', () => {
  const pure = modules.filter(({ path }) => path.startsWith('core/') || path.startsWith('view/'));
  const impure = pure.flatMap(({ path, ambient }) => [...ambient].map((name) => `${path} uses ${name}`));
  expect(impure).toEqual([]);
});

test('only the command line and the terminal UI know the process and the console', () => {
  const others = modules.filter(({ path }) => !path.startsWith('cli/') && !path.startsWith('tui/'));
  const users = others.flatMap(({ path, ambient }) =>
    ['process', 'console'].filter((name) => ambient.has(name)).map((name) => `${path} uses ${name}`),
  );
  expect(users).toEqual([]);
});

test('names are exported under their own name and from their own file', () => {
  expect(places(modules.filter(({ hasDefaultExport }) => hasDefaultExport))).toEqual([]);
  expect(places(modules.filter(({ reexports }) => reexports))).toEqual([]);
});

test('no file or folder is named after nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|manager|data|index)(\/|\.|$)/;
  expect(places(modules.filter(({ path }) => empty.test(path)))).toEqual([]);
});

test('no file needs itself to load', () => {
  const needs = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports
        .filter(({ kind, typeOnly, dynamic }) => kind === 'file' && !typeOnly && !dynamic)
        .map(({ target }) => target),
    ]),
  );
  const circles: string[] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
    if (finished.has(path) || trail.includes(path)) return;
    for (const next of needs.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of needs.keys()) visit(path, []);
  expect(circles).toEqual([]);
});
