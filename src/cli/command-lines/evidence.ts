import type { Command } from 'commander';
import { addDayOptions, addDrawOptions, addLanguageOption } from '../day-options.ts';
import { fractionBetween } from '../number-options.ts';
import { isoDate, oneOf, scopes, wholeNumber } from '../option-values.ts';
import { addPeriodOptions } from '../period-options.ts';
import { type Action, addOutput, addWidth, type Runs, subcommand } from './subcommand.ts';

/** Commands that ask how far the figures can be trusted. */
export function addEvidenceCommands(program: Command, runs: Runs): void {
  addEvidence(
    program,
    runs(async () => (await import('../commands/evidence.ts')).evidence),
  );
  addClaims(
    program,
    runs(async () => (await import('../commands/claims.ts')).claims),
  );
  addFragility(
    program,
    runs(async () => (await import('../commands/fragility.ts')).fragility),
  );
  addSimulate(
    program,
    runs(async () => (await import('../commands/simulate.ts')).simulate),
  );
}

function addEvidence(program: Command, action: Action): void {
  const command = subcommand(program, 'evidence', 'whether the data can tell machinery from news');
  addOutput(addWidth(addLanguageOption(command), 100), ['text', 'json', 'csv'])
    .option('--scope <scope>', 'whose forced trades count: single, hk or all (hk)', oneOf('--scope', scopes))
    .action(action);
}

function addClaims(program: Command, action: Action): void {
  const command = subcommand(program, 'claims', 'numbers quoted by others, recomputed under every reading');
  addOutput(addWidth(addDrawOptions(addLanguageOption(command)), 120), ['text', 'json', 'csv'])
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
    .action(action);
}

function addFragility(program: Command, action: Action): void {
  const command = subcommand(
    program,
    'fragility',
    'how near the feedback stands to running away, close by close',
  );
  addOutput(addWidth(addPeriodOptions(addDayOptions(command)), 120), ['text', 'json', 'csv']).action(action);
}

function addSimulate(program: Command, action: (book: undefined, options: object) => Promise<void>): void {
  const command = program
    .command('simulate')
    .description('how often the bands and designs hold the truth in simulated markets; needs no book')
    .helpOption('-h, --help', 'print this help');
  addOutput(addWidth(addDrawOptions(addLanguageOption(command), 2000), 120), ['text', 'json', 'csv'])
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
    .action((options: object) => action(undefined, options));
}
