import type { TradingDay } from '../../units/trading-day.ts';
import type { ExposurePanel } from '../holdings/exposure-panel.ts';
import type { ComponentOrPart } from '../node/node.ts';
import type { PeriodQuestion } from '../period/period-question.ts';
import type { ExposureNode } from './exposure-tree.ts';

/**
 * A period of holdings that are added up. The dataset's own positions are not used; splits are asked for few sessions at a time, in order;
 * holdings without a name at a level are in a group of their own.
 */
export interface ExposureQuestion extends PeriodQuestion {
  readonly panel: ExposurePanel;
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
