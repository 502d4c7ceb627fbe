import { readFileSync } from 'node:fs';

/** The acceptance cases of fixtures/golden/acceptance.csv: inputs by name, expected figures with their tolerance. */
export interface AcceptanceCase {
  readonly input: (name: string) => number;
  readonly path: () => readonly number[];
  readonly expected: readonly { readonly name: string; readonly value: number; readonly tolerance: number }[];
}

const file = new URL('../../fixtures/golden/acceptance.csv', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(',') as [string, string, string, string, string, string]);

export function acceptanceCase(id: string): AcceptanceCase {
  const own = rows.filter(([name]) => name === id);
  if (own.length === 0) throw new RangeError(`acceptanceCase requires a case of the table, got ${id}`);
  const text = (wanted: string): string => {
    const row = own.find(([, role, name]) => role === 'input' && name === wanted);
    if (row === undefined) throw new RangeError(`${id} has no input ${wanted}`);
    return row[3];
  };
  return {
    input: (name) => Number(text(name)),
    path: () => text('path').split(' ').map(Number),
    expected: own
      .filter(([, role]) => role === 'expected')
      .map(([, , name, value, tolerance]) => ({ name, value: Number(value), tolerance: Number(tolerance) })),
  };
}

/** Figures of the case that `computed` misses by more than its tolerance; every expected figure must be computed. */
export function missed(id: string, computed: Readonly<Record<string, number>>): readonly string[] {
  return acceptanceCase(id).expected.flatMap(({ name, value, tolerance }) => {
    const got = computed[name];
    if (got === undefined) return [`${id} ${name} was not computed`];
    return Math.abs(got - value) <= tolerance
      ? []
      : [`${id} ${name}: ${got}, expected ${value} within ${tolerance}`];
  });
}
