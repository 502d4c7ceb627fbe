import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Assumptions } from '../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import type { Policy } from '../../src/core/scenario/policy.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { policyCsv } from '../../src/report/policy-csv.ts';
import { policyJson } from '../../src/report/policy-json.ts';
import { policyTextReport } from '../../src/report/policy-report-text.ts';
import { cellWidth } from '../../src/view/layout/cells.ts';
import type { PolicyReport } from '../../src/view/policy/policy-lines.ts';
import type { Language } from '../../src/view/screen.ts';
import { answers, dayOf } from '../view/example-input.ts';

interface Stock {
  readonly code: string;
  readonly grossFlowKrw: number;
  readonly grossFlowUnderKrw: number;
}
interface Answer {
  readonly policies: readonly {
    readonly sessions: readonly { readonly date: string; readonly stocks: readonly Stock[] }[];
  }[];
}

const half: Policy = { cap: { multiple: 1.5, at: 'equal-assets' } };
const halfOfExposure: Policy = { cap: { multiple: 1.5, at: 'equal-exposure' } };

function under(
  policies: readonly Policy[],
  days: readonly string[],
  change: Partial<Assumptions> = {},
): PolicyReport {
  const assumptions = { ...defaultAssumptions, draws: 400, ...change };
  const question = { dayIndices: days.map(dayOf), assumptions, method: 'carino' } as const;
  return {
    dataset: answers.dataset,
    results: policies.map((policy) => answers.policy({ ...question, policy })),
  };
}

const textOf = (report: PolicyReport, language: Language = 'en', width = 160): string =>
  policyTextReport(report, { version: '0', language, width });

test('a cap of 1.5 takes 62.5 % of the forced trades of 2026-06-23 but for the inverse funds’, half at equal exposure', () => {
  const json = jsonText(
    policyJson(under([half, halfOfExposure], ['2026-06-23']), { version: '0', language: 'en' }),
  );
  const left = (JSON.parse(json) as Answer).policies.map(({ sessions }) => {
    const hynix = sessions[0]!.stocks.find(({ code }) => code === '000660')!;
    return hynix.grossFlowUnderKrw / hynix.grossFlowKrw;
  });
  expect(left[0]).toBeGreaterThan(0.375);
  expect(left[0]).toBeLessThan(0.39);
  expect(left[1]).toBeGreaterThan(0.5);
  expect(left[1]).toBeLessThan(0.52);
});

test('two policies over a period stand side by side in both languages, no line too wide, the locked stock named', () => {
  const report = under([half, {}], ['2026-07-30', '2026-07-31']);
  const [english, korean] = [textOf(report), textOf(report, 'ko')];
  expect(english).toContain('Policy B: nothing changed.');
  expect(english).toContain('000660 at the price limit: 07-31');
  expect(korean).toContain('정책 A: 배수 상한 1.5배');
  expect(korean).toContain('다시 풀지 않음');
  for (const width of [60, 80, 160])
    for (const language of ['en', 'ko'] as const)
      for (const line of textOf(report, language, width).split('\n'))
        expect(cellWidth(line)).toBeLessThanOrEqual(width);
});

test('the first sentence is a range: a middle stands behind its band, in points and in won', () => {
  const first = (language: Language): string =>
    textOf(under([half], ['2026-06-23']), language, 400).split('\n')[2]!;
  expect(first('en')).toMatch(
    /would have returned −10\.\d\d to −9\.\d\d % instead of −11\.11 %: an ASSUMED range, with −10\.\d\d in the middle\. That is \+0\.\d\d to \+\d\.\d\d pp, \+KRW [\d.]+m to \+KRW [\d.]+bn\.$/,
  );
  expect(first('ko')).toMatch(/−10\.\d\d ~ −9\.\d\d %일 수 있음 \(가정한 범위, 중앙값 −10\.\d\d\)/);
});

test('a law without a clock says that a window has no effect', () => {
  const said = (law: Assumptions['law']): string =>
    textOf(under([{ window: 1 }], ['2026-06-23'], { law }), 'en', 200);
  expect(said('linear')).toContain(
    'No effect of the window and of the share before the close: the law linear has no clock.',
  );
  expect(said('mixture')).toContain('act on the draws of almgren alone');
  expect(said('almgren')).not.toContain('clock');
});

test('the table has a row for each node and each stock of each session under each policy', () => {
  const text = policyCsv(under([half, { suspended: 'all' }], ['2026-07-30', '2026-07-31']));
  const { data } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
  expect(data.filter(({ level }) => level === 'stock')).toHaveLength(2 * 2 * 2);
  expect(data.filter(({ level }) => level === 'portfolio')).toHaveLength(2);
  expect(data.filter(({ not_replayed }) => not_replayed === 'limitLocked')).toHaveLength(2);
});

test('where the data weigh the law, a policy is replayed under the same weights: the empty one still changes nothing', () => {
  const measured = { netting: 'gross', denominator: 'adv20' } as const;
  const report = under([{}, half], ['2026-06-23'], measured);
  const [nothing, capped] = report.results;
  const split = answers.day(dayOf('2026-06-23'), { ...defaultAssumptions, draws: 400, ...measured }).split;
  expect(split.scale).toBeDefined();
  expect(nothing!.verdict).toBe(split.verdict);
  for (const { effect, effectKrw } of nothing!.nodes) {
    expect(Math.abs(effect!.low90) + Math.abs(effect!.high90)).toBeLessThan(1e-12);
    expect(Math.abs(effectKrw.high90)).toBeLessThan(1);
  }
  expect(capped!.nodes[0]!.effect!.low90).toBeGreaterThan(0);
});

test('where no stock is split the effect is not known: no figure of the book, and the reason', () => {
  const report = under([half], ['2026-04-17']);
  expect(report.results[0]!.nodes).toEqual([]);
  expect(textOf(report)).toContain('what the policy would have changed is not known');
  expect(textOf(report, 'ko')).toContain('알 수 없음');
});

test('under a law with a vertical tangent at 0 there is an effect, and no gain at 0', () => {
  const report = under([{ suspended: 'all' }], ['2026-06-23'], { law: 'squareRoot' });
  const [stock] = report.results[0]!.sessions[0]!.stocks;
  expect(stock).toMatchObject({ kind: 'replayed', effect: { low90: expect.any(Number) } });
  expect(stock).not.toHaveProperty('gainAtZero');
  expect(textOf(report)).toContain('all products suspended');
});
