import type { Command } from 'commander';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { Language } from '../view/screen.ts';
import { UsageError } from './exit-code.ts';
import { fractionBetween, fractions } from './number-options.ts';
import { isoDate, wholeNumber } from './option-values.ts';
import type { OutputOptions } from './output.ts';

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

export function addDragOptions(command: Command): Command {
  return command
    .option('--multiple <m>', 'daily multiple, such as 2 or -2 (2)', fractionBetween('--multiple', -5, 5))
    .option('--fund <code>', 'a leveraged or inverse fund of the book, with its multiple')
    .option(
      '--path <returns>',
      'returns of the underlying, session by session: -0.1,0.1',
      fractions('--path'),
    )
    .option(
      '--volatility <yearly>',
      'simulate paths of this volatility: 0.6',
      fractionBetween('--volatility', 0, 5),
    )
    .option('--sessions <count>', 'sessions to simulate (60)', wholeNumber('--sessions', 1, 2520))
    .option('--drift <yearly>', 'expected return of the underlying (0)', fractionBetween('--drift', -0.99, 5))
    .option('--paths <count>', 'paths to simulate (4000)', wholeNumber('--paths', 100, 20_000))
    .option('--seed <number>', 'seed of the paths (1)', wholeNumber('--seed', 0, 2 ** 32 - 1))
    .option(
      '--from <date>',
      "first session of the fund's past (default: the book's first)",
      isoDate('--from'),
    )
    .option('--to <date>', "last session of the fund's past (default: the book's last)", isoDate('--to'));
}

/** Whether paths are to be simulated. */
export const isSimulated = ({ volatility, sessions, drift, paths, seed }: DragOptions): boolean =>
  [volatility, sessions, drift, paths, seed].some((given) => given !== undefined);

/** @throws UsageError when the options contradict each other, or there is nothing to compute */
export function checkDrag(book: string | undefined, options: DragOptions): void {
  const { multiple, fund, path, volatility, from, to } = options;
  const dated = from !== undefined || to !== undefined;
  const rules: readonly [boolean, string][] = [
    [multiple === 0, '--multiple takes a multiple other than 0.'],
    [multiple !== undefined && fund !== undefined, '--fund has a multiple of its own: leave --multiple out.'],
    [book !== undefined && fund === undefined, 'A book is read for a fund only: give --fund.'],
    [dated && fund === undefined, '--from and --to belong to the past of a fund: give --fund.'],
    [
      path !== undefined && isSimulated(options),
      '--path is one path, nothing is simulated: leave the other out.',
    ],
    [
      dated && (path !== undefined || isSimulated(options)),
      '--from and --to belong to the past of a fund, not to a path or a simulation.',
    ],
    [from !== undefined && to !== undefined && from > to, `--from ${from} is after --to ${to}.`],
    [
      fund === undefined && path === undefined && volatility === undefined,
      'drag needs --path -0.1,0.1 or --volatility 0.6, or a fund of the book: --fund 0193T0.',
    ],
  ];
  const broken = rules.find(([holds]) => holds);
  if (broken !== undefined) throw new UsageError(broken[1]);
}
