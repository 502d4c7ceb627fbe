import type { EffectRow, SplitEffect } from '../../core/attribution/benchmark/benchmark-effects.ts';
import type { BenchmarkResult } from '../../core/attribution/benchmark/benchmark-result.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { contributionScale, returnScale, type Scale } from '../format/scale.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { partColumns, partsWorthShowing } from '../period/period-columns.ts';
import type { Frame } from '../screen.ts';
import type { BenchmarkRow } from './benchmark-rows.ts';
import { isGeometric } from './benchmark-sentences.ts';

/** Points, or percent of factors; won mean nothing for either here. */
export const effectScale = (
  result: Pick<BenchmarkResult, 'effects'>,
  frame: Pick<Frame, 'unit' | 'language'>,
): Scale => (isGeometric(result) ? returnScale(frame) : contributionScale(frame, undefined));

/** Weights, returns and effects of every group, and the mechanical part of both effects together. */
export function benchmarkTable(
  rows: readonly BenchmarkRow[],
  { frame, scale }: { readonly frame: Frame; readonly scale: Scale },
): TableView<BenchmarkRow> {
  const { columns } = words(frame.language);
  const { column } = benchmarkWords[frame.language];
  const percent = (value: number | undefined): string => (value === undefined ? '' : decimal(value * 100, 2));
  const moved = (value: number | undefined): string =>
    value === undefined ? '' : decimal(value * 100, 2, 'always');
  const effect = (read: (effects: EffectRow) => SplitEffect | undefined) => (row: BenchmarkRow) => {
    const found = row.effects === undefined ? undefined : read(row.effects);
    return found === undefined ? '' : scale.text(found.whole);
  };
  const figure = (
    id: string,
    title: string,
    cell: (row: BenchmarkRow) => Line | string,
    { min = 7, drop }: { readonly min?: number; readonly drop?: number } = {},
  ): Column<BenchmarkRow> => ({
    id,
    title,
    align: 'right',
    min,
    ...(drop === undefined ? {} : { drop }),
    cell,
  });
  return tableOf(
    [
      { id: 'name', title: columns.group, align: 'left', min: 10, ideal: 24, cell: ({ name }) => name },
      figure('weight', column.weight, (row) => percent(row.portfolioWeight), { drop: 5 }),
      figure('benchmarkWeight', column.benchmarkWeight, (row) => percent(row.benchmarkWeight), { drop: 6 }),
      figure('return', column.return, ({ returns }) => moved(returns.portfolio), { drop: 3 }),
      figure('benchmarkReturn', column.benchmarkReturn, ({ returns }) => moved(returns.benchmark), {
        drop: 2,
      }),
      figure(
        'allocation',
        `${column.allocation} ${scale.unit}`,
        effect(({ allocation }) => allocation),
        {
          drop: 9,
        },
      ),
      figure(
        'selection',
        `${column.selection} ${scale.unit}`,
        effect(({ selection }) => selection),
        { drop: 8 },
      ),
      figure(
        'interaction',
        column.interaction,
        effect(({ interaction }) => interaction),
        { drop: 1 },
      ),
      figure('total', `${column.total} ${scale.unit}`, ({ total }) => scale.text(total.whole)),
      figure('mechanical', columns.mechanical(frame.band), ({ total }) => bandCell(total, scale, frame), {
        min: 14,
      }),
      figure('middle', columns.middle, ({ total }) => partCell(total, 'mechanical', scale), {
        min: 6,
        drop: 7,
      }),
      figure('residual', columns.residual, ({ total }) => partCell(total, 'residual', scale), { drop: 4 }),
    ],
    rows,
  );
}

/** What the part would be is not known: everything that could be mechanical is without an answer. */
const isUnanswered = ({ parts: { mechanical, unsplit } }: SplitEffect): boolean =>
  unsplit.point !== 0 && mechanical.low90 === 0 && mechanical.high90 === 0;

/** The assumed range of an effect's mechanical part, or that it has no answer. */
export function bandCell(effect: SplitEffect, scale: Scale, frame: Frame): Line {
  if (isUnanswered(effect)) return toned(words(frame.language).states.unsplit, 'warning');
  return toned(scale.band(endsOf(effect.parts.mechanical, frame.band)), 'mechanical');
}

const partCell = (effect: SplitEffect, part: 'mechanical' | 'residual', scale: Scale): string =>
  part === 'mechanical' && isUnanswered(effect) ? '' : scale.text(effect.parts[part].point);

interface SplitRow {
  readonly name: string;
  readonly whole: number;
  readonly components: SplitEffect['parts'];
  readonly unanswered: boolean;
}

/** One effect of every group with all its parts: they add up along the row, and down the column. */
export function effectTable(
  rows: readonly BenchmarkRow[],
  read: (row: BenchmarkRow) => SplitEffect | undefined,
  { title, frame, scale }: { readonly title: string; readonly frame: Frame; readonly scale: Scale },
): TableView<SplitRow> {
  const { columns } = words(frame.language);
  const split = rows.flatMap((row): SplitRow[] => {
    const effect = read(row);
    if (effect === undefined) return [];
    const { whole, parts } = effect;
    return [{ name: row.name, whole, components: parts, unanswered: isUnanswered(effect) }];
  });
  const none = [{ code: '' as never, reason: 'limitLocked' as const }];
  return tableOf(
    [
      { id: 'name', title: columns.group, align: 'left', min: 10, ideal: 24, cell: ({ name }) => name },
      {
        id: 'whole',
        title: `${title} ${scale.unit}`,
        align: 'right',
        min: 8,
        cell: ({ whole }) => scale.text(whole),
      },
      ...partColumns<SplitRow>(partsWorthShowing(split), ({ unanswered }) => (unanswered ? none : []), frame),
    ],
    split,
  );
}
