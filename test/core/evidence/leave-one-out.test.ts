import { expect, test } from 'vitest';
import { evidenceOf } from '../../../src/core/evidence/evidence.ts';
import { gapObservations, gapTwoStage } from '../../../src/core/evidence/gap-designs.ts';
import { stockDaysOf } from '../../../src/core/evidence/stock-days.ts';
import { example } from '../example-day.ts';

const { leaveOneOut } = evidenceOf(example, 'hk');

test('the bundled estimate hangs on 2026-07-02 more than on any other session', () => {
  const responses = stockDaysOf(example, 'hk').rows.map(({ response }) => response);
  const rows = gapObservations(example, responses);
  const ts = example.days.flatMap((without, at) => {
    const design = gapTwoStage(
      'gap',
      rows.filter(({ dayIndex }) => dayIndex !== at),
    );
    return design.kind === 'estimated' ? [{ without, t: design.t }] : [];
  });
  const [least] = ts.toSorted((a, b) => a.t - b.t);
  expect(leaveOneOut.days[0]).toMatchObject({ without: least!.without, design: { t: least!.t } });
  expect(leaveOneOut.days[0]!.without).toBe('2026-07-02');
});

test('without one of two stocks the other one is left', () => {
  expect(leaveOneOut.stocks.map(({ without, design }) => [without, design.n])).toEqual([
    ['000660', 46],
    ['005930', 45],
  ]);
});
