import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shockAsked } from '../../src/cli/shock-asked.ts';
import { example } from '../core/example-day.ts';
import { copyOfExample, inProcess } from './run-cli.ts';

interface Stock {
  readonly code: string;
  readonly fundamental: number;
  readonly return: number;
  readonly mechanical: number;
  readonly forcedFlowKrw: number;
  readonly shareOfTurnover: number;
  readonly adv20Krw: number;
  readonly gain: number;
  readonly state: string;
  readonly grossFlowKrw: { readonly median: number; readonly low90: number; readonly high90: number };
  readonly bands: Readonly<
    Record<'return' | 'mechanical' | 'gain', { readonly low90: number; readonly high90: number }>
  >;
}

interface Answer {
  readonly asOf: string;
  readonly denominator: string;
  readonly policy: unknown;
  readonly stocks: readonly Stock[];
  readonly ladder?: { readonly rungs: readonly { readonly move: number }[] };
}

const shocks = ['--shock', '005930=-0.08', '--shock', '000660=-0.08'];
const asked = async (...args: readonly string[]): Promise<Answer> =>
  JSON.parse(
    (await inProcess('scenario', ...shocks, '--draws', '500', '--format', 'json', ...args)).out,
  ) as Answer;

test('every figure of a shock is a number with its band beside it', async () => {
  const { stocks, asOf, denominator, ladder } = await asked('--day', '2026-07-27', '--ladder');
  expect({ asOf, denominator }).toEqual({ asOf: '2026-07-27', denominator: 'adv20' });
  expect(ladder!.rungs.map(({ move }) => Math.round(move * 100))).toEqual(
    Array.from({ length: 61 }, (_, at) => at - 30),
  );
  expect(stocks.map(({ code }) => code)).toEqual(['000660', '005930']);
  for (const stock of stocks) {
    expect(stock.state).toBe('stable');
    expect(stock.return).toBeCloseTo(stock.fundamental + stock.mechanical, 14);
    expect(stock.shareOfTurnover).toBeCloseTo(stock.forcedFlowKrw / stock.adv20Krw, 14);
    expect(stock.forcedFlowKrw).toBe(stock.grossFlowKrw.median);
    for (const name of ['return', 'mechanical', 'gain'] as const) {
      expect(stock.bands[name].low90).toBeLessThan(stock[name]);
      expect(stock.bands[name].high90).toBeGreaterThan(stock[name]);
    }
  }
});

test('a cap leaves the share of the trade that its basis says, feedback aside', async () => {
  const gross = async (...args: readonly string[]) => (await asked(...args)).stocks[0]!;
  const [free, assets, exposure] = [
    await gross(),
    await gross('--cap', '1.5', '--at', 'equal-assets'),
    await gross('--cap', '1.5', '--at', 'equal-exposure'),
  ];
  const perReturn = ({ forcedFlowKrw, return: moved }: Stock): number => forcedFlowKrw / moved;
  // long funds keep 37.5 % and 50 %, inverse ones 62.5 % and 83.3 %
  expect(perReturn(assets) / perReturn(free)).toBeCloseTo(0.38, 1);
  expect(perReturn(exposure) / perReturn(free)).toBeCloseTo(0.51, 1);
  expect(Math.abs(assets.return)).toBeLessThan(Math.abs(free.return));
});

test('the shock and what it adds are told in the reader’s language, inside the width asked for', async () => {
  const english = (await inProcess('scenario', ...shocks, '--width', '60', '--draws', '200')).out;
  expect(english).toContain('funds would have');
  expect(english.split('\n').every((line) => [...line].length <= 60)).toBe(true);
  const korean = (await inProcess('scenario', ...shocks, '--lang', 'ko', '--width', '110', '--draws', '200'))
    .out;
  expect(korean).toContain('충격이 오면 펀드는');
  expect(korean).toContain('사전가정');
});

const known = (shock: readonly string[], rest?: string) =>
  shockAsked({ shock, ...(rest === undefined ? {} : { rest }) }, example);

