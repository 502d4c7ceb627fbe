import type { Command } from 'commander';
import type { CommandName, CommandWords } from '../../view/language/commands/command-words.ts';
import type { OptionWords } from '../../view/language/commands/option-words.ts';
import type { DayOptions } from '../day-options.ts';
import { glyphSets, oneOf, wholeNumber } from '../option-values.ts';

export type Action = (book: string | undefined, options: DayOptions) => Promise<void>;

type Run<Options> = (book: string | undefined, options: Options) => Promise<number>;

/** An action that loads its command when it runs, so that asking for help loads next to nothing. */
export type Runs = <Options extends object>(
  load: () => Promise<Run<Options>>,
) => (book: string | undefined, options: Options) => Promise<void>;

/** What commands are added to, and the words of their help in the reader's language. */
export interface CommandLine {
  readonly program: Command;
  readonly said: CommandWords;
  readonly options: OptionWords;
}

/** A command that reads no book. */
export const bookless = ({ program, said }: CommandLine, name: CommandName): Command =>
  program.command(name).description(said.commands[name]).helpOption('-h, --help', said.help);

export const subcommand = (line: CommandLine, name: CommandName): Command =>
  bookless(line, name).argument('[BOOK]', line.said.book);

export const addOutput = (command: Command, said: OptionWords, formats: readonly string[]): Command =>
  command
    .option('--format <format>', said.format(formats.join(', ')), oneOf('--format', formats))
    .option('--glyphs <set>', said.glyphs, oneOf('--glyphs', glyphSets))
    .option('-o, --output <file>', said.output);

/** @param usual cells where there is no terminal to ask */
export const addWidth = (command: Command, said: OptionWords, usual: number): Command =>
  command.option('--width <cells>', said.width(usual), wholeNumber('--width', 60, 400));
