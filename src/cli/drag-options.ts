import type { Command } from 'commander';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { OptionWords } from '../view/language/commands/option-words.ts';
import type { CommandRefusalWords } from '../view/language/refusals/command-refusal-words.ts';
import type { Language } from '../view/screen.ts';
import { fractionBetween, fractions, numberBetween } from './number-options.ts';
import { isoDate, wholeNumber } from './option-values.ts';
import type { OutputOptions } from './output.ts';
import { refuseBackwards } from './period-options.ts';
import { refused } from './usage-error.ts';

export interface DragOptions extends OutputOptions {
  readonly multiple?: number;
  readonly fund?: string;
  readonly path?: readonly number[];
  readonly volatility?: number;
  readonly sessions?: number;
  readonly drift?: number;
  readonly paths?: number;
  readonly seed?: number;
  readonly from?: TradingDay;
  readonly to?: TradingDay;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
  readonly lang?: Language;
}

export function addDragOptions(command: Command, said: OptionWords): Command {
  return command
    .option('--multiple <m>', said.multiple, numberBetween('--multiple', -5, 5))
    .option('--fund <code>', said.fund)
    .option('--path <returns>', said.path, fractions('--path'))
    .option('--volatility <yearly>', said.volatility, fractionBetween('--volatility', 0, 5))
    .option('--sessions <count>', said.sessions, wholeNumber('--sessions', 1, 2520))
    .option('--drift <yearly>', said.drift, fractionBetween('--drift', -0.99, 5))
    .option('--paths <count>', said.paths, wholeNumber('--paths', 100, 20_000))
    .option('--seed <number>', said.pathSeed, wholeNumber('--seed', 0, 2 ** 32 - 1))
    .option('--from <date>', said.fundFrom, isoDate('--from'))
    .option('--to <date>', said.fundTo, isoDate('--to'));
}

/** Whether paths are to be simulated. */
export const isSimulated = ({ volatility, sessions, drift, paths, seed }: DragOptions): boolean =>
  [volatility, sessions, drift, paths, seed].some((given) => given !== undefined);

/** @throws UsageError when the options contradict each other, or there is nothing to compute */
export function checkDrag(book: string | undefined, options: DragOptions): void {
  const { multiple, fund, path, volatility, from, to } = options;
  const dated = from !== undefined || to !== undefined;
  const rules: readonly [boolean, (said: CommandRefusalWords) => string][] = [
    [multiple === 0, ({ drag }) => drag.multipleZero],
    [multiple !== undefined && fund !== undefined, ({ drag }) => drag.multipleOfFund],
    [book !== undefined && fund === undefined, ({ drag }) => drag.bookWithoutFund],
    [dated && fund === undefined, ({ drag }) => drag.pastWithoutFund],
    [path !== undefined && isSimulated(options), ({ drag }) => drag.pathOrSimulation],
    [dated && (path !== undefined || isSimulated(options)), ({ drag }) => drag.pastOrPath],
    [fund === undefined && path === undefined && volatility === undefined, ({ drag }) => drag.nothing],
  ];
  const broken = rules.find(([holds]) => holds);
  if (broken !== undefined) throw refused(({ command }) => broken[1](command));
  refuseBackwards(options);
}
