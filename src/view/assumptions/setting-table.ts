import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../core/mechanics/assumptions.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, wholePercentBand } from '../format/figure.ts';
import { contributionScale } from '../format/scale.ts';
import { settingName } from '../frame/settings-line.ts';
import { allSettingsWords } from '../language/assumptions/all-settings-words.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { line, span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame, ScreenInput } from '../screen.ts';

/** The portfolio's mechanical part; undefined when it has no answer under the setting. */
export function mechanicalOf({ portfolio }: DayResult): Estimate | undefined {
  const figures = figuresOf(portfolio);
  return figures.components === undefined || isWhollyUnsplit(figures)
    ? undefined
    : figures.components.mechanical;
}

/** One row a setting: name, middle, band, share of the move. */
export function settingTable(
  rows: readonly DayResult[],
  input: Pick<ScreenInput, 'assumptions' | 'frame'>,
): TableView<DayResult> {
  const { frame } = input;
  const said = allSettingsWords[frame.language];
  const { columns } = words(frame.language);
  const scale = contributionScale(frame, rows[0]);
  return tableOf(
    [
      {
        id: 'setting',
        title: said.columns.setting,
        align: 'left',
        min: 26,
        ideal: 42,
        cell: nameCell(input),
      },
      {
        id: 'middle',
        title: `${columns.middle} ${scale.unit}`,
        align: 'right',
        min: 7,
        drop: 3,
        cell: (row) => {
          const part = mechanicalOf(row);
          return part === undefined ? '' : scale.text(part.point);
        },
      },
      {
        id: 'mechanical',
        title: `${frame.band} % ${scale.unit}`,
        align: 'right',
        min: 14,
        cell: (row) => bandCell(row, scale.band, frame),
      },
      ...shareColumns(frame),
    ],
    rows,
  );
}

const sameSetting = (a: Assumptions, b: Assumptions): boolean =>
  a.scope === b.scope && a.denominator === b.denominator && a.netting === b.netting;

/** The setting in force and the default are marked: nobody can say that the kind one was picked. */
function nameCell({
  assumptions,
  frame,
}: Pick<ScreenInput, 'assumptions' | 'frame'>): (row: DayResult) => Line {
  const said = allSettingsWords[frame.language];
  return (row) => {
    const tags = [
      ...(sameSetting(row.assumptions, defaultAssumptions) ? [said.headline] : []),
      ...(sameSetting(row.assumptions, assumptions) ? [said.current] : []),
    ];
    const name = settingName(row.assumptions, frame.language);
    return tags.length === 0 ? toned(name, 'plain') : line(span(name, 'strong'), `  (${tags.join(', ')})`);
  };
}

function bandCell(row: DayResult, band: (ends: ReturnType<typeof endsOf>) => string, frame: Frame): Line {
  const part = mechanicalOf(row);
  const { states } = words(frame.language);
  if (part === undefined) return toned(states.unsplit, 'warning');
  const unsplit = figuresOf(row.portfolio).components!.unsplit.point !== 0;
  return line(span(band(endsOf(part, frame.band)), 'mechanical'), unsplit ? span('!', 'warning') : ' ');
}

/** Shares only with their band, and only where the whole day has an answer and moved by half a percent. */
function shareColumns(frame: Frame): readonly Column<DayResult>[] {
  const { columns } = allSettingsWords[frame.language];
  return [
    {
      id: 'share',
      title: columns.share,
      align: 'right',
      min: 7,
      drop: 2,
      cell: (row) => {
        const share = shareOf(row);
        return share === undefined ? '' : decimal(share.point * 100, 0);
      },
    },
    {
      id: 'shareBand',
      title: columns.shareBand(frame.band),
      align: 'right',
      min: 8,
      drop: 1,
      cell: (row) => {
        const share = shareOf(row);
        return share === undefined ? '' : wholePercentBand(endsOf(share, frame.band));
      },
    },
  ];
}

function shareOf(row: DayResult): Estimate | undefined {
  const part = mechanicalOf(row);
  const { contribution, components } = figuresOf(row.portfolio);
  if (part === undefined || contribution === undefined || Math.abs(contribution) < 0.005) return undefined;
  return components!.unsplit.point === 0 ? scaled(part, 1 / contribution) : undefined;
}
