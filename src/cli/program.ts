import { Command } from 'commander';
import { addForwardCommands } from './command-lines/ahead.ts';
import { addBookCommands } from './command-lines/book.ts';
import { addEvidenceCommands } from './command-lines/evidence.ts';
import type { Action, Runs } from './command-lines/subcommand.ts';
import { addDayOptions } from './day-options.ts';
import { glyphSets, oneOf } from './option-values.ts';
import { version } from './version.ts';

const examples = `
Examples:
  ungear                                     the example book in the terminal UI
  ungear BOOK --against OTHER                two books side by side in the terminal UI
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
  ungear claims --claim '$6bn forced_sale'   is a quoted number right, and under which reading
  ungear evidence                            whether the data can tell machinery from news
  ungear simulate                            how often the bands hold a truth that is known
  ungear check BOOK                          what is wrong with the files, row by row

Without BOOK the bundled example is read. Exit codes: 0 done, 1 failed, 2 the input or the command line has errors.`;

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
  const runs: Runs = (load) => async (book, options) =>
    done(await (await load())(book, { ...program.opts(), ...options }));
  addUi(
    program,
    runs(async () => (await import('./commands/ui.ts')).ui),
  );
  addBookCommands(program, runs);
  addEvidenceCommands(program, runs);
  addForwardCommands(program, runs);
  return program;
}

function addUi(program: Command, action: Action): void {
  addDayOptions(program.argument('[BOOK]', 'folder with positions.csv and prices.csv'))
    .option('--glyphs <set>', 'unicode, safe or ascii (asked of the terminal)', oneOf('--glyphs', glyphSets))
    .option('--colors <scheme>', 'kr, west, cb or mono (kr)', oneOf('--colors', ['kr', 'west', 'cb', 'mono']))
    .option('--against <folder>', 'a second book, set beside the first on the screen Compare')
    .action(action);
}
