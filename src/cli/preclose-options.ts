import type { Command } from 'commander';
import type { DayOptions } from './day-options.ts';
import { UsageError } from './exit-code.ts';
import { fractionBetween } from './number-options.ts';
import { quoted, wholeNumber } from './option-values.ts';
import type { OutputOptions } from './output.ts';

export interface PrecloseOptions extends DayOptions, OutputOptions {
  /** `CODE=RETURN`, as typed */
  readonly return?: readonly string[];
  /** as typed */
  readonly rest?: string;
  readonly bars?: string;
  /** minutes since midnight */
  readonly at?: number;
  readonly closingShare?: number;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

const collected = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function addPrecloseOptions(command: Command): Command {
  return command
    .option(
      '--return <code=return>',
      'return of a stock since the last close: 005930=-0.05; repeatable',
      collected,
    )
    .option('--bars <file>', 'prices through the session instead: code, time, price')
    .option('--at <time>', 'time up to which the bars count: 14:30', clockIn)
    .option('--rest <return>', 'return so far of index members outside the model (0)')
    .option(
      '--closing-share <share>',
      'share of a session’s turnover that trades in the closing auction (0.05 to 0.2, most likely 0.1)',
      fractionBetween('--closing-share', 0.001, 1),
    )
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 120)',
      wholeNumber('--width', 60, 400),
    );
}

/** Minutes since midnight. */
function clockIn(text: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (hours !== '' && Number(hours) < 24 && Number(minutes) < 60) return minute;
  throw new UsageError(`--at takes a time such as 14:30, not ${quoted(text)}.`);
}

/** `14:30` */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
