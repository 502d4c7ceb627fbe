import type { EffectRow, SplitEffect } from '../core/attribution/benchmark/benchmark-effects.ts';
import type { BenchmarkResult } from '../core/attribution/benchmark/benchmark-result.ts';
import { knownParts } from './benchmark-json.ts';
import { estimateCells } from './csv.ts';
import { assumptionCells, assumptionColumns, linkCells, linkColumns } from './csv-settings.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { summandOrder } from './json-figures.ts';

const header: readonly string[] = [
  'from',
  'to',
  'benchmark',
  'by',
  'variant',
  ...linkColumns,
  ...assumptionColumns,
  'row',
  'group',
  'portfolio_weight',
  'benchmark_weight',
  'portfolio_return',
  'benchmark_return',
  'effect',
  'whole',
  ...summandOrder.flatMap((name) => [`${name}_point`, `${name}_low90`, `${name}_high90`]),
  'cancelled_sessions',
];

/**
 * A comparison as one tidy table: a row for each effect of each group (the part columns add up to `whole`; where `link` is geometric
 * (1 + part) multiply to 1 + whole), then those of all groups and of weights that do not sum alike, then what each stock's loading is.
 * Every row carries the settings and the verdict; `cancelled_sessions` counts those on which the group's long and short cancel in the
 * benchmark.
 */
export function benchmarkCsv(result: BenchmarkResult): string {
  const rows = [...groupRows(result), ...wholeRows(result), ...loadingRows(result)];
  const settings = settingsOf(result);
  return csvText(
    header,
    rows.map((row) => header.map((_, at) => [...settings, ...row][at])),
  );
}

function settingsOf(result: BenchmarkResult): readonly CsvCell[] {
  const { asked, benchmark, level, variant, effects, verdict } = result;
  const held = assumptionCells(result.assumptions, verdict);
  return [asked[0], asked.at(-1), benchmark, level, variant, ...linkCells(effects?.linking), ...held];
}

function groupRows({
  groups,
  split,
  groupReturns,
  ...result
}: BenchmarkResult): readonly (readonly CsvCell[])[] {
  if (split === undefined) return [];
  return groups.flatMap((name, g) => {
    const { portfolio, benchmark } = groupReturns[g]!;
    const sides = [result.portfolioWeights[g], result.benchmarkWeights[g], portfolio, benchmark];
    const cancelled = result.cancelled.find(({ group }) => group === name)?.days.length ?? 0;
    return effectRows(['group', name, ...sides], split.groups[g]!).map((row) => [...row, cancelled]);
  });
}

function wholeRows({ split, effects, weightSums }: BenchmarkResult): readonly (readonly CsvCell[])[] {
  if (split === undefined || effects === undefined || weightSums === undefined) return [];
  const { portfolioReturn, benchmarkReturn } = effects.linking;
  const sides = [weightSums.portfolio, weightSums.benchmark, portfolioReturn, benchmarkReturn];
  const weights = ['weights', undefined, weightSums.portfolio, weightSums.benchmark, undefined, undefined];
  return [
    [...weights, 'weights', ...effectCells(split.weights)],
    ...effectRows(['all', undefined, ...sides], split.all),
  ];
}

const effectRows = (
  place: readonly CsvCell[],
  { allocation, selection, interaction, total }: EffectRow,
): readonly (readonly CsvCell[])[] => [
  [...place, 'allocation', ...effectCells(allocation)],
  [...place, 'selection', ...effectCells(selection)],
  ...(interaction === undefined ? [] : [[...place, 'interaction', ...effectCells(interaction)]]),
  [...place, 'total', ...effectCells(total)],
];

function effectCells(effect: SplitEffect): readonly CsvCell[] {
  const parts = knownParts(effect);
  return [effect.whole, ...summandOrder.flatMap((name) => estimateCells(parts[name]))];
}

/** `portfolio_return` and `benchmark_return` of these rows: by how much a side moves when the stock moves by 1. */
const loadingRows = ({ loadings }: BenchmarkResult): readonly (readonly CsvCell[])[] =>
  loadings.map(({ code, portfolio, benchmark }) => [
    'exposure',
    code,
    undefined,
    undefined,
    portfolio,
    benchmark,
    'loading',
    portfolio - benchmark,
  ]);
