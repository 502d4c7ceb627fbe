import type { DayResult, IndexTransmission } from '../core/attribution/day-result.ts';
import type { Target } from '../core/attribution/explanation.ts';
import { mechanicalParts } from '../core/attribution/node.ts';
import { type Estimate, scaled } from '../core/units/estimate.ts';
import { decimal } from './format/decimal.ts';
import { endsOf, observed, plainBand } from './format/figure.ts';
import { words } from './language/words.ts';
import { span, toned } from './layout/lines.ts';
import type { Column, TableView } from './layout/table.ts';
import type { Line } from './line.ts';
import { isWhollyUnsplit } from './node-figures.ts';
import type { Frame } from './screen.ts';
import { directionTone } from './screens/direction.ts';
import { indexName } from './screens/move-row.ts';
import { stockName } from './sentence.ts';

/** How the stocks reach an index: a modelled member and its parts, all the others together, or the index itself. */
export interface IndexRow {
  readonly name: string;
  readonly weight?: number | undefined;
  readonly return?: number | undefined;
  /** fraction of the index */
  readonly contribution?: number | undefined;
  readonly mechanical?: Estimate | undefined;
  /** stands where the mechanical part would */
  readonly word?: string;
  /** what the row opens */
  readonly target: Target;
}

const nothing: Target = { kind: 'none' };

/**
 * An index as a table: members by weights of the evening before, points, mechanical points with their band; the index itself comes last.
 * `parts` adds the direct and the feedback part under each modelled stock, and the middle of each band.
 */
export function indexTable(
  result: DayResult,
  index: IndexTransmission,
  frame: Frame,
  { parts }: { readonly parts: boolean },
): TableView<IndexRow> {
  const members = index.members.flatMap((member) => [
    memberRow(result, member, frame),
    ...(parts ? partRows(member, frame) : []),
  ]);
  const rows = [...members, otherRow(index, frame), indexRow(index, frame)];
  return {
    columns: indexColumns(index, frame).filter(({ id }) => parts || id !== 'middle'),
    rowCount: rows.length,
    row: (at) => rows[at]!,
  };
}

type IndexMember = IndexTransmission['members'][number];

function memberRow(result: DayResult, member: IndexMember, frame: Frame): IndexRow {
  const { states, report } = words(frame.language);
  const { code, weight, contribution, mechanical } = member;
  const modelled = result.split.stocks.some((stock) => stock.code === code);
  const unsplit = member.unsplit !== 0 || (modelled && mechanical === undefined);
  return {
    name: stockName(result, code, frame.language),
    weight,
    return: member.return,
    contribution,
    target: modelled ? { kind: 'stock', code } : nothing,
    ...(unsplit
      ? { word: states.unsplit }
      : mechanical === undefined
        ? { word: report.notCounted }
        : { mechanical }),
  };
}

/** Direct and feedback of a modelled stock that has an answer. */
function partRows({ code, ...member }: IndexMember, { language }: Frame): readonly IndexRow[] {
  const { parts } = words(language);
  if (member.mechanical === undefined) return [];
  return mechanicalParts.map((part) => ({
    name: `  ${parts[part]}`,
    mechanical: member[part],
    target: { kind: 'stock', code },
  }));
}

/** What is left of weight and return: members without a model, for which no funds are known. */
function otherRow(index: IndexTransmission, frame: Frame): IndexRow {
  const { report } = words(frame.language);
  const weight = 1 - index.members.reduce((sum, member) => sum + member.weight, 0);
  const known = index.members.every(({ contribution }) => contribution !== undefined);
  const members = index.members.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
  const contribution = known && index.return !== undefined ? index.return - members : undefined;
  return {
    name: report.otherMembers,
    weight,
    return: contribution === undefined || weight <= 0 ? undefined : contribution / weight,
    contribution,
    word: report.noFundsKnown,
    target: nothing,
  };
}

function indexRow(index: IndexTransmission, frame: Frame): IndexRow {
  const { states } = words(frame.language);
  const unsplit = index.components === undefined || isWhollyUnsplit(index);
  const word = index.return === undefined ? states.unknown : states.unsplit;
  return {
    name: indexName(index, frame) + (index.weightsEstimated ? '~' : ''),
    weight: 1,
    return: index.return,
    contribution: index.return,
    target: { kind: 'index', code: index.index },
    ...(unsplit ? { word } : { mechanical: index.components?.mechanical }),
  };
}

function indexColumns(index: IndexTransmission, frame: Frame): readonly Column<IndexRow>[] {
  const { columns, report } = words(frame.language);
  const level = index.previousClose;
  const inPoints = (value: number): string =>
    level === undefined ? '' : decimal(value * level, 1, 'always');
  const figure = (value: number | undefined, draw: (known: number) => string): Line =>
    value === undefined ? [] : [span(draw(value), directionTone(value))];
  return [
    { id: 'name', title: report.member, align: 'left', min: 18, ideal: 30, cell: ({ name }) => name },
    {
      id: 'weight',
      title: columns.weight,
      align: 'right',
      min: 7,
      drop: 3,
      cell: ({ weight }) => (weight === undefined ? '' : decimal(weight * 100, 2)),
    },
    {
      id: 'return',
      title: `${columns.return} %`,
      align: 'right',
      min: 8,
      cell: (row) => figure(row.return, (known) => observed(known, 'percent')),
    },
    {
      id: 'points',
      title: report.points,
      align: 'right',
      min: 9,
      cell: (row) => figure(row.contribution, inPoints),
    },
    {
      id: 'mechanicalPoints',
      title: report.mechanicalPoints(frame.band),
      align: 'right',
      min: 16,
      cell: (row) => bandCell(row, level, frame),
    },
    {
      id: 'middle',
      title: columns.middle,
      align: 'right',
      min: 6,
      drop: 2,
      cell: ({ mechanical }) => (mechanical === undefined ? '' : inPoints(mechanical.point)),
    },
    {
      id: 'mechanical',
      title: report.mechanicalPart,
      align: 'right',
      min: 7,
      drop: 1,
      cell: ({ mechanical }) =>
        mechanical === undefined ? '' : decimal(mechanical.point * 100, 2, 'always'),
    },
  ];
}

function bandCell({ mechanical, word }: IndexRow, level: number | undefined, { band }: Frame): Line {
  if (mechanical === undefined || level === undefined) return toned(word ?? '', 'dim');
  return toned(plainBand(endsOf(scaled(mechanical, level), band), 1, 'always'), 'mechanical');
}
