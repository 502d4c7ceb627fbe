import type { DayResult, IndexTransmission } from '../core/attribution/day-result.ts';
import { type Estimate, scaled } from '../core/units/estimate.ts';
import { shortDay } from './format/dates.ts';
import { decimal } from './format/decimal.ts';
import { endsOf, observed, plainBand } from './format/figure.ts';
import { words } from './language/words.ts';
import { span, toned } from './layout/lines.ts';
import { type Column, type TableView, tableLines } from './layout/table.ts';
import type { Line } from './line.ts';
import { isWhollyUnsplit } from './node-figures.ts';
import type { Frame } from './screen.ts';
import { notesWithin } from './screens/chrome.ts';
import { directionTone } from './screens/direction.ts';
import { indexName } from './screens/move-row.ts';
import { stockName } from './sentence.ts';

/** How the stocks reach an index: a modelled member, all the others together, or the index itself. */
interface IndexRow {
  readonly name: string;
  readonly weight?: number | undefined;
  readonly return?: number | undefined;
  /** fraction of the index */
  readonly contribution?: number | undefined;
  readonly mechanical?: Estimate | undefined;
  /** stands where the mechanical part would */
  readonly word?: string;
}

/** One table per index with a return: weights of the evening before, points, mechanical points with their band. */
export function indexLines(result: DayResult, frame: Frame): readonly Line[] {
  const { report } = words(frame.language);
  const before = result.dataset.days[result.dayIndex - 1];
  const tables = result.index
    .filter(({ return: move }) => move !== undefined)
    .flatMap((index) => [...indexTable(result, index, frame), []]);
  return before === undefined || tables.length === 0
    ? tables
    : [...tables, ...notesWithin([report.weightsOf(shortDay(before))], frame)];
}

function indexTable(result: DayResult, index: IndexTransmission, frame: Frame): readonly Line[] {
  const rows = [...memberRows(result, index, frame), ...otherRows(index, frame), indexRow(index, frame)];
  const table: TableView<IndexRow> = {
    columns: indexColumns(index, frame),
    rowCount: rows.length,
    row: (at) => rows[at]!,
  };
  return tableLines(table, frame.columns, { first: 0, count: rows.length, cursor: -1 });
}

function memberRows(result: DayResult, { members }: IndexTransmission, frame: Frame): readonly IndexRow[] {
  const { states, report } = words(frame.language);
  const modelled = new Set<string>(result.split.stocks.map(({ code }) => code));
  return members.map((member) => {
    const { code, weight, contribution, mechanical } = member;
    const unsplit = member.unsplit !== 0 || (modelled.has(code) && mechanical === undefined);
    return {
      name: stockName(result, code, frame.language),
      weight,
      return: member.return,
      contribution,
      ...(unsplit
        ? { word: states.unsplit }
        : mechanical === undefined
          ? { word: report.notCounted }
          : { mechanical }),
    };
  });
}

/** What is left of weight and return: members without a model, for which no funds are known. */
function otherRows(index: IndexTransmission, frame: Frame): readonly IndexRow[] {
  const { report } = words(frame.language);
  const weight = 1 - index.members.reduce((sum, member) => sum + member.weight, 0);
  const known = index.members.every(({ contribution }) => contribution !== undefined);
  const members = index.members.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
  const contribution = known && index.return !== undefined ? index.return - members : undefined;
  return [
    {
      name: report.otherMembers,
      weight,
      return: contribution === undefined || weight <= 0 ? undefined : contribution / weight,
      contribution,
      word: report.noFundsKnown,
    },
  ];
}

function indexRow(index: IndexTransmission, frame: Frame): IndexRow {
  const { states } = words(frame.language);
  const unsplit = index.components === undefined || isWhollyUnsplit(index);
  return {
    name: indexName(index, frame) + (index.weightsEstimated ? '~' : ''),
    weight: 1,
    return: index.return,
    contribution: index.return,
    ...(unsplit ? { word: states.unsplit } : { mechanical: index.components?.mechanical }),
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
      title: report.mechanicalPoints,
      align: 'right',
      min: 16,
      drop: 1,
      cell: ({ mechanical, word }) => bandCell(mechanical, level, word),
    },
    {
      id: 'mechanical',
      title: report.mechanicalPart,
      align: 'right',
      min: 7,
      drop: 2,
      cell: ({ mechanical }) =>
        mechanical === undefined ? '' : decimal(mechanical.point * 100, 2, 'always'),
    },
  ];
}

function bandCell(
  mechanical: Estimate | undefined,
  level: number | undefined,
  word: string | undefined,
): Line {
  if (mechanical === undefined || level === undefined) return toned(word ?? '', 'dim');
  return toned(plainBand(endsOf(scaled(mechanical, level), 90), 1, 'always'), 'mechanical');
}
