import type { Command } from 'commander';
import type { OptionWords } from '../view/language/commands/option-words.ts';
import type { DayOptions } from './day-options.ts';
import { fractionBetween } from './number-options.ts';
import { quoted, wholeNumber } from './option-values.ts';
import type { OutputOptions } from './output.ts';
import { refused } from './usage-error.ts';

export interface PrecloseOptions extends DayOptions, OutputOptions {
  /** `CODE=RETURN`, as typed */
  readonly return?: readonly string[];
  /** as typed */
  readonly rest?: string;
  readonly bars?: string;
  /** minutes since midnight */
  readonly at?: number;
  readonly closingShare?: number;
  /** a stock */
  readonly explain?: string;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

const collected = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function addPrecloseOptions(command: Command, said: OptionWords): Command {
  return command
    .option('--return <code=return>', said.returnSoFar, collected)
    .option('--bars <file>', said.bars)
    .option('--at <time>', said.clock, clockIn)
    .option('--rest <return>', said.restSoFar)
    .option('--closing-share <share>', said.closingShare, fractionBetween('--closing-share', 0.001, 1))
    .option('--explain <code>', said.explainShock)
    .option('--width <cells>', said.width(120), wholeNumber('--width', 60, 400));
}

/** From the first trades of the day (NXT, 08:00) to the close of KRX. */
const tradedMinutes = { first: 8 * 60, last: 15 * 60 + 30 };

/** Minutes since midnight. */
function clockIn(text: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) < 60 && minute >= tradedMinutes.first && minute <= tradedMinutes.last) return minute;
  throw refused(({ option }) => option.clock(quoted(text)));
}

/** `14:30` */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
