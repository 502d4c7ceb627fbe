import type { Command } from 'commander';
import { eventBases } from '../core/scenario/event-shock.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { OptionWords } from '../view/language/commands/option-words.ts';
import type { DayOptions } from './day-options.ts';
import { numberBetween } from './number-options.ts';
import { isoDate, oneOf, wholeNumber } from './option-values.ts';
import type { OutputOptions } from './output.ts';
import { addPolicyOptions, type PolicyOptions } from './policy-options.ts';
import type { ShockOptions } from './shock-asked.ts';

export interface ScenarioOptions extends DayOptions, PolicyOptions, ShockOptions, OutputOptions {
  readonly day?: TradingDay;
  readonly timesTurnover?: number;
  readonly timesAssets?: number;
  /** a stock */
  readonly explain?: string;
  readonly ladder?: true;
  readonly correlation?: number;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

const collected = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function addScenarioOptions(command: Command, said: OptionWords): Command {
  return addPolicyOptions(command, said)
    .option('--day <date>', said.evening, isoDate('--day'))
    .option('--shock <code=return>', said.shock, collected)
    .option('--event <date>', said.event, isoDate('--event'))
    .option('--as <basis>', said.eventBasis, oneOf('--as', eventBases))
    .option('--name <scenario>', said.shockName)
    .option('--rest <return>', said.rest)
    .option('--times-turnover <factor>', said.timesTurnover, numberBetween('--times-turnover', 0.1, 10))
    .option('--times-assets <factor>', said.timesAssets, numberBetween('--times-assets', 0, 10))
    .option('--explain <code>', said.explainShock)
    .option('--ladder', said.ladder)
    .option('--correlation <rho>', said.correlation, numberBetween('--correlation', -1, 1))
    .option('--width <cells>', said.width(110), wholeNumber('--width', 60, 400));
}
