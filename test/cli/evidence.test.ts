import { expect, test } from 'vitest';
import { changeRows, copyOfExample, inProcess } from './run-cli.ts';

interface Answer {
  readonly verdict: { readonly code: string };
  readonly designs: readonly {
    readonly name: string;
    readonly n: number;
    readonly clusters: number;
    readonly estimate?: number;
    readonly unavailable?: { readonly code: string };
  }[];
  readonly posterior: Readonly<Record<string, unknown>>;
}

const answer = async (...args: readonly string[]): Promise<Answer> =>
  JSON.parse((await inProcess('evidence', '--format', 'json', ...args)).out) as Answer;

test('every design has an estimate or a reason, and the verdict of the bundled book is prior only with an upper bound', async () => {
  const { designs, verdict, posterior } = await answer();
  for (const { estimate, unavailable } of designs)
    expect(estimate === undefined).toBe(unavailable !== undefined);
  expect(designs[0]).toMatchObject({ name: 'gap', n: 91, clusters: 46 });
  expect(verdict.code).toBe('priorOnlyUpperBound');
  expect(Object.keys(posterior)).toEqual(['linear', 'crossover', 'almgren', 'squareRoot', 'mixture']);
});

test('the same question gives the same bytes, in text and in CSV', async () => {
  for (const format of ['text', 'csv']) {
    const [one, other] = [
      await inProcess('evidence', '--format', format),
      await inProcess('evidence', '--format', format),
    ];
    expect(one.code).toBe(0);
    expect(one.out).toBe(other.out);
    expect(one.out).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('a book without funds has no flow to ask about: reasons instead of estimates', async () => {
  const folder = copyOfExample();
  changeRows(folder, 'funds.csv', () => []);
  const { designs, verdict, posterior } = await answer(folder);
  expect(designs.every(({ unavailable }) => unavailable !== undefined)).toBe(true);
  expect(verdict.code).toBe('priorOnly');
  expect(posterior).toEqual({ unavailable: 'noFlow' });
});
