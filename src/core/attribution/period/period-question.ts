import type { DaySplit } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import type { LinkingMethod } from './linking.ts';

export interface PeriodQuestion {
  readonly dataset: Dataset;
  /** sessions of the dataset, ascending; need not be consecutive */
  readonly dayIndices: readonly number[];
  /** split of a session; the same draw must mean the same parameters on every session */
  readonly splitOn: (dayIndex: number) => DaySplit;
  /** the same with the part of the displacement alone that is expected to revert, where the law has such a part */
  readonly revertingOn?: ((dayIndex: number) => DaySplit) | undefined;
  readonly by: readonly GroupingLevel[];
  readonly method: LinkingMethod;
}
