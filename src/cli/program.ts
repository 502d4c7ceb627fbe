import { Command } from 'commander';
import { addDayOptions, addDrawOptions, addLanguageOption, type DayOptions } from './day-options.ts';
import { addDragOptions, type DragOptions } from './drag-options.ts';
import { fractionBetween } from './number-options.ts';
import { glyphSets, isoDate, oneOf, scopes, severalDates, wholeNumber } from './option-values.ts';
import { addPeriodOptions } from './period-options.ts';
import { addPolicyOptions } from './policy-options.ts';
import { addPrecloseOptions, type PrecloseOptions } from './preclose-options.ts';
import { addResidualOptions } from './residual-options.ts';
import { addScenarioOptions, type ScenarioOptions } from './scenario-options.ts';
import { version } from './version.ts';

const examples = `
Examples:
  ungear                                     the example book in the terminal UI
  ungear report                              the same day as text
  ungear report BOOK --scope single --gross  another book, KRX funds only, before netting
  ungear report --from 2026-05-28 --by group several sessions, linked
  ungear report --format json -o day.json    raw numbers with their units
  ungear benchmark --period month            why the book did better or worse than its benchmark
  ungear index --period week                 index points of each stock, and without them
  ungear scenario --shock 005930=-0.08       what funds would have to sell, and what that adds
  ungear compare --day 2026-06-08 --day 2026-06-23  two sessions; also two books
  ungear preclose --return 005930=-0.05      what funds still have to trade at today's close
  ungear policy --cap 1.5 --period week      past sessions as a leverage cap would have left them
  ungear drag --fund 0193T0                  what compounding does to a holder of a 2x fund
  ungear explain --stock 000660              where a figure comes from
  ungear claims --claim "$6bn forced_sale"   is a quoted number right, and under which reading
  ungear evidence                            whether the data can tell machinery from news
  ungear simulate                            how often the bands hold a truth that is known
  ungear check BOOK                          what is wrong with the files, row by row

Without BOOK the bundled example is read. Exit codes: 0 done, 1 failed, 2 the input or the command line has errors.`;

type Run<Options> = (book: string | undefined, options: Options) => Promise<number>;

/**
 * The commands. Each loads what it needs when it runs, so that asking for help loads next to nothing.
 *
 * @param done receives the exit code of the command that ran
 */
