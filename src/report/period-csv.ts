import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { PeriodNode, PeriodResult, PeriodSession } from '../core/attribution/period/period-result.ts';
import type { LinkedSpan } from '../core/attribution/period/session-spans.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import { stepOrder } from '../view/period/value-table.ts';
import type { Language } from '../view/screen.ts';
import { estimateCells } from './csv.ts';
import { levelsWith } from './csv-levels.ts';
import { assumptionCells, assumptionColumns, linkCells, linkColumns } from './csv-settings.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { answered, componentOrder } from './json-figures.ts';
import { profitOrder } from './json-portfolio.ts';
import { nodeRows, stateOrder, topRows } from './period-csv-nodes.ts';
import { spanCells } from './period-spans.ts';

/** `parts_of` says what the component columns of the row add up to: the linked contribution, or the session's own return. */
const headerWith = (levels: readonly GroupingLevel[]): readonly string[] => [
  'from',
  'to',
  ...assumptionColumns,
  ...linkColumns,
  'level',
  'key',
  'code',
  'name',
  ...levels,
  'instrument',
  'average_weight',
  'contribution',
  'coefficient',
  'parts_of',
  ...componentOrder.flatMap((name) => [`${name}_point`, `${name}_low90`, `${name}_high90`]),
  ...profitOrder.map((name) => `profit_krw_${name}`),
  ...stepOrder.map((step) => `value_krw_${step}`),
  ...stateOrder.map((state) => `sessions_${state}`),
  'unsplit_reasons',
  'flags',
];

interface PeriodCsvOptions {
  readonly top?: Contributors<PeriodNode> | undefined;
  /** weeks or months, each linked by itself */
  readonly spans?: readonly LinkedSpan[] | undefined;
}

/**
 * The period as one tidy table: every node of the portfolio, linked, then weeks or months, then every session by itself. Every row carries the settings, the
 * verdict and the method of linking. A cell is empty where nothing is known, never 0.
 */
export function periodCsv(
  result: PeriodResult,
  language: Language = 'en',
  { top, spans = [] }: PeriodCsvOptions = {},
): string {
  const settings: readonly CsvCell[] = [
    result.days[0],
    result.days.at(-1),
    ...assumptionCells(result.assumptions, result.verdict),
    ...linkCells(result.linking),
  ];
  const levels = levelsWith(result.by);
  const table = { by: result.by, levels, language };
  const rows = [
    ...(top === undefined ? nodeRows(result.portfolio, table) : topRows(result.portfolio, table, top)),
    ...spans.map((one) => spanCells(one, levels)),
    ...result.sessions.map((session, t) => sessionCells(session, result.linking?.coefficients[t], levels)),
  ];
  return csvText(
    headerWith(levels),
    rows.map((row) => [...settings, ...row]),
  );
}

function sessionCells(
  session: PeriodSession,
  coefficient: number | undefined,
  levels: readonly GroupingLevel[],
): readonly CsvCell[] {
  const { day, components, profitKrw, unsplitReasons } = session;
  const known = components && answered(components, unsplitReasons);
  return [
    'session',
    `session/${day}`,
    day,
    undefined,
    ...levels.map(() => undefined),
    undefined,
    undefined,
    session.return,
    coefficient,
    'return',
    ...componentOrder.flatMap((name) => estimateCells(known?.[name])),
    ...profitOrder.map((name) => (name === 'total' ? profitKrw : undefined)),
    ...stepOrder.map((step) => (step === 'start' ? session.startEquityKrw : undefined)),
    ...stateOrder.map(() => undefined),
    unsplitReasons.map(({ code, reason }) => `${code}:${reason}`).join(' '),
    undefined,
  ];
}
