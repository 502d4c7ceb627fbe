import { expect, test } from 'vitest';
import { inProcess } from './run-cli.ts';

const small = ['--markets', '20', '--days', '60', '--draws', '200'];

test('text, JSON and CSV say what was asked and found', async () => {
  const { code, out } = await inProcess('simulate', ...small);
  expect(code).toBe(0);
  expect(out).toContain('20 markets, 60 sessions for the designs | k 2.00 | 200 draws | seed 1');
  expect(out).not.toMatch(/NaN|undefined/);
  expect(out).toContain('!Of 2 markets a row a share is known to ±41 points (95 %), no better');
  const json = (await inProcess('simulate', ...small, '--format', 'json')).out;
  const { split, fixed, sampling } = JSON.parse(json);
  expect(sampling.designs).toEqual({ markets: 4, shareError: expect.closeTo(0.35, 3) });
  expect(split[0]).toMatchObject({ departure: 'none', k: 2 });
  expect(fixed.map(({ slope }: { slope: number }) => slope)).toEqual([0, 0.05, 0.1]);
  const [header, ...rows] = (await inProcess('simulate', ...small, '--format', 'csv')).out
    .trimEnd()
    .split('\n');
  expect(header).toMatch(/^table,departure,k,/);
  for (const row of rows) expect(row.split(',')).toHaveLength(header!.split(',').length);
});

test.for([
  [['--markets', '5'], '--markets takes a whole number from 20 to 100000, not "5".'],
  [['--k', '-1'], '--k takes a number from 0 to 10, not "-1".'],
] as const)('%j is refused in one line', async ([args, said]) => {
  const { code, err } = await inProcess('simulate', ...args);
  expect({ code, err }).toEqual({ code: 2, err: `ungear: ${said}\n` });
});
