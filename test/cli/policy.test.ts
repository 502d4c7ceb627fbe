import { expect, test } from 'vitest';
import { policyIn, policyOf } from '../../src/cli/policy-options.ts';
import { example } from '../core/example-day.ts';
import { inProcess } from './run-cli.ts';

interface Figure {
  readonly point: number;
  readonly high90: number;
}
interface Answer {
  readonly policies: readonly { readonly portfolio: readonly { readonly effect: Figure }[] }[];
  readonly secondLessFirst: { readonly median: number };
}

test('the empty policy has no effect on the book, and the second less the first is the first with its sign turned', async () => {
  const { out, code } = await inProcess(
    ...[
      'policy',
      '--cap',
      '1.5',
      '--against',
      'none',
      '--period',
      'week',
      '--draws',
      '400',
      '--format',
      'json',
    ],
  );
  const { policies, secondLessFirst } = JSON.parse(out) as Answer;
  const [capped, nothing] = policies.map(({ portfolio }) => portfolio[0]!.effect) as [Figure, Figure];
  expect(code).toBe(0);
  expect(nothing.point).toBeCloseTo(0, 12);
  expect(nothing.high90).toBeCloseTo(0, 12);
  expect(secondLessFirst.median).toBeCloseTo(-capped.point, 12);
  expect(capped.point).toBeGreaterThan(0);
});

test('a cap that no fund reaches says that it changes nothing', async () => {
  const said = async (...rules: readonly string[]) =>
    (await inProcess('policy', '--draws', '100', ...rules)).out.replace(/\s+/g, ' ');
  expect(await said('--cap', '3')).toContain('The policy changes no trade of these sessions');
  expect(await said('--cap', '3', '--lang', 'ko')).toContain('매매를 바꾸지 않음');
  expect(await said('--cap', '1.5')).not.toContain('changes no trade');
});

test('a command without a rule is refused in one sentence', async () => {
  const err = 'ungear: policy needs a rule: --cap, --asset-cap, --window, --before-close or --suspend.\n';
  expect(await inProcess('policy')).toEqual({ code: 2, out: '', err });
});

test('a policy in one argument is the same rules as the options', () => {
  const typed = policyIn(
    'cap=1.25,at=equal-exposure,asset-cap=5조,window=0.5,before-close=0.3,suspend=7709+0193t0',
  );
  expect(policyOf(typed, example)).toEqual({
    cap: { multiple: 1.25, at: 'equal-exposure' },
    assetCapKrw: 5e12,
    window: 0.5,
    beforeClose: 0.3,
    suspended: ['7709', '0193T0'],
  });
  expect(policyOf(policyIn('suspend=all'), example)).toEqual({ suspended: 'all' });
  expect(policyOf(policyIn('none'), example)).toEqual({});
});

test.for([
  ['cap=0.5', '--cap takes a number from 1 to 5, not "0.5".'],
  ['window=1,at=equal-assets', '--at belongs to a cap: give --cap 1.5 as well.'],
  ['suspend=005930', '--suspend takes funds of the book, or all, not "005930": ungear flows lists them.'],
  [
    'asset-cap=5 trillion',
    '--asset-cap takes an amount of won from 100m to 10,000tn such as 5tn, 500bn or 5000000000000, not "5 trillion".',
  ],
  [
    'leverage=2',
    '--against takes rules such as cap=1.25,at=equal-assets, or none, not "leverage=2": cap, at, asset-cap, window, before-close or suspend.',
  ],
] as const)('the policy %s is refused in one sentence', ([text, sentence]) => {
  expect(() => policyOf(policyIn(text), example)).toThrow(sentence);
});

test('what a policy changes on a stock is explained for one session; a stock without an answer says why', async () => {
  const asked = ['policy', '--cap', '1.5', '--date', '2026-06-23', '--draws', '200'];
  const told = JSON.parse((await inProcess(...asked, '--explain', '000660', '--format', 'json')).out);
  expect(told.steps.at(-1).symbol).toBe('effect');
  expect(told.steps.at(-1).value).toBeCloseTo(told.estimate.point, 9);
  const locked = await inProcess('policy', '--cap', '1.5', '--date', '2026-07-31', '--explain', '000660');
  expect([locked.code, locked.err]).toEqual([2, expect.stringContaining('at the price limit')]);
  const period = await inProcess('policy', '--cap', '1.5', '--period', 'week', '--explain', '000660');
  expect([period.code, period.err]).toEqual([2, expect.stringContaining('--explain tells of one session')]);
});
