import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Every `@example` in the comments of src/core is run: `expression; // => value`, with the exports of its file and of core/units at hand. */
const core = join(import.meta.dirname, '..', 'src', 'core');

interface Example {
  readonly line: number;
  readonly code: string;
}

type Names = Readonly<Record<string, unknown>>;

const comments = /\/\*\*[\s\S]*?\*\//g;
const answered = /^(.+?);\s*\/\/ => (.+)$/;

/** The lines from `@example` to the next tag or the end of the comment: one line, one example. */
function examplesIn(text: string): readonly Example[] {
  return [...text.matchAll(comments)].flatMap((comment) => {
    const firstLine = text.slice(0, comment.index).split('\n').length;
    let inside = false;
    return comment[0].split('\n').flatMap((raw, i) => {
      const content = raw.replace(/^\s*(\/\*\*|\*(?!\/))? ?/, '').replace(/\s*\*\/\s*$/, '');
      if (/^\s*@/.test(content)) inside = /^\s*@example\b/.test(content);
      const code = content.replace(/^\s*@example\b/, '').trim();
      return inside && code !== '' ? [{ line: firstLine + i, code }] : [];
    });
  });
}

const sources: readonly string[] = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();

const withExamples = sources
  .map((path) => ({ path, examples: examplesIn(readFileSync(join(core, path), 'utf8')) }))
  .filter(({ examples }) => examples.length > 0);

const namesOf = async (path: string): Promise<Names> => ({ ...((await import(join(core, path))) as Names) });

async function namesFor(path: string): Promise<Names> {
  const units = await Promise.all(sources.filter((each) => each.startsWith('units')).map(namesOf));
  return Object.assign({}, ...units, await namesOf(path)) as Names;
}

function evaluate(code: string, names: Names): unknown {
  return new Function(...Object.keys(names), `'use strict'; return (${code}\n);`)(...Object.values(names));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const asList = (value: object): object =>
  ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;

/** Numbers to 1e-12 of their size (of 1 when smaller); columns as lists. */
function agrees(found: unknown, wanted: unknown): boolean {
  if (typeof found === 'number' && typeof wanted === 'number')
    return Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
  if (!isObject(found) || !isObject(wanted)) return Object.is(found, wanted);
  const [a, b] = [new Map(Object.entries(asList(found))), new Map(Object.entries(asList(wanted)))];
  return (
    Array.isArray(asList(found)) === Array.isArray(asList(wanted)) &&
    a.size === b.size &&
    [...b].every(([key, value]) => a.has(key) && agrees(a.get(key), value))
  );
}

test('the comments of the core hold examples', () => {
  expect(withExamples.length).toBeGreaterThan(10);
});

test.each(withExamples)('the examples in $path give what they say', async ({ path, examples }) => {
  const names = await namesFor(path);
  for (const { line, code } of examples) {
    const where = `src/core/${path}:${line}: ${code}`;
    const match = answered.exec(code);
    expect(match, `${where} is not of the form "expression; // => value"`).not.toBeNull();
    const found = evaluate(match![1]!, names);
    expect(agrees(found, evaluate(match![2]!, names)), `${where} gave ${JSON.stringify(found)}`).toBe(true);
  }
});

test('the comparison of examples sees a difference', () => {
  expect(agrees(1, 1 + 1e-11)).toBe(false);
  expect(agrees({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(agrees([1, 2], [1, 3])).toBe(false);
  expect(agrees([1], { 0: 1 })).toBe(false);
  expect(agrees('1', 1)).toBe(false);
  expect(agrees(Float64Array.of(0.1 + 0.2), [0.3])).toBe(true);
});
