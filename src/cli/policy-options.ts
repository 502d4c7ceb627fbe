import type { Command } from 'commander';
import type { Dataset } from '../core/market/dataset.ts';
import { fundCodes } from '../core/mechanics/fund-universe.ts';
import type { CapBasis, Policy } from '../core/scenario/policy.ts';
import { capBases } from '../core/scenario/policy.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { UsageError } from './exit-code.ts';
import { fractionBetween, numberIn } from './number-options.ts';
import { listed, oneOf, quoted } from './option-values.ts';

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
  cap: fractionBetween('--cap', 1, 5),
  at: oneOf('--at', capBases),
  assetCap: wonIn('--asset-cap'),
  window: fractionBetween('--window', 0.01, 20),
  beforeClose: fractionBetween('--before-close', 0, 0.99),
  suspend: (text: string): readonly string[] => text.toUpperCase().split(/[,+]/),
} as const;

export function addPolicyOptions(command: Command): Command {
  return command
    .option('--cap <multiple>', 'cap on the multiples of the funds: 1.5', readers.cap)
    .option(
      '--at <basis>',
      'what the cap leaves equal: equal-assets or equal-exposure (equal-assets)',
      readers.at,
    )
    .option('--asset-cap <won>', 'most net assets of all funds on one underlying: 5tn', readers.assetCap)
    .option(
      '--window <days>',
      'a trade takes at least this part of a trading day, or days: 0.5',
      readers.window,
    )
    .option('--before-close <share>', 'share of every trade done before the close: 0.3', readers.beforeClose)
    .option('--suspend <codes>', 'products that do not trade, comma-separated, or all', readers.suspend);
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
      throw new UsageError(
        `--against takes rules such as cap=1.25,at=equal-assets, or none, not ${quoted(part)}: ${listed(Object.keys(flagOf))}.`,
      );
    options[flag] = readers[flag](value.trim());
  }
  return options;
}

/** @throws UsageError when a suspended code is no fund of the book, or `--at` has no cap */
export function policyOf(
  { cap, at, assetCap, window, beforeClose, suspend }: PolicyOptions,
  dataset: Dataset,
): Policy {
  if (at !== undefined && cap === undefined)
    throw new UsageError('--at belongs to a cap: give --cap 1.5 as well.');
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
  return codes.map((code) => {
    const found = known.find((one) => one === code);
    if (found !== undefined) return found;
    throw new UsageError(
      `--suspend takes funds of the book, or all, not ${quoted(code)}: ungear flows lists them.`,
    );
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

/** A parser for an amount of won: `5000000000000`, `5tn`, `5조`. */
function wonIn(flag: string): (text: string) => number {
  return (text) => {
    const [, digits = '', unit = ''] = /^([\d.]+) ?([a-z만억조]*)$/u.exec(text.replace(/[,_]/g, '')) ?? [];
    const won = numberIn(digits) * (units[unit] ?? Number.NaN);
    if (won > 0 && won <= 1e16) return won;
    throw new UsageError(
      `${flag} takes an amount of won such as 5tn, 500bn or 5000000000000, not ${quoted(text)}.`,
    );
  };
}
