import { expect, test } from 'vitest';
import type { Target } from '../../../src/core/attribution/explanation.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenInput, ScreenView, TableState } from '../../../src/view/screen.ts';
import { benchmarkScreen } from '../../../src/view/screens/benchmark.ts';
import { whyScreen } from '../../../src/view/screens/why.ts';
import { evaluateExplanation } from '../../core/attribution/evaluate-explanation.ts';
import { answers, dayOf, inputOn } from '../example-input.ts';

const few = { ...defaultAssumptions, draws: 400 };
const draw = (
  day: string,
  frame: Partial<Frame> = {},
  table: Partial<TableState> = {},
  change: Partial<Omit<ScreenInput, 'frame' | 'table'>> = {},
): ScreenView => benchmarkScreen(inputOn(day, frame, { table, assumptions: few, ...change }));
const flat = (view: ScreenView): string => view.lines.map(textOf).join('\n').replace(/\s+/g, ' ');
const figure = (cell: string): number => Number(cell.replace('−', '-'));

test('the first lines say both returns, who is behind, and a range without a middle', () => {
  const said = flat(draw('2026-06-23'));
  expect(said).toContain('Portfolio ▾ −11.11 % against KOSPI ▾ −9.99 %: 1.12 points behind.');
  expect(said).toMatch(/may be −0\.\d\d to −0\.\d\d points of that difference: an ASSUMED range/);
  expect(said).toContain('SK hynix 0.424 % (benchmark 0.279 %)');
});

test('rows add up to the difference: the day in the first pane, the sessions linked in the second', () => {
  const view = draw('2026-06-23', { columns: 200, rows: 60 });
  const table = view.tableText();
  expect(view.paneStarts).toEqual([0, 7]);
  for (const start of [1, 10]) {
    const rows = table.slice(start, start + 7).map((row) => figure(row[8]!));
    const whole = rows.at(-1)!;
    const parts = rows.slice(0, -1).reduce((sum, one) => sum + one, 0);
    expect(Math.abs(parts - whole)).toBeLessThan(0.005 * rows.length);
  }
});

test('while sessions are missing nothing is linked, and the screen says how far it is', () => {
  const view = draw('2026-06-23', {}, {}, { sessionLimit: 3 });
  expect(view.unfinished).toBe(true);
  expect(flat(view)).toContain('3 of 45 sessions are computed');
  expect(view.paneStarts).toEqual([0]);
});

test('a figure of either pane is explained from inputs that give it again', () => {
  const view = draw('2026-06-23');
  const linked = draw('2026-06-23', {}, { cursor: 13 });
  const targets: readonly Target[] = [
    view.selected,
    draw('2026-06-23', {}, { cursor: 6 }).selected,
    linked.selected,
  ];
  expect(targets).toEqual([
    { kind: 'benchmark', benchmark: 'KOSPI', group: 'Cash' },
    { kind: 'benchmark', benchmark: 'KOSPI' },
    { kind: 'benchmark', benchmark: 'KOSPI', linked: true },
  ]);
  for (const target of targets) {
    const explanation = answers.explain(target, dayOf('2026-06-23'), few)!;
    const values = evaluateExplanation(explanation);
    for (const { symbol, value } of explanation.steps) expect(values.get(symbol)).toBeCloseTo(value, 12);
    expect(values.get('mechanical')).toBeCloseTo(explanation.estimate!.point, 12);
  }
  const why = whyScreen(inputOn('2026-06-23', {}, { focus: view.selected, assumptions: few }));
  expect(flat(why)).toContain('Cash against KOSPI');
});

test('a book without a benchmark says so', () => {
  const bare = { ...answers, dataset: { ...answers.dataset, benchmarks: [] } };
  expect(flat(draw('2026-06-23', {}, {}, { answers: bare }))).toContain('no benchmark.csv');
});
