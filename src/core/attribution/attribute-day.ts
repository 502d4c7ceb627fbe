import type { DaySplit } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { coverageOf } from './day/coverage.ts';
import type { DayBook } from './day/day-book.ts';
import { dayBookOn } from './day/day-book.ts';
import type { DayResult, GroupingLevel } from './day/day-result.ts';
import { GroupNode } from './day/group-node.ts';
import { checkLevels } from './day/grouping.ts';
import type { TreeSource } from './day/position-node.ts';
import { reconcile } from './day/reconciliation.ts';
import { bookProfit } from './day/won-ledger.ts';
import { countingUp } from './holdings/holdings.ts';
import { transmissionsOn } from './index-points/index-transmission.ts';
import { stockDaysFrom } from './instrument/stock-days.ts';

/**
 * Attributes the day's return and profit of a book: portfolio → groups → positions, each with its parts, bands and booked won.
 *
 * Figures of a node are worked out when they are read, so that a book of 100,000 rows costs what is looked at.
 *
 * @param splitOn split of a session under the day's assumptions; also asked for earlier sessions when a Hong Kong product's return
 *   runs over a holiday. The same draw must mean the same parameters on every session.
 * @throws RangeError when `dayIndex` is no session of the dataset, or the book does not have a level of `by`
 * @see docs/model.md, "Portfolio"
 */
export function attributeDay({
  dataset,
  dayIndex,
  splitOn,
  by,
}: {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly splitOn: (dayIndex: number) => DaySplit;
  readonly by: readonly GroupingLevel[];
}): DayResult {
  const day = dataset.days[dayIndex];
  if (day === undefined)
    throw new RangeError(`attributeDay requires a session of the dataset, got ${dayIndex}`);
  checkLevels(dataset, by);
  const split = splitOn(dayIndex);
  const stockDays = stockDaysFrom((t) => (t === dayIndex ? split : splitOn(t)));
  const book = dayBookOn(dataset, dayIndex, stockDays);
  const ledger = once(() => bookProfit(book));
  const portfolio = treeOf(book, by, ledger);
  const index = once(() => transmissionsOn({ dataset, stockDays, dayIndex }, book.bandsOf));
  const reconciliation = once(() => reconcile(book, portfolio, ledger()));
  const coverage = once(() => coverageOf(book));
  return {
    ...{ dataset, day, dayIndex, assumptions: split.assumptions, by, split, portfolio },
    ...equityOf(book),
    get index() {
      return index();
    },
    get reconciliation() {
      return reconciliation();
    },
    get coverage() {
      return coverage();
    },
  };
}

function treeOf(day: DayBook, by: readonly GroupingLevel[], ledger: TreeSource['ledger']): GroupNode {
  const rows = countingUp(day.rows.length);
  return new GroupNode({ source: { day, by, ledger }, key: 'portfolio', code: 'portfolio', rows, depth: 0 });
}

function equityOf({ netEquityKrw, hasWeights }: DayBook): Pick<DayResult, 'netEquityKrw' | 'moneyOnly'> {
  if (netEquityKrw === undefined) return {};
  return hasWeights ? { netEquityKrw } : { netEquityKrw, moneyOnly: 'equityNotPositive' };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
