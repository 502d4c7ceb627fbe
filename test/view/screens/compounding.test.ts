import { expect, test } from 'vitest';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenInput, ScreenView } from '../../../src/view/screen.ts';
import { compoundingScreen } from '../../../src/view/screens/compounding.ts';
import { answers, inputOn } from '../example-input.ts';

const draw = (frame: Partial<Frame> = {}, change: Partial<Omit<ScreenInput, 'frame' | 'table'>> = {}) =>
  compoundingScreen(inputOn('2026-06-23', frame, change));
const flat = (view: ScreenView): string => view.lines.map(textOf).join(' ').replace(/\s+/g, ' ');
const assumptions = { ...answers.defaults, draws: 100 };

test('each leveraged fund held stands beside its multiple over all sessions, the one compounding did most to in words', () => {
  const view = draw({ columns: 120 }, { assumptions });
  expect(flat(view)).toMatch(
    /Over 45 sessions compounding cost most in 7347 .*: −\d+\.\d\d points against −2 x the underlying's return\. Observed, not modelled\./,
  );
  expect(flat(view)).toContain('For information only: the parts above already contain it.');
  const rows = view.tableText().slice(1);
  for (const [name, ...figures] of rows) {
    const [realised, ...terms] = figures.map((text) => Number(text.replaceAll('−', '-')));
    expect(
      terms.reduce((sum, term) => sum + term, 0),
      name,
    ).toBeCloseTo(realised!, 1);
  }
  expect(view.selected).toEqual({ kind: 'compounding', code: '0193T0' });
  expect(answers.explain(view.selected, view.cursor, assumptions)?.title).toBe('compounding');
});

test('no figure is shown before every session is computed', () => {
  const view = draw({}, { assumptions, sessionLimit: 3 });
  expect(view.unfinished).toBe(true);
  expect(flat(view)).toContain('3 of 45 sessions are computed.');
  expect(flat(view)).not.toMatch(/−\d+\.\d/);
});
