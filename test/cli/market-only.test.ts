import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfExample, inProcess } from './run-cli.ts';

function withoutPositions(): string {
  const folder = copyOfExample();
  rmSync(join(folder, 'positions.csv'));
  return folder;
}

/** Everything but what holds of the positions and of the files. */
function marketOf(json: string): object {
  const { inputs, problems, portfolio, losers, policies, ...market } = JSON.parse(json);
  expect(Object.keys(market).length).toBeGreaterThan(5);
  const sessions = policies?.[0].sessions.map(({ stocks }: { readonly stocks: unknown }) => stocks);
  return { ...market, sessions };
}

test.for([
  ['flows'],
  ['index'],
  ['evidence'],
  ['fragility', '--date', '2026-06-23'],
  ['scenario', '--shock', '005930=-0.08'],
  ['preclose', '--return', '005930=-0.05'],
  ['policy', '--cap', '1.5'],
  ['drag', '--fund', '0193T0'],
  ['explain', '--stock', '000660'],
])(
  '%j needs no positions, and its figures are those of the book that has some',
  async ([command, ...rest]) => {
    const draws = ['drag', 'evidence'].includes(command!) ? [] : ['--draws', '100'];
    const answer = async (...book: readonly string[]) =>
      inProcess(command!, ...book, ...rest, ...draws, '--format', 'json');
    const alone = await answer(withoutPositions());
    expect({ code: alone.code, err: alone.err }).toEqual({ code: 0, err: '' });
    expect(marketOf(alone.out)).toEqual(marketOf((await answer()).out));
  },
);

test.for([['report'], ['benchmark'], ['compare', '--day', '2026-06-22', '--day', '2026-06-23'], ['explain']])(
  '%j needs positions and says how to write them, and what does without',
  async ([command, ...rest]) => {
    const book = withoutPositions();
    const { code, out, err } = await inProcess(command!, book, ...rest);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^positions\.csv: .*columns code and quantity; flows, .* need none\.\n$/);
    expect((await inProcess(command!, book, ...rest, '--lang', 'ko')).err).toContain('code와 quantity 열로');
  },
);
