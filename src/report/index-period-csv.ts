import type {
  IndexPartEstimates,
  IndexPeriod,
} from '../core/attribution/index-points/index-period-result.ts';
import { estimateCells } from './csv.ts';
import { assumptionCells, assumptionColumns, linkCells, linkColumns } from './csv-settings.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const parts = ['mechanical', 'direct', 'feedback', 'residual', 'unsplit'] as const;
const partColumns = (suffix: string): readonly string[] =>
  parts.flatMap((part) => ['point', 'low90', 'high90'].map((end) => `${part}${suffix}_${end}`));

const header: readonly string[] = [
  'from',
  'to',
  ...assumptionColumns,
  ...linkColumns,
  'index',
  'row',
  'code',
  'weight',
  'close',
  'contribution',
  'points',
  'return_without',
  'coefficient',
  ...partColumns(''),
  ...partColumns('_points'),
  'unsplit_reasons',
];

/** Indices over a period as one tidy table: members, others and the index linked, then every session by itself. */
export function indexPeriodCsv(periods: readonly IndexPeriod[]): string {
  return csvText(header, periods.flatMap(periodRows));
}

function periodRows(one: IndexPeriod): readonly (readonly CsvCell[])[] {
  const settings: readonly CsvCell[] = [
    ...[one.days[0], one.days.at(-1)],
    ...assumptionCells(one.assumptions, one.verdict),
    ...[...linkCells(one.linking), one.index],
  ];
  const rows = one.rows.map((row): readonly CsvCell[] => [
    ...[row.kind, row.code, row.averageWeight, undefined, row.contribution, row.points],
    row.kind === 'index' ? one.returnWithout : undefined,
    undefined,
    ...cells(row.components, row.counted),
    ...cells(row.componentsPoints, row.counted),
    row.unsplit.map(({ code, reason, days }) => `${code}:${reason}:${days.join('/')}`).join(' '),
  ]);
  const sessions = one.sessions.map((session): readonly CsvCell[] => [
    ...['session', session.day, undefined, session.close, session.return],
    ...[session.close - session.previousClose, session.returnWithout, session.coefficient],
    ...cells(session.components, session.counted),
    ...cells(session.componentsPoints, session.counted),
    undefined,
  ]);
  return [...rows, ...sessions].map((row) => [...settings, ...row]);
}

/** Where no mechanical part is counted its cells are empty, never 0. */
function cells(estimates: IndexPartEstimates, counted: boolean): readonly CsvCell[] {
  const isKnown = (part: (typeof parts)[number]) => counted || part === 'residual' || part === 'unsplit';
  return parts.flatMap((part) => estimateCells(isKnown(part) ? estimates[part] : undefined));
}
