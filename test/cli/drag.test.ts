import { expect, test } from 'vitest';
import { inProcess } from './run-cli.ts';

interface Drag {
  readonly kind: string;
  readonly stockReturn: number | { readonly median: number };
  readonly fundReturn: number;
  readonly difference: number;
  readonly days: readonly { readonly day?: string; readonly fundGrowth: number }[];
  readonly tenths: readonly unknown[];
  readonly realised: number;
  readonly volatilityOf: { readonly code: string };
}

const asked = async (...args: readonly string[]): Promise<Drag> =>
  JSON.parse((await inProcess('drag', '--format', 'json', ...args)).out) as Drag;

test('the holder of a 2x fund over −10 %, +10 % is told he lost 4 %, 2 points more than twice the stock', async () => {
  const { code, out } = await inProcess('drag', '--path', '-0.1,0.1');
  expect(code).toBe(0);
  expect(out).toContain('returned −1.00 %, a daily 2x fund −4.00 %; 2 x the underlying is −2.00 %.');
  expect((await inProcess('drag', '--path', '-0.1,0.1', '--lang', 'ko', '--width', '120')).out).toContain(
    '펀드가 배수보다 2.00 %p 뒤짐.',
  );
  const drag = await asked('--path', '-0.1,0.1');
  expect(drag.fundReturn).toBeCloseTo(-0.04, 12);
  expect(drag.difference).toBeCloseTo(-0.02, 12);
});

test('a fund of the book is told over its past, by price; simulated it takes the volatility of its own underlying', async () => {
  const past = await asked('--fund', '0193T0', '--from', '2026-07-13', '--to', '2026-07-30');
  expect(past).toMatchObject({ kind: 'held', days: { length: 13 } });
  expect(past.days[0]!.day).toBe('2026-07-13');
  expect(await asked('--fund', '0193T0', '--sessions', '20')).toMatchObject({
    kind: 'simulated',
    volatilityOf: { code: '000660' },
    tenths: { length: 10 },
  });
});

test('the tables of a path and of a simulation are one row a session and one a tenth', async () => {
  const lines = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await inProcess('drag', '--format', 'csv', ...args)).out.trimEnd().split('\n');
  expect(await lines('--path', '0.06,0.05,0.05')).toHaveLength(4);
  expect(await lines('--volatility', '0.6')).toHaveLength(12);
});

test.for([
  [[], 'drag needs --path -0.1,0.1 or --volatility 0.6, or a fund of the book: --fund 0193T0.'],
  [['--volatility', '60'], '--volatility takes a number from 0 to 5, not "60". 60 % is written 0.6.'],
  [['--path', '-10,10'], '--path takes fractions above -1 and up to 1 such as -0.1,0.1, not "-10".'],
  [['--multiple', '0', '--path', '0.1'], '--multiple takes a multiple other than 0.'],
  [['--fund', '005930'], '--fund takes a fund of the book, not "005930": ungear flows lists them.'],
  [
    ['--from', '2026-07-01', '--volatility', '0.6'],
    '--from and --to belong to the past of a fund: give --fund.',
  ],
  [['--fund', '520100'], '520100 cannot be compared with its multiple over these sessions: it has no price.'],
] as const)('drag %j is refused in one sentence', async ([args, sentence]) => {
  expect(await inProcess('drag', ...args)).toEqual({ code: 2, out: '', err: `ungear: ${sentence}\n` });
});
