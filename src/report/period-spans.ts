import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { LinkedSpan } from '../core/attribution/period/session-spans.ts';
import { stepOrder } from '../view/period/value-table.ts';
import { estimateCells } from './csv.ts';
import type { CsvCell } from './csv-text.ts';
import { answered, componentOrder, figures, type JsonObject, reasons } from './json-figures.ts';
import { profitOrder } from './json-portfolio.ts';
import { stateOrder } from './period-csv-nodes.ts';

/** A week or month by itself, as plain values. */
export function spanJson({ span, result, stress }: LinkedSpan): JsonObject {
  const { components, unsplit, profitKrw } = result.portfolio;
  return {
    span,
    from: result.days[0],
    to: result.days.at(-1),
    sessions: result.days.length,
    stressDays: stress,
    profitKrw: profitKrw?.total,
    return: result.linking?.portfolioReturn,
    components: components && figures(answered(components, unsplit)),
    unsplitReasons: reasons(unsplit),
  };
}

/** A week or month as a row of the period's table; `code` is its first session. */
export function spanCells(
  { span, name, result }: LinkedSpan,
  levels: readonly GroupingLevel[],
): readonly CsvCell[] {
  const { components, unsplit, profitKrw } = result.portfolio;
  const known = components && answered(components, unsplit);
  return [
    ...[span, `${span}/${name}`, result.days[0], undefined],
    ...levels.map(() => undefined),
    ...[undefined, undefined, result.linking?.portfolioReturn, undefined, 'return'],
    ...componentOrder.flatMap((name) => estimateCells(known?.[name])),
    ...profitOrder.map((name) => (name === 'total' ? profitKrw?.total : undefined)),
    ...stepOrder.map(() => undefined),
    ...stateOrder.map(() => undefined),
    unsplit.map(({ code, reason }) => `${code}:${reason}`).join(' '),
    undefined,
  ];
}
