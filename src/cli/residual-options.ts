import type { Command } from 'commander';
import type { ChipChoice } from '../core/decomposition/residual-controls.ts';
import { defaultChips } from '../core/decomposition/residual-controls.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { OptionWords } from '../view/language/commands/option-words.ts';
import { notOneOf, oneOf } from './option-values.ts';
import { refused } from './usage-error.ts';

/** What the residual is set against; absent where nothing was said. */
export interface ResidualOptions {
  readonly explainResidual?: true;
  readonly chips?: string;
  readonly chipsSession?: ChipChoice['session'];
}

export function addResidualOptions(command: Command, said: OptionWords): Command {
  return command
    .option('--explain-residual', said.explainResidual)
    .option('--chips <symbol>', said.chips(defaultChips.symbol))
    .option('--chips-session <session>', said.chipsSession, oneOf('--chips-session', ['previous', 'same']));
}

/** @throws UsageError when the book has no such symbol */
export function chipsAsked({ chips, chipsSession }: ResidualOptions, { factors }: Dataset): ChipChoice {
  const symbols = [...new Set(factors.map(({ symbol }) => symbol))].sort();
  if (chips !== undefined && !symbols.includes(chips))
    throw symbols.length === 0
      ? refused(({ option }) => option.noChips)
      : notOneOf('--chips', symbols, chips);
  return { symbol: chips ?? defaultChips.symbol, session: chipsSession ?? defaultChips.session };
}

/** @throws UsageError when anything was said: betas of the sessions before are those of one day */
export function refuseResidualOptions({ explainResidual, chips, chipsSession }: ResidualOptions): void {
  if (explainResidual !== undefined || chips !== undefined || chipsSession !== undefined)
    throw refused(({ command }) => command.residualOfPeriod);
}
