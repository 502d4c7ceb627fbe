import { bySpan, type SessionSpan } from '../../core/attribution/period/session-spans.ts';
import { spanTitle } from '../format/dates.ts';
import { isWhollyUnsplit } from '../move/node-figures.ts';
import type { Language, ScreenInput } from '../screen.ts';
import type { HistoryRow } from './history-rows.ts';
import type { SessionFacts } from './session-facts.ts';

/**
 * Sessions by week (from Monday) or month, each linked (Carino). A row waits until all its sessions are computed, and opens the one with
 * the largest move.
 */
export function spanRows(
  input: ScreenInput,
  rows: readonly HistoryRow[],
  span: SessionSpan,
): readonly HistoryRow[] {
  return bySpan(rows, span, ({ day }) => day).map((own) => spanRow(input, own, span));
}

function spanRow(input: ScreenInput, own: readonly HistoryRow[], span: SessionSpan): HistoryRow {
  const [first, last] = [own[0]!, own.at(-1)!];
  const largest = own.reduce((most, row) => (moveOf(row) > moveOf(most) ? row : most), last);
  const stress = own.filter((row) => row.stress).length;
  const title = spanTitle(first.day, last.day, span);
  return {
    dayIndex: largest.dayIndex,
    day: largest.day,
    stress: false,
    facts: own.every(({ facts }) => facts !== undefined) ? linkedFacts(input, own) : undefined,
    span: { title, count: own.length, stress },
  };
}

const moveOf = ({ facts }: HistoryRow): number => Math.abs(facts?.return ?? 0);

/** The sessions' facts as those of one; forced trades of several sessions have no turnover to be set against. */
function linkedFacts({ answers, assumptions, by }: ScreenInput, own: readonly HistoryRow[]): SessionFacts {
  const dayIndices = own.map(({ dayIndex }) => dayIndex);
  const { linking, portfolio } = answers.period({ dayIndices, assumptions, by, method: 'carino' });
  const { components, unsplit } = portfolio;
  const last = own.at(-1)!;
  const reasonsIn = (language: Language) => [
    ...new Set(own.flatMap(({ facts }) => facts?.reasons[language] ?? [])),
  ];
  return {
    dayIndex: last.dayIndex,
    day: last.day,
    return: linking?.portfolioReturn,
    components,
    whollyUnsplit: isWhollyUnsplit({ components, unsplitReasons: unsplit }),
    reasons: { en: reasonsIn('en'), ko: reasonsIn('ko') },
    forcedEstimated: false,
    flags: [],
  };
}
