import { addDayOptions, addDrawOptions, addLanguageOption } from '../day-options.ts';
import { numberBetween } from '../number-options.ts';
import { isoDate, oneOf, scopes, wholeNumber } from '../option-values.ts';
import { addSpanOptions } from '../period-options.ts';
import {
  type Action,
  addOutput,
  addWidth,
  bookless,
  type CommandLine,
  type Runs,
  subcommand,
} from './subcommand.ts';

const formats = ['text', 'json', 'csv'];

/** Commands that ask how far the figures can be trusted. */
export function addEvidenceCommands(line: CommandLine, runs: Runs): void {
  addEvidence(
    line,
    runs(async () => (await import('../commands/evidence.ts')).evidence),
  );
  addClaims(
    line,
    runs(async () => (await import('../commands/claims.ts')).claims),
  );
  addFragility(
    line,
    runs(async () => (await import('../commands/fragility.ts')).fragility),
  );
  addSimulate(
    line,
    runs(async () => (await import('../commands/simulate.ts')).simulate),
  );
}

function addEvidence(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = addLanguageOption(subcommand(line, 'evidence'), said);
  addOutput(addWidth(command, said, 100), said, formats)
    .option('--scope <scope>', said.scope, oneOf('--scope', scopes))
    .action(action);
}

const collected = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

function addClaims(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = addDrawOptions(addLanguageOption(subcommand(line, 'claims'), said), said);
  addOutput(addWidth(command, said, 120), said, formats)
    .option('--date <date>', said.claimDate, isoDate('--date'))
    .option('--claim <text>', said.claim, collected)
    .option('--id <id>', said.claimId, collected)
    .action(action);
}

function addFragility(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const command = addSpanOptions(addDayOptions(subcommand(line, 'fragility'), said), said);
  addOutput(addWidth(command, said, 120), said, formats).action(action);
}

function addSimulate(line: CommandLine, action: (book: undefined, options: object) => Promise<void>): void {
  const { options: said } = line;
  const command = addDrawOptions(addLanguageOption(bookless(line, 'simulate'), said), said, 2000);
  addOutput(addWidth(command, said, 120), said, formats)
    .option('--markets <count>', said.markets, wholeNumber('--markets', 20, 100_000))
    .option('--days <count>', said.days, wholeNumber('--days', 30, 5000))
    .option('--k <number>', said.k, numberBetween('--k', 0, 10))
    .action((options: object) => action(undefined, options));
}
