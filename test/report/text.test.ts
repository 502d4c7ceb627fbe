import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { textReport } from '../../src/report/text.ts';
import { answers, resultOn } from '../view/example-input.ts';

const report = (day: string, language: 'en' | 'ko' = 'en', width = 100): string =>
  textReport(resultOn(day), answers, { version: '1.2.3', language, width });

const days = ['2026-06-23', '2026-07-01', '2026-07-31', '2026-05-20', '2026-04-15'] as const;

test.for(days)(
  'the report of %s keeps to its width, in both languages, and prints no figure that is none',
  (day) => {
    for (const language of ['en', 'ko'] as const)
      for (const width of [60, 80, 100, 160]) {
        const lines = report(day, language, width).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => /NaN|undefined|Infinity|−0\.0+(?!\d)/.test(line))).toEqual([]);
      }
  },
);

test('the verdict in its long form, the assumptions and the seed stand at the top', () => {
  const top = report('2026-06-23').split('\n').slice(0, 14).join(' ').replace(/ +/g, ' ');
  expect(top).toContain('prior only: not calibrated on data');
  expect(top).toContain("KRX and Hong Kong single-stock funds; day's turnover (KRX, one side); net");
  expect(top).toContain('4,000 draws, seed 1');
  expect(report('2026-06-23', 'ko')).toContain('사전 가정만: 자료로 보정하지 않음');
});

test('every position and every input file is in it, and the parts add up', () => {
  const text = report('2026-06-23', 'en', 160);
  for (const { code } of answers.dataset.positions) expect(text).toContain(code);
  for (const { file, sha256 } of answers.dataset.inputs) {
    expect(text).toContain(file);
    expect(text).toContain(sha256);
  }
  expect(text).toContain('difference KRW 0;');
  expect(text).toContain('positions invented');
});

test('beside what has no answer, the rest of an index fund is known, and its row adds up: 2.29 = 0.66 + 1.63', () => {
  const row = report('2026-04-27')
    .split('\n')
    .find((line) => /KODEX 200~/.test(line))!;
  expect(row).toMatch(/▴\+2\.29 +unsplit +\+0\.66 +\+1\.63/);
});

test('KOSPI fell 910.7 points on 2026-06-23, 628.6 of them in the two stocks, at the weights of the evening before', () => {
  const text = report('2026-06-23');
  expect(text).toMatch(/SK hynix +27\.93 +▾−12\.47 +−317\.4/);
  expect(text).toMatch(/Samsung Elec +27\.74 +▾−12\.31 +−311\.2/);
  expect(text).toMatch(/KOSPI +100\.00 +▾−9\.99 +−910\.7/);
  expect(text).toMatch(/Samsung Elec pref +2\.41 +▾−9\.60 +−21\.1 +not counted/);
});

test('it ends with the version and holds no clock: twice the same bytes', () => {
  expect(report('2026-06-23')).toBe(report('2026-06-23'));
  expect(report('2026-06-23').endsWith('\n ungear 1.2.3\n')).toBe(true);
});
