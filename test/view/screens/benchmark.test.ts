import { expect, test } from 'vitest';
import { usualAgainst as usualMethod } from '../../../src/core/attribution/benchmark/benchmark-choice.ts';
import type { Target } from '../../../src/core/attribution/explanation/explanation.ts';
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

test('a book without a benchmark says so, and that an index will do', () => {
  const { dataset } = answers;
  const bare = { ...answers, dataset: { ...dataset, benchmarks: [] } };
  const said = flat(draw('2026-06-23', {}, {}, { answers: bare }));
  expect(said).toContain('no benchmark.csv. v compares it with an index: KOSPI, KOSPI200.');
  const securities = dataset.securities.filter(({ kind }) => kind !== 'index');
  const none = { ...answers, dataset: { ...dataset, benchmarks: [], securities } };
  expect(flat(draw('2026-06-23', {}, {}, { answers: none }))).toContain('nothing to compare with');
});

test('an index stands in for a benchmark: its members at the weights of the evening before, the rest as one', () => {
  const against = { ...usualMethod, benchmark: 'KOSPI200' };
  const view = draw('2026-06-23', { columns: 200, rows: 60 }, {}, { against });
  expect(flat(view)).toContain('against KOSPI200 ▾ −10.53 %');
  expect(flat(view)).toContain('against KOSPI200 (2 of 2)');
  expect(view.selected).toEqual({ kind: 'benchmark', benchmark: 'KOSPI200', group: '' });
});

test('geometric rows multiply to the last one, in both panes, and no points stand on the screen', () => {
  const against = { variant: 'brinsonFachler', link: 'geometric' } as const;
  const view = draw('2026-06-23', { columns: 200, rows: 60 }, {}, { against });
  const table = view.tableText();
  for (const start of [1, 10]) {
    const rows = table.slice(start, start + 7).map((row) => figure(row[8]!) / 100);
    const product = rows.slice(0, -1).reduce((all, one) => all * (1 + one), 1) - 1;
    expect(Math.abs(product - rows.at(-1)!)).toBeLessThan(0.00005 * rows.length);
  }
  for (const language of ['en', 'ko'] as const)
    for (const rows of [24, 40])
      for (const cursor of [0, 13]) {
        const drawn = draw('2026-06-23', { rows, language }, { cursor }, { against });
        expect(flat(drawn)).not.toMatch(/ pp|%p| points/);
      }
});

test('a geometric figure of either pane is explained from inputs that give it again', () => {
  const against = { variant: 'brinsonHoodBeebower', link: 'geometric' } as const;
  for (const cursor of [1, 6, 8, 13]) {
    const { selected } = draw('2026-06-23', {}, { cursor }, { against });
    expect(selected).toMatchObject({ kind: 'benchmark', ...against });
    const explanation = answers.explain(selected, dayOf('2026-06-23'), few)!;
    const values = evaluateExplanation(explanation);
    for (const { symbol, value } of explanation.steps) expect(values.get(symbol)).toBeCloseTo(value, 12);
    expect(values.get('mechanical')).toBeCloseTo(explanation.estimate!.point, 12);
    const why = flat(whyScreen(inputOn('2026-06-23', {}, { focus: selected, assumptions: few })));
    expect(why).toContain('A factor of');
  }
});
