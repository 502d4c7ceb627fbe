import type { Command } from 'commander';
import { effectLinks } from '../../core/attribution/effect-linking.ts';
import { addDayOptions, addLanguageOption, type DayOptions } from '../day-options.ts';
import { oneOf, severalDates, wholeNumber } from '../option-values.ts';
import { addPeriodOptions } from '../period-options.ts';
import { addResidualOptions } from '../residual-options.ts';
import { type Action, addOutput, addWidth, type Runs, subcommand } from './subcommand.ts';

/** Commands about what was: a day, a period, a figure, the files. */
export function addBookCommands(program: Command, runs: Runs): void {
  addReport(
    program,
    runs(async () => (await import('../commands/report.ts')).report),
  );
  addFlows(
    program,
    runs(async () => (await import('../commands/flows.ts')).flows),
  );
  addBenchmark(
    program,
    runs(async () => (await import('../commands/benchmark.ts')).benchmark),
  );
  addIndexPoints(
    program,
    runs(async () => (await import('../commands/index-points.ts')).indexPoints),
  );
  addCompare(
    program,
    runs(async () => (await import('../commands/compare.ts')).compare),
  );
  addExplain(
    program,
    runs(async () => (await import('../commands/explain.ts')).explain),
  );
  addCheck(
    program,
    runs(async () => (await import('../commands/check.ts')).check),
  );
}

function addReport(program: Command, action: Action): void {
  const command = subcommand(program, 'report', 'a day, or a period, as a report');
  addOutput(addWidth(addResidualOptions(addPeriodOptions(addDayOptions(command))), 100), [
    'text',
    'json',
    'csv',
  ])
    .option(
      '--top <count>',
      'only so many positions, the largest contributions; the others add up in one row',
      wholeNumber('--top', 1, 1_000_000),
    )
    .action(action);
}

function addFlows(program: Command, action: Action): void {
  const command = subcommand(program, 'flows', 'forced trades of every fund on a day');
  addOutput(addWidth(addDayOptions(command), 120), ['text', 'json', 'csv']).action(action);
}

function addBenchmark(program: Command, action: Action): void {
  const command = subcommand(program, 'benchmark', 'a day, or a period, against a benchmark');
  addOutput(addWidth(addPeriodOptions(addDayOptions(command), effectLinks), 110), ['text', 'json', 'csv'])
    .option('--against <name>', 'which benchmark, where benchmark.csv has several (the first by name)')
    .option(
      '--variant <variant>',
      'what allocation counts against: brinson-fachler (the benchmark) or brinson-hood-beebower (nought)',
      oneOf('--variant', ['brinson-fachler', 'brinson-hood-beebower']),
    )
    .action(action);
}

function addIndexPoints(program: Command, action: Action): void {
  const command = subcommand(
    program,
    'index',
    'how the split reached the indices, on a day or over a period',
  );
  addOutput(addWidth(addPeriodOptions(addDayOptions(command)), 110), ['text', 'json', 'csv'])
    .option(
      '--code <index>',
      'this index only; may be repeated',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .action(action);
}

function addCompare(program: Command, action: Action): void {
  const command = subcommand(
    program,
    'compare',
    'two sessions of a book, or two books, side by side',
  ).argument('[OTHER]', 'a second book; without it two sessions of one');
  addOutput(addWidth(addDayOptions(command), 120), ['text', 'json', 'csv'])
    .option('--day <date>', 'a session; twice, the first side first', severalDates('--day'))
    .action((book: string | undefined, other: string | undefined, options: DayOptions) =>
      action(book, { ...options, ...(other === undefined ? {} : { other }) }),
    );
}

function addExplain(program: Command, action: Action): void {
  const command = subcommand(program, 'explain', 'where a figure comes from (default: the portfolio)');
  addOutput(addWidth(addPeriodOptions(addDayOptions(command)), 100), ['text', 'json'])
    .option('--stock <code>', 'a modelled stock')
    .option('--node <key>', 'a node of the portfolio, such as portfolio/Chips')
    .option('--index <code>', 'an index')
    .option('--fund <code>', 'a fund')
    .action(action);
}

function addCheck(program: Command, action: Action): void {
  const command = subcommand(program, 'check', 'everything that is wrong with the files of a book');
  addOutput(addLanguageOption(command), ['text', 'json']).action(action);
}
