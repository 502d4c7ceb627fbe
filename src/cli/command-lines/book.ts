import { variantNames } from '../../core/attribution/benchmark/benchmark-choice.ts';
import { effectLinks } from '../../core/attribution/benchmark/effect-linking.ts';
import { sessionSpans } from '../../core/attribution/period/session-spans.ts';
import { addDayOptions, addGrouping, addLanguageOption, type DayOptions } from '../day-options.ts';
import { isoDate, oneOf, scopes, severalDates, wholeNumber } from '../option-values.ts';
import { addPeriodOptions } from '../period-options.ts';
import { addResidualOptions } from '../residual-options.ts';
import { type Action, addOutput, addWidth, type CommandLine, type Runs, subcommand } from './subcommand.ts';

const formats = ['text', 'json', 'csv'];

/** Commands about what was: a day, a period, a figure, the files. */
export function addBookCommands(line: CommandLine, runs: Runs): void {
  addReport(
    line,
    runs(async () => (await import('../commands/report.ts')).report),
  );
  addStock(
    line,
    runs(async () => (await import('../commands/stock.ts')).stock),
  );
  addAssumptions(
    line,
    runs(async () => (await import('../commands/assumptions.ts')).assumptions),
  );
  addFlows(
    line,
    runs(async () => (await import('../commands/flows.ts')).flows),
  );
  addBenchmark(
    line,
    runs(async () => (await import('../commands/benchmark.ts')).benchmark),
  );
  addIndexPoints(
    line,
    runs(async () => (await import('../commands/index-points.ts')).indexPoints),
  );
  addCompare(
    line,
    runs(async () => (await import('../commands/compare.ts')).compare),
  );
  addExplain(
    line,
    runs(async () => (await import('../commands/explain.ts')).explain),
  );
  addCheck(
    line,
    runs(async () => (await import('../commands/check.ts')).check),
  );
}

function addReport(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const session = addGrouping(addDayOptions(subcommand(line, 'report'), said), said);
  const command = addPeriodOptions(session, said);
  addOutput(addWidth(addResidualOptions(command, said), said, 100), said, formats)
    .option('--every <span>', said.every, oneOf('--every', sessionSpans))
    .option('--top <count>', said.top, wholeNumber('--top', 1, 1_000_000))
    .action(action);
}

function addStock(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = addDayOptions(subcommand(line, 'stock'), said);
  addOutput(addWidth(command, said, 100), said, formats)
    .option('--code <code>', said.stock, (text: string, before: readonly string[] = []) => [...before, text])
    .action(action);
}

function addAssumptions(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = addDayOptions(subcommand(line, 'assumptions'), said);
  addOutput(addWidth(command, said, 120), said, formats).action(action);
}

function addFlows(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = addDayOptions(subcommand(line, 'flows'), said);
  addOutput(addWidth(command, said, 120), said, formats).action(action);
}

function addBenchmark(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const session = addGrouping(addDayOptions(subcommand(line, 'benchmark'), said), said);
  const command = addPeriodOptions(session, said, effectLinks);
  addOutput(addWidth(command, said, 110), said, formats)
    .option('--against <name>', said.benchmark)
    .option('--variant <variant>', said.variant, oneOf('--variant', Object.values(variantNames)))
    .action(action);
}

function addIndexPoints(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = addPeriodOptions(addDayOptions(subcommand(line, 'index'), said), said);
  addOutput(addWidth(command, said, 110), said, formats)
    .option('--code <index>', said.index, (text: string, before: readonly string[] = []) => [...before, text])
    .action(action);
}

function addCompare(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = subcommand(line, 'compare').argument('[OTHER]', line.said.otherBook);
  addOutput(addWidth(addGrouping(addDayOptions(command, said), said), said, 120), said, formats)
    .option('--day <date>', said.day, severalDates('--day'))
    .option('--explain <what>', said.explainDifference)
    .action((book: string | undefined, other: string | undefined, options: DayOptions) =>
      action(book, { ...options, ...(other === undefined ? {} : { other }) }),
    );
}

function addExplain(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const session = addGrouping(addDayOptions(subcommand(line, 'explain'), said), said);
  const command = addPeriodOptions(session, said);
  addOutput(addWidth(command, said, 100), said, formats)
    .option('--stock <code>', said.explained.stock)
    .option('--node <key>', said.explained.node)
    .option('--index <code>', said.explained.index)
    .option('--fund <code>', said.explained.fund)
    .action(action);
}

function addCheck(line: CommandLine, action: Action): void {
  const { options: said } = line;
  addOutput(addWidth(addLanguageOption(subcommand(line, 'check'), said), said, 100), said, formats)
    .option('--date <date>', said.checkDate, isoDate('--date'))
    .option('--scope <scope>', said.scope, oneOf('--scope', scopes))
    .action(action);
}
