import type { Command } from 'commander';
import type { DayOptions } from '../day-options.ts';
import { glyphSets, oneOf, wholeNumber } from '../option-values.ts';

export type Action = (book: string | undefined, options: DayOptions) => Promise<void>;

type Run<Options> = (book: string | undefined, options: Options) => Promise<number>;

/** An action that loads its command when it runs, so that asking for help loads next to nothing. */
export type Runs = <Options extends object>(
  load: () => Promise<Run<Options>>,
) => (book: string | undefined, options: Options) => Promise<void>;

export const subcommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .argument('[BOOK]', 'folder with positions.csv and prices.csv');

export const addOutput = (command: Command, formats: readonly string[]): Command =>
  command
    .option('--format <format>', `${formats.join(', ')} (text)`, oneOf('--format', formats))
    .option('--glyphs <set>', 'of a text: unicode, safe or ascii (unicode)', oneOf('--glyphs', glyphSets))
    .option('-o, --output <file>', 'write to a file instead of standard output');

/** @param usual cells where there is no terminal to ask */
export const addWidth = (command: Command, usual: number): Command =>
  command.option(
    '--width <cells>',
    `width of the text (that of the terminal, else ${usual})`,
    wholeNumber('--width', 60, 400),
  );
