import type { DaySplit } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import type { ExposurePanel } from '../holdings/exposure-panel.ts';
import type { ComponentOrPart } from '../node/node.ts';
import type { LinkingMethod } from '../period/linking.ts';
import type { ExposureNode } from './exposure-tree.ts';

export interface ExposureQuestion {
  /** its own positions are not used */
  readonly dataset: Dataset;
  readonly panel: ExposurePanel;
  /** sessions of the dataset, ascending */
  readonly dayIndices: readonly number[];
  /** split of a session; the same draw must mean the same parameters on every session. Asked for few sessions at a time, in order */
  readonly splitOn: (dayIndex: number) => DaySplit;
  /** the same with the part of the displacement alone that is expected to revert, where the law has such a part */
  readonly revertingOn?: ((dayIndex: number) => DaySplit) | undefined;
  /** holdings without a name at a level are in a group of their own */
  readonly by: readonly GroupingLevel[];
  readonly method: LinkingMethod;
  /** key of a node whose sessions are kept one by one; those of all would be as large as the holdings */
  readonly follow?: string;
}

/** One session, as soon as it is known: won by node, before linking. */
export interface ExposureSession {
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly nodes: readonly ExposureNode[];
  /** start value, profit or a part of the profit of a node */
  readonly krw: (node: number, figure: 'startValue' | 'profit' | ComponentOrPart) => number;
}
