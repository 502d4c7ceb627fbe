import type { Command } from 'commander';
import type { Dataset } from '../core/market/dataset.ts';
import { fundCodes } from '../core/mechanics/fund-universe.ts';
import type { CapBasis, Policy } from '../core/scenario/policy.ts';
import { capBases } from '../core/scenario/policy.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { OptionWords } from '../view/language/commands/option-words.ts';
import { fractionBetween, numberBetween, numberIn } from './number-options.ts';
import { oneOf, quoted } from './option-values.ts';
import { refused } from './usage-error.ts';

/** A policy as typed; codes are not checked against a book yet. */
export interface PolicyOptions {
  readonly cap?: number;
  readonly at?: CapBasis;
  readonly assetCap?: number;
  readonly window?: number;
  readonly beforeClose?: number;
  readonly suspend?: readonly string[];
}

const readers = {
  cap: numberBetween('--cap', 1, 5),
  at: oneOf('--at', capBases),
  assetCap: wonIn('--asset-cap'),
  window: numberBetween('--window', 0.01, 20),
  beforeClose: fractionBetween('--before-close', 0, 0.99),
  suspend: (text: string): readonly string[] => text.toUpperCase().split(/[,+]/),
} as const;

export function addPolicyOptions(command: Command, said: OptionWords): Command {
  return command
    .option('--cap <multiple>', said.cap, readers.cap)
    .option('--at <basis>', said.capBasis, readers.at)
    .option('--asset-cap <won>', said.assetCap, readers.assetCap)
    .option('--window <days>', said.window, readers.window)
    .option('--before-close <share>', said.beforeClose, readers.beforeClose)
    .option('--suspend <codes>', said.suspend, readers.suspend);
}

/** Whether any rule was typed. */
export const asksPolicy = ({ cap, assetCap, window, beforeClose, suspend }: PolicyOptions): boolean =>
  [cap, assetCap, window, beforeClose, suspend].some((rule) => rule !== undefined);

const flagOf: Readonly<Record<string, keyof PolicyOptions>> = {
  cap: 'cap',
  at: 'at',
  'asset-cap': 'assetCap',
  window: 'window',
  'before-close': 'beforeClose',
  suspend: 'suspend',
};

/**
 * A policy in one argument: `cap=1.25,at=equal-exposure,suspend=7709+7747`, or `none`.
 *
 * @throws UsageError naming the first part that is none
 */
export function policyIn(text: string): PolicyOptions {
  if (text === 'none') return {};
  const options: Record<string, unknown> = {};
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=', 2);
    const flag = flagOf[name.trim()];
    if (flag === undefined || value === '')
      throw refused(({ option }) => option.policyRule(quoted(part), Object.keys(flagOf)));
    options[flag] = readers[flag](value.trim());
  }
  return options;
}

/** @throws UsageError when a suspended code is no fund of the book, or `--at` has no cap */
export function policyOf(
  { cap, at, assetCap, window, beforeClose, suspend }: PolicyOptions,
  dataset: Dataset,
): Policy {
  if (at !== undefined && cap === undefined) throw refused(({ option }) => option.basisWithoutCap);
  return {
    ...(cap === undefined ? {} : { cap: { multiple: cap, at: at ?? 'equal-assets' } }),
    ...(assetCap === undefined ? {} : { assetCapKrw: assetCap }),
    ...(window === undefined ? {} : { window }),
    ...(beforeClose === undefined ? {} : { beforeClose }),
    ...(suspend === undefined ? {} : { suspended: suspendedOf(suspend, dataset) }),
  };
}

function suspendedOf(codes: readonly string[], dataset: Dataset): 'all' | readonly Ticker[] {
  if (codes.length === 1 && codes[0] === 'ALL') return 'all';
  const known = fundCodes(dataset);
  if (new Set(codes).size < codes.length)
    throw refused(({ option }) => option.once('--suspend', quoted(codes.join())));
  return codes.map((code) => {
    const found = known.find((one) => one === code);
    if (found !== undefined) return found;
    throw refused(({ option }) => option.notSuspendable(quoted(code)));
  });
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e6,
  bn: 1e9,
  tn: 1e12,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};

/** A parser for an amount of won: `5000000000000`, `5tn`, `5조`. A bare 5 is won as well, and no cap on funds: such amounts are refused. */
function wonIn(flag: string): (text: string) => number {
  return (text) => {
    const [, digits = '', unit = ''] = /^([\d.]+) ?([a-z만억조]*)$/u.exec(text.replace(/[,_]/g, '')) ?? [];
    const won = numberIn(digits) * (units[unit] ?? Number.NaN);
    if (won >= 1e8 && won <= 1e16) return won;
    throw refused(({ option }) => option.won(flag, quoted(text)));
  };
}
