import type {
  IndexPeriod,
  IndexPeriodRow,
  IndexSession,
} from '../../core/attribution/index-points/index-period-result.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { securityOf } from '../../core/market/lookup.ts';
import { decimal } from '../format/decimal.ts';
import { observed } from '../format/figure.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { directionTone } from '../frame/direction.ts';
import { indexPeriodWords } from '../language/index-points/index-period-words.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { span } from '../layout/lines.ts';
import type { TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { partColumns, pointsColumn } from './index-period-columns.ts';

/** Members over the period, all others together, the index; rows add up in percent and in points. */
export function indexMemberTable(
  { rows }: IndexPeriod,
  dataset: Dataset,
  frame: Frame,
): TableView<IndexPeriodRow> {
  const { column } = indexPeriodWords[frame.language];
  return tableOf(
    [
      {
        id: 'name',
        title: words(frame.language).report.member,
        align: 'left',
        min: 18,
        ideal: 30,
        cell: (row) => rowName(row, dataset, frame),
      },
      {
        id: 'weight',
        title: column.averageWeight,
        align: 'right',
        min: 8,
        drop: 3,
        cell: ({ averageWeight }) => decimal(averageWeight * 100, 2),
      },
      {
        id: 'contribution',
        title: column.contribution,
        align: 'right',
        min: 8,
        cell: ({ contribution }) => [span(observed(contribution, 'percent'), directionTone(contribution))],
      },
      pointsColumn(({ points }) => points, frame),
      ...partColumns<IndexPeriodRow>(rows, (row) => uncountedWord(row, frame), frame),
    ],
    rows,
  );
}

/** Every session of an index by itself. */
export function indexSessionTable({ sessions }: IndexPeriod, frame: Frame): TableView<IndexSession> {
  const { column } = indexPeriodWords[frame.language];
  return tableOf(
    [
      {
        id: 'session',
        title: words(frame.language).period.column.session,
        align: 'left',
        min: 10,
        cell: ({ day }) => day,
      },
      {
        id: 'close',
        title: column.close,
        align: 'right',
        min: 9,
        drop: 4,
        cell: ({ close }) => decimal(close, 2),
      },
      {
        id: 'return',
        title: column.percent,
        align: 'right',
        min: 8,
        cell: (row) => [span(observed(row.return, 'percent'), directionTone(row.return))],
      },
      pointsColumn(({ close, previousClose }) => close - previousClose, frame),
      ...partColumns<IndexSession>(
        sessions,
        ({ counted }) => (counted ? undefined : words(frame.language).states.unsplit),
        frame,
      ),
      {
        id: 'without',
        title: column.without,
        align: 'right',
        min: 9,
        drop: 2,
        cell: ({ returnWithout }) =>
          returnWithout === undefined ? '' : decimal(returnWithout * 100, 2, 'always'),
      },
    ],
    sessions,
  );
}

function rowName({ kind, code }: IndexPeriodRow, dataset: Dataset, { language }: Frame): string {
  if (kind === 'others') return words(language).report.otherMembers;
  return shortName(nameIn(namesOf(securityOf(dataset, code) ?? {}), code, language));
}

/** What stands where the mechanical part of a row would; undefined where one is known. */
function uncountedWord({ counted, unsplit, kind }: IndexPeriodRow, { language }: Frame): string | undefined {
  const { report, states } = words(language);
  if (counted) return undefined;
  if (unsplit.length > 0) return states.unsplit;
  return kind === 'others' ? report.noFundsKnown : report.notCounted;
}
