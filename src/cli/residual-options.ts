import type { Command } from 'commander';
import type { ChipChoice } from '../core/decomposition/residual-controls.ts';
import { defaultChips } from '../core/decomposition/residual-controls.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { UsageError } from './exit-code.ts';
import { listed, oneOf, quoted } from './option-values.ts';

/** What the residual is set against; absent where nothing was said. */
export interface ResidualOptions {
  readonly explainResidual?: true;
  readonly chips?: string;
  readonly chipsSession?: ChipChoice['session'];
}

export function addResidualOptions(command: Command): Command {
  return command
    .option(
      '--explain-residual',
      'text and csv: what the residual of each stock goes with (json has it always)',
    )
    .option(
      '--chips <symbol>',
      `US returns of factors.csv that the residual is set against (${defaultChips.symbol})`,
    )
    .option(
      '--chips-session <session>',
      'previous, or same: the US session of the same date, refused because it ends after Seoul',
      oneOf('--chips-session', ['previous', 'same']),
    );
}

/** @throws UsageError when the book has no such symbol */
export function chipsAsked({ chips, chipsSession }: ResidualOptions, { factors }: Dataset): ChipChoice {
  const symbols = [...new Set(factors.map(({ symbol }) => symbol))].sort();
  if (chips !== undefined && !symbols.includes(chips))
    throw new UsageError(
      symbols.length === 0
        ? '--chips has nothing to take: this book has no factors.csv.'
        : `--chips takes ${listed(symbols)}, not ${quoted(chips)}.`,
    );
  return { symbol: chips ?? defaultChips.symbol, session: chipsSession ?? defaultChips.session };
}

/** @throws UsageError when anything was said: betas of the sessions before are those of one day */
export function refuseResidualOptions({ explainResidual, chips, chipsSession }: ResidualOptions): void {
  if (explainResidual !== undefined || chips !== undefined || chipsSession !== undefined)
    throw new UsageError(
      '--explain-residual, --chips and --chips-session are for one day of a book with positions.csv, not for a period.',
    );
}
