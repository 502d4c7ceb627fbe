import { join } from 'node:path';
import { loadBook } from '../../src/book/load-book.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { ladder } from '../../src/core/scenario/ladder.ts';
import { type Machine, machineAt } from '../../src/core/scenario/machine.ts';
import { scenario } from '../../src/core/scenario/scenario.ts';
import { type BenchLine, median } from './table.ts';

const example = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');
const repeats = 15;

/** A key on the What-if screen, 4,000 draws: both stocks solved, flows, index, book with its groups; and the ladder of 61 rungs with bands. */
export async function scenarioLadder(): Promise<readonly BenchLine[]> {
  const loaded = await loadBook(example);
  if (loaded.kind === 'failed') throw new Error('the example book does not open');
  const { dataset } = loaded;
  const asOfIndex = dataset.days.indexOf(dataset.settings.defaultDay!);
  const machine = machineAt({ dataset, asOfIndex, assumptions: defaultAssumptions });
  const direction = { stocks: { '005930': 1, '000660': 1 } };
  return [
    {
      name: 'a shock: 4,000 draws, flows, index, book',
      ours: median(times(shockOnce(machine))),
      unit: 'ms',
      bound: 16,
    },
    {
      name: 'a ladder of 61 shocks with bands',
      ours: median(times(() => ladder({ machine, direction }))),
      unit: 'ms',
      bound: 250,
    },
  ];
}

/** Another shock every time, as the slider gives them. */
function shockOnce(machine: Machine): (at: number) => void {
  return (at) => {
    const move = -0.05 - at / 1000;
    const { total, index, portfolio } = scenario({
      machine,
      shock: { fundamental: { '005930': move, '000660': move } },
    });
    const groups = portfolio.children.map(
      ({ profit, profitKrw }) => profit !== undefined && profitKrw !== undefined,
    );
    if (total === undefined || index.length === 0 || !groups.every(Boolean))
      throw new Error('the shock has no figures');
  };
}

function times(run: (at: number) => void): readonly number[] {
  return Array.from({ length: repeats }, (_, at) => {
    const start = performance.now();
    run(at);
    return performance.now() - start;
  });
}
