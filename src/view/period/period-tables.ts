import type { LeveragedMemo } from '../../core/attribution/instrument/leveraged-memo.ts';
import type { PeriodNode, PeriodResult, PeriodSession } from '../../core/attribution/period/period-result.ts';
import { othersIn } from '../../core/attribution/period/top-contributors.ts';
import { securityOf } from '../../core/market/lookup.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { contributionScale, returnScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { partColumns, partsWorthShowing, profitColumn } from './period-columns.ts';

/** Nodes of a period: average weight, linked contribution and its parts, profit. Rows of one level add up. */
export function periodTable(
  result: PeriodResult,
  nodes: readonly PeriodNode[],
  frame: Frame,
): TableView<PeriodNode> {
  const { columns, period, states } = words(frame.language);
  const scale = contributionScale(frame, undefined);
  const parts = partsWorthShowing(nodes);
  const core: readonly Column<PeriodNode>[] = [
    {
      id: 'name',
      title: columns.name,
      align: 'left',
      // a code and enough of the name to tell the funds of one manager apart
      min: 18,
      ideal: 26,
      cell: (node) => nodeName(node, frame),
    },
    {
      id: 'weight',
      title: period.column.averageWeight,
      align: 'right',
      min: 7,
      drop: 6,
      cell: ({ averageWeight }) => (averageWeight === undefined ? '' : decimal(averageWeight * 100, 2)),
    },
    {
      id: 'contribution',
      title: `${columns.contribution} ${scale.unit}`,
      align: 'right',
      min: 8,
      cell: (node) =>
        node.contribution === undefined
          ? toned(node.profitKrw === undefined ? states.position[stateOf(node)] : '', 'warning')
          : scale.observed(node.contribution),
    },
  ];
  return tableOf(
    [
      ...core,
      ...partColumns<PeriodNode>(parts, ({ unsplit }) => unsplit, frame),
      profitColumn((node) => node.profitKrw?.total, result, frame),
    ],
    nodes,
  );
}

/** The state a node without figures was in most often. */
function stateOf({ states }: PeriodNode): 'unpriced' | 'notListed' | 'notHeld' {
  const kinds = ['unpriced', 'notListed', 'notHeld'] as const;
  return kinds.reduce((most, kind) => (states[kind] > states[most] ? kind : most), 'unpriced');
}

/** Name of a group, of a position with its code, or the total. */
function nodeName(node: PeriodNode, { language }: Frame): string {
  const { day, positions } = words(language);
  if (node.level === 'portfolio') return day.total;
  const others = othersIn(node);
  if (others !== undefined) return positions.others(grouped(others, 0));
  if (node.level === 'group')
    return node.code === '' ? day.ungrouped : nameIn(node.name, node.code, language);
  const name = shortName(nameIn(node.name, node.code, language));
  return name === node.code ? name : `${node.code} ${name}`;
}

/** The sessions of a period, each by itself. */
export function sessionTable(result: PeriodResult, frame: Frame): TableView<PeriodSession> {
  const { columns, period } = words(frame.language);
  const scale = contributionScale(frame, undefined);
  const parts = partsWorthShowing(result.sessions);
  return tableOf(
    [
      { id: 'session', title: period.column.session, align: 'left', min: 10, cell: ({ day }) => day },
      {
        id: 'return',
        title: `${columns.return} ${columns.unit.percent}`,
        align: 'right',
        min: 8,
        cell: ({ return: moved }) => (moved === undefined ? '' : scale.observed(moved)),
      },
      ...partColumns<PeriodSession>(parts, ({ unsplitReasons }) => unsplitReasons, frame),
      profitColumn(({ profitKrw }) => profitKrw, result, frame),
    ],
    result.sessions,
  );
}

/** Leveraged funds beside their multiple; a fund that cannot be compared is told across. */
export function leveragedTable(
  { leveragedFunds, dataset }: PeriodResult,
  frame: Frame,
): TableView<LeveragedMemo> {
  const { columns, period } = words(frame.language);
  const scale = returnScale(frame);
  const nameOf = ({ code }: LeveragedMemo) =>
    `${code} ${shortName(nameIn(namesOf(securityOf(dataset, code) ?? {}), code, frame.language))}`;
  const figure = (
    id: 'realised' | 'multiple' | 'trend' | 'path' | 'rest',
    read: (memo: Extract<LeveragedMemo, { readonly kind: 'compared' }>) => number,
    drop?: number,
  ): Column<LeveragedMemo> => ({
    id,
    title: `${period.column[id]} ${columns.unit.percent}`,
    align: 'right',
    min: 8,
    ...(drop === undefined ? {} : { drop }),
    cell: (memo) => (memo.kind === 'compared' ? scale.text(read(memo)) : ''),
  });
  return {
    ...tableOf(
      [
        { id: 'fund', title: period.column.fund, align: 'left', min: 12, ideal: 30, cell: nameOf },
        figure('realised', ({ realised }) => realised),
        figure('multiple', ({ multipleReturn }) => multipleReturn),
        figure('trend', ({ trend }) => trend),
        figure('path', ({ path }) => path),
        figure('rest', ({ rest }) => rest, 1),
      ],
      leveragedFunds,
    ),
    across: (memo) =>
      memo.kind === 'compared'
        ? undefined
        : toned(`${nameOf(memo)}: ${period.notComparable[memo.reason]}`, 'warning'),
  };
}
