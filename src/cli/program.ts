import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { commandWords } from '../view/language/commands/command-words.ts';
import { exampleLines } from '../view/language/commands/example-words.ts';
import { optionWords } from '../view/language/commands/option-words.ts';
import type { Language } from '../view/screen.ts';
import { closestWord } from './closest-word.ts';
import { addForwardCommands } from './command-lines/ahead.ts';
import { addBookCommands } from './command-lines/book.ts';
import { addEvidenceCommands } from './command-lines/evidence.ts';
import type { Action, CommandLine, Runs } from './command-lines/subcommand.ts';
import { addDayOptions, addGrouping } from './day-options.ts';
import { checkOutput } from './file-output.ts';
import { glyphSets, oneOf, quoted } from './option-values.ts';
import { refused } from './usage-error.ts';
import { version } from './version.ts';

/**
 * The commands. Each loads what it needs when it runs, so that asking for help loads next to nothing.
 *
 * @param language of the help
 * @param done receives the exit code of the command that ran
 * @param cells of a text of the help in the terminal
 */
export function commandLine(
  language: Language,
  done: (code: number) => void,
  cells: CellsOf = lettersOf,
): Command {
  const said = commandWords[language];
  const program = new Command('ungear')
    .description(said.program)
    .version(version, '--version', said.version)
    .helpOption('-h, --help', said.help)
    .helpCommand(false)
    .configureHelp({ styleTitle: titleIn(said.headings), displayWidth: cells })
    .enablePositionalOptions()
    .showSuggestionAfterError(false)
    .addHelpText('after', () => examples(language, cells))
    .hook('preAction', (_, command) => refuseOutput(command.opts()));
  const runs: Runs = (load) => async (book, options) =>
    done(await (await load())(book, { ...program.opts(), ...options }));
  const line: CommandLine = { program, said, options: optionWords[language] };
  addUi(
    line,
    runs(async () => (await import('./commands/ui.ts')).ui),
  );
  addBookCommands(line, runs);
  addEvidenceCommands(line, runs);
  addForwardCommands(line, runs);
  return program;
}

type CellsOf = (text: string) => number;

/** Enough for English: tables of widths take longer to load than all the help. */
const lettersOf: CellsOf = (text) => text.length;

/** @throws UsageError where nothing can be written: said before a long answer is computed, not after */
function refuseOutput({ output }: { readonly output?: string }): void {
  if (output !== undefined && output !== '-') checkOutput(output);
}

const titleIn =
  (headings: Readonly<Record<string, string>>) =>
  (title: string): string =>
    headings[title] ?? title;

/** Cells before the meaning of an example; a longer line pushes its own meaning to the right. */
const exampleWidth = 42;

function examples(language: Language, cells: CellsOf): string {
  const { headings, closing } = commandWords[language];
  const lines = exampleLines.map(([line, meaning]) => {
    const room = ' '.repeat(Math.max(1, exampleWidth - cells(line)));
    return `  ${line}${room} ${meaning[language]}`;
  });
  return ['', headings['Examples:'], ...lines, '', closing].join('\n');
}

function addUi({ program, said, options }: CommandLine, action: Action): void {
  addGrouping(addDayOptions(program.argument('[BOOK]', said.book), options), options)
    .option('--glyphs <set>', options.screenGlyphs, oneOf('--glyphs', glyphSets))
    .option('--colors <scheme>', options.colours, oneOf('--colors', ['kr', 'west', 'cb', 'mono']))
    .option('--against <folder>', options.againstBook)
    .action((book, given) => {
      refuseMistyped(
        book,
        program.commands.map((command) => command.name()),
      );
      return action(book, given);
    });
}

/** `ungear reprot`: the parser takes an unknown word for a book. @throws UsageError when there is no such file and a command is near */
function refuseMistyped(book: string | undefined, commands: readonly string[]): void {
  if (book === undefined || existsSync(book)) return;
  const meant = closestWord(book, commands);
  if (meant !== undefined) throw refused(({ parser }) => parser.mistyped(quoted(book), meant));
}