test.for([
  ['no shock', [], 'A scenario needs a shock'],
  ['a shape', ['005930'], 'CODE=RETURN'],
  ['percent', ['005930=-8'], 'that is -0.08 as a fraction'],
  ['beyond the limit', ['005930=-0.5'], '-0.3 to 0.3, not "-0.5".'],
  ['unknown', ['123456=-0.08'], '000660 SK hynix, 005930 Samsung Electronics'],
  ['a name of every object', ['__proto__=-0.08'], 'not "__proto__"'],
  ['twice', ['005930=-0.08', '005930=0.1'], 'each stock once'],
] as const)('a shock that cannot be asked says how to mend it: %s', ([, shock, said]) => {
  expect(() => known(shock)).toThrow(said);
});

test('refusals come in the reader’s language and with the exit code of problems', async () => {
  expect((await inProcess('scenario', '--shock', '005930=-8%', '--lang', 'ko')).err).toContain(
    '비율로는 -0.08임',
  );
  expect(() => known(['005930=-0.08'], '-3%')).toThrow('--rest takes a fraction');
  expect(known(['005930=\u22120.08'], '0.01')).toEqual({
    fundamental: { '005930': -0.08 },
    rest: 0.01,
  });
  for (const denominator of ['day', 'adv20']) {
    const line = ['scenario', '--shock', '005930=-0.08', '--denominator', denominator];
    const { code, err, out } = await inProcess(...line);
    expect(err).toContain('leave --denominator out');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  }
});

test('a shock saved in the book, and a past session, are asked for by name and by date', async () => {
  const book = copyOfExample();
  writeFileSync(
    join(book, 'scenarios.csv'),
    'name,code,fundamental,note\nBoth fall,005930,-0.08,a scare\nBoth fall,000660,-0.1,\nBoth fall,REST,-0.03,\n',
  );
  const named = await inProcess('scenario', book, '--name', 'Both fall', '--draws', '100', '--width', '110');
  expect(named.code).toBe(0);
  expect(named.out).toContain('Scenario “Both fall” of the book: a scare.');
  expect(named.out).toContain('outside the model: −3.00 %');
  const unknown = await inProcess('scenario', book, '--name', 'Rally', '--draws', '100');
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('not "Rally": "Both fall".');
  const event = await inProcess(
    'scenario',
    '--event',
    '2026-06-23',
    '--as',
    'observed',
    '--draws',
    '100',
    '--format',
    'json',
  );
  expect(JSON.parse(event.out)).toMatchObject({
    shock: { origin: { kind: 'event', day: '2026-06-23', basis: 'observed' } },
    stocks: [{ fundamental: expect.closeTo(-0.1247, 4) }, { fundamental: expect.closeTo(-0.12306, 4) }],
  });
});

test('the move that forced trades add is explained on its own command line, and before the close likewise', async () => {
  const shock = [
    '--shock',
    '000660=-0.08',
    '--shock',
    '005930=-0.08',
    '--draws',
    '200',
    '--day',
    '2026-06-23',
  ];
  const { stocks } = JSON.parse((await inProcess('scenario', ...shock, '--format', 'json')).out);
  const hynix = stocks.find(({ code }: { code: string }) => code === '000660');
  const told = JSON.parse(
    (await inProcess('scenario', ...shock, '--explain', '000660', '--format', 'json')).out,
  );
  const { value } = told.steps.at(-1);
  expect(value).toBeCloseTo(hynix.bands.mechanical.median, 9);
  expect(told.denominator).toBe('adv20');
  const close = ['--date', '2026-06-23', '--return', '000660=-0.05', '--draws', '200'];
  const before = await inProcess('preclose', ...close, '--explain', '000660');
  expect(before.out).toContain('what forced trades add to the shock');
  const unknown = await inProcess('scenario', ...shock, '--explain', '5930');
  expect([unknown.code, unknown.err]).toEqual([
    2,
    expect.stringContaining('--explain takes 000660 or 005930'),
  ]);
});
