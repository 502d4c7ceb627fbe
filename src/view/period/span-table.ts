import type { LinkedSpan } from '../../core/attribution/period/session-spans.ts';
import { shortDay, spanTitle } from '../format/dates.ts';
import { contributionScale } from '../format/scale.ts';
import { historyWords } from '../language/history-words.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { toned } from '../layout/lines.ts';
import type { TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { partColumns, partsWorthShowing, profitColumn } from './period-columns.ts';

/** Weeks or months, each linked by itself: return, parts, profit, and the session with the largest move. */
export function spanTable(spans: readonly LinkedSpan[], frame: Frame): TableView<LinkedSpan> {
  const { columns, period } = words(frame.language);
  const said = historyWords[frame.language];
  const scale = contributionScale(frame, undefined);
  const rows = spans.map((one) => ({ ...one, components: one.result.portfolio.components }));
  return tableOf<(typeof rows)[number]>(
    [
      { id: 'session', title: period.column.session, align: 'left', min: 16, cell: titleOf },
      {
        id: 'return',
        title: `${columns.return} ${columns.unit.percent}`,
        align: 'right',
        min: 8,
        cell: ({ result: { linking } }) =>
          linking === undefined ? '' : scale.observed(linking.portfolioReturn),
      },
      ...partColumns<(typeof rows)[number]>(
        partsWorthShowing(rows),
        ({ result }) => result.portfolio.unsplit,
        frame,
      ),
      profitColumn(({ result }) => result.portfolio.profitKrw?.total, largestOf(spans), frame),
      {
        id: 'notes',
        title: said.notes,
        align: 'left',
        min: 8,
        ideal: 40,
        drop: 1,
        cell: ({ result, stress }) =>
          toned(said.spanNotes(result.days.length, stress, largestDay({ result })), 'warning'),
      },
    ],
    rows,
  );
}

const titleOf = ({ span, result: { days } }: LinkedSpan): string => spanTitle(days[0]!, days.at(-1)!, span);

/** Whose profit the unit of the column is chosen by. */
const largestOf = (spans: readonly LinkedSpan[]): LinkedSpan['result'] =>
  spans.map(({ result }) => result).reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most));

const sizeOf = ({ portfolio }: LinkedSpan['result']): number => Math.abs(portfolio.profitKrw?.total ?? 0);

/** The session with the largest move. */
function largestDay({ result: { days, sessions } }: Pick<LinkedSpan, 'result'>): string {
  const moved = sessions.toSorted((a, b) => Math.abs(b.return ?? 0) - Math.abs(a.return ?? 0))[0];
  return shortDay(moved?.day ?? days.at(-1)!);
}
