import type { Command } from 'commander';
import { eventBases } from '../core/scenario/event-shock.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { DayOptions } from './day-options.ts';
import { fractionBetween } from './number-options.ts';
import { isoDate, oneOf, wholeNumber } from './option-values.ts';
import type { OutputOptions } from './output.ts';
import { addPolicyOptions, type PolicyOptions } from './policy-options.ts';
import type { ShockOptions } from './shock-asked.ts';

export interface ScenarioOptions extends DayOptions, PolicyOptions, ShockOptions, OutputOptions {
  readonly day?: TradingDay;
  readonly timesTurnover?: number;
  readonly timesAssets?: number;
  readonly ladder?: true;
  readonly correlation?: number;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

const collected = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function addScenarioOptions(command: Command): Command {
  return addPolicyOptions(command)
    .option('--day <date>', 'evening asked about, the same as --date', isoDate('--day'))
    .option(
      '--shock <code=return>',
      'return of a stock without forced trades: 005930=-0.08; repeatable',
      collected,
    )
    .option('--event <date>', 'a past session as the shock: its residuals', isoDate('--event'))
    .option(
      '--as <basis>',
      'what of the past session is taken: residual or observed (residual)',
      oneOf('--as', eventBases),
    )
    .option('--name <scenario>', 'a shock saved in scenarios.csv')
    .option('--rest <return>', 'return of index members and Korean shares outside the model (0)')
    .option(
      '--times-turnover <factor>',
      'turnover other than the mean of 20 sessions, 0.1 to 10 times (1)',
      fractionBetween('--times-turnover', 0.1, 10),
    )
    .option(
      '--times-assets <factor>',
      'net assets of every fund, 0 to 10 times (1)',
      fractionBetween('--times-assets', 0, 10),
    )
    .option('--ladder', 'also every percent from -30 to +30 in the direction of the shock')
    .option(
      '--correlation <rho>',
      'ladder of the first stock named, the others follow with rho x their volatility over its own',
      fractionBetween('--correlation', -1, 1),
    )
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 110)',
      wholeNumber('--width', 60, 400),
    );
}