export function commandLine(done: (code: number) => void): Command {
  const program = new Command('ungear')
    .description(
      'Splits returns of Korean chip stocks, and of portfolios holding them, into forced rebalancing of leveraged funds and the rest.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions()
    .showSuggestionAfterError(false)
    .addHelpText('after', examples);
  const runs =
    <Options extends object>(load: () => Promise<Run<Options>>) =>
    async (book: string | undefined, options: Options) =>
      done(await (await load())(book, { ...program.opts(), ...options }));
  addUi(
    program,
    runs(async () => (await import('./commands/ui.ts')).ui),
  );
  addReport(
    program,
    runs(async () => (await import('./commands/report.ts')).report),
  );
  addFlows(
    program,
    runs(async () => (await import('./commands/flows.ts')).flows),
  );
  addBenchmark(
    program,
    runs(async () => (await import('./commands/benchmark.ts')).benchmark),
  );
  addIndexPoints(
    program,
    runs(async () => (await import('./commands/index-points.ts')).indexPoints),
  );
  addClaims(
    program,
    runs(async () => (await import('./commands/claims.ts')).claims),
  );
  addFragility(
    program,
    runs(async () => (await import('./commands/fragility.ts')).fragility),
  );
  addCompare(
    program,
    runs(async () => (await import('./commands/compare.ts')).compare),
  );
  addSimulate(program, async (options) =>
    done(await (await import('./commands/simulate.ts')).simulate({ ...program.opts(), ...options })),
  );
  addExplain(
    program,
    runs(async () => (await import('./commands/explain.ts')).explain),
  );
  addEvidence(
    program,
    runs(async () => (await import('./commands/evidence.ts')).evidence),
  );
  addPreclose(
    program,
    runs(async () => (await import('./commands/preclose.ts')).preclose),
  );
  addPolicy(
    program,
    runs(async () => (await import('./commands/policy.ts')).policy),
  );
  addScenario(
    program,
    runs(async () => (await import('./commands/scenario.ts')).scenario),
  );
  addDrag(
    program,
    runs(async () => (await import('./commands/drag.ts')).drag),
  );
  addCheck(
    program,
    runs(async () => (await import('./commands/check.ts')).check),
  );
  return program;
}
type Action = (book: string | undefined, options: DayOptions) => Promise<void>;

function addUi(program: Command, action: Action): void {
  addDayOptions(program.argument('[BOOK]', 'folder with positions.csv and prices.csv'))
    .option('--glyphs <set>', 'unicode, safe or ascii (asked of the terminal)', oneOf('--glyphs', glyphSets))
    .option('--colors <scheme>', 'kr, west, cb or mono (kr)', oneOf('--colors', ['kr', 'west', 'cb', 'mono']))
    .action(action);
}

function addReport(program: Command, action: Action): void {
  const command = subcommand(program, 'report', 'a day, or a period, as a report');
  addOutput(addResidualOptions(addPeriodOptions(addDayOptions(command))), ['text', 'json', 'csv'])
    .option(
      '--top <count>',
      'only so many positions, the largest contributions; the others add up in one row',
      wholeNumber('--top', 1, 1_000_000),
    )
    .option(
      '--width <cells>',
      'width of the text report (that of the terminal, else 100)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addFlows(program: Command, action: Action): void {
  const command = subcommand(program, 'flows', 'forced trades of every fund on a day');
  addOutput(addDayOptions(command), ['text', 'json', 'csv'])
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 120)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addBenchmark(program: Command, action: Action): void {
  const command = subcommand(program, 'benchmark', 'a day, or a period, against a benchmark');
  addOutput(addPeriodOptions(addDayOptions(command)), ['text', 'json', 'csv'])
    .option('--against <name>', 'which benchmark, where benchmark.csv has several (the first by name)')
    .option(
      '--variant <variant>',
      'what allocation counts against: brinson-fachler (the benchmark) or brinson-hood-beebower (nought)',
      oneOf('--variant', ['brinson-fachler', 'brinson-hood-beebower']),
    )
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 110)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addIndexPoints(program: Command, action: Action): void {
  const command = subcommand(
    program,
    'index',
    'how the split reached the indices, on a day or over a period',
  );
  addOutput(addPeriodOptions(addDayOptions(command)), ['text', 'json', 'csv'])
    .option(
      '--code <index>',
      'this index only; may be repeated',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 110)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addClaims(program: Command, action: Action): void {
  const command = subcommand(program, 'claims', 'numbers quoted by others, recomputed under every reading');
  addOutput(addDrawOptions(addLanguageOption(command)), ['text', 'json', 'csv'])
    .option(
      '--date <date>',
      'claims of this day only; the day of a typed claim that names none',
      isoDate('--date'),
    )
    .option(
      '--claim <text>',
      'a number to check instead of claims.csv, such as "6e9 USD forced_sale 2026-06-23"; may be repeated',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 120)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addFragility(program: Command, action: Action): void {
  const command = subcommand(
    program,
    'fragility',
    'how near the feedback stands to running away, close by close',
  );
  addOutput(addPeriodOptions(addDayOptions(command)), ['text', 'json', 'csv'])
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 120)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addCompare(program: Command, action: Action): void {
  const command = subcommand(
    program,
    'compare',
    'two sessions of a book, or two books, side by side',
  ).argument('[OTHER]', 'a second book; without it two sessions of one');
  addOutput(addDayOptions(command), ['text', 'json', 'csv'])
    .option('--day <date>', 'a session; twice, the first side first', severalDates('--day'))
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 120)',
      wholeNumber('--width', 60, 400),
    )
    .action((book: string | undefined, other: string | undefined, options: DayOptions) =>
      action(book, { ...options, ...(other === undefined ? {} : { other }) }),
    );
}

function addSimulate(program: Command, action: (options: object) => Promise<void>): void {
  const command = program
    .command('simulate')
    .description('how often the bands and designs hold the truth in simulated markets; needs no book')
    .helpOption('-h, --help', 'print this help');
  addOutput(addDrawOptions(addLanguageOption(command)), ['text', 'json', 'csv'])
    .option(
      '--markets <count>',
      'markets for the split; the designs get a fifth of them (1000)',
      wholeNumber('--markets', 20, 100_000),
    )
    .option('--days <count>', 'sessions that the designs see (375)', wholeNumber('--days', 30, 5000))
    .option(
      '--k <number>',
      'forced trade per unit of return, over turnover (2: as in June 2026)',
      fractionBetween('--k', 0, 10),
    )
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 120)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addExplain(program: Command, action: Action): void {
  const command = subcommand(program, 'explain', 'where a figure comes from (default: the portfolio)');
  addOutput(addPeriodOptions(addDayOptions(command)), ['text', 'json'])
    .option('--stock <code>', 'a modelled stock')
    .option('--node <key>', 'a node of the portfolio, such as portfolio/Chips')
    .option('--index <code>', 'an index')
    .option('--fund <code>', 'a fund')
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 100)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addEvidence(program: Command, action: Action): void {
  const command = subcommand(program, 'evidence', 'whether the data can tell machinery from news');
  addOutput(addLanguageOption(command), ['text', 'json', 'csv'])
    .option('--scope <scope>', 'whose forced trades count: single, hk or all (hk)', oneOf('--scope', scopes))
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 100)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addPreclose(
  program: Command,
  action: (book: string | undefined, options: PrecloseOptions) => Promise<void>,
): void {
  const command = subcommand(program, 'preclose', 'what funds still have to trade at today’s close');
  addOutput(addPrecloseOptions(addDayOptions(command)), ['text', 'json', 'csv']).action(action);
}

function addPolicy(program: Command, action: Action): void {
  const command = subcommand(program, 'policy', 'past sessions as they would have been under a policy');
  addOutput(addPolicyOptions(addPeriodOptions(addDayOptions(command))), ['text', 'json', 'csv'])
    .option('--against <rules>', 'a second policy beside it: cap=1.25,at=equal-assets, or none')
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 120)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addScenario(
  program: Command,
  action: (book: string | undefined, options: ScenarioOptions) => Promise<void>,
): void {
  const command = subcommand(program, 'scenario', 'what a shock after an evening would set off');
  addOutput(addScenarioOptions(addDayOptions(command)), ['text', 'json', 'csv']).action(action);
}

function addDrag(
  program: Command,
  action: (book: string | undefined, options: DragOptions) => Promise<void>,
): void {
  const command = subcommand(program, 'drag', 'what compounding does to a holder of a daily multiple');
  addOutput(addDragOptions(addLanguageOption(command)), ['text', 'json', 'csv'])
    .option(
      '--width <cells>',
      'width of the text (that of the terminal, else 100)',
      wholeNumber('--width', 60, 400),
    )
    .action(action);
}

function addCheck(program: Command, action: Action): void {
  const command = subcommand(program, 'check', 'everything that is wrong with the files of a book');
  addOutput(addLanguageOption(command), ['text', 'json']).action(action);
}

const subcommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .argument('[BOOK]', 'folder with positions.csv and prices.csv');

const addOutput = (command: Command, formats: readonly string[]): Command =>
  command
    .option('--format <format>', `${formats.join(', ')} (text)`, oneOf('--format', formats))
    .option('--glyphs <set>', 'of a text: unicode, safe or ascii (unicode)', oneOf('--glyphs', glyphSets))
    .option('-o, --output <file>', 'write to a file instead of standard output');
