import { shortDay } from '../format/dates.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { historyWords } from '../language/history-words.ts';
import { leftOutSentences } from '../move/sentence.ts';
import type { ScreenInput } from '../screen.ts';
import { type HistoryRow, hasUnsplit } from './history-rows.ts';
import type { SessionFacts } from './session-facts.ts';

/** A session with a loss above this counts as a bad day; a judgement. */
const badDayLoss = 0.05;
const percent = decimal(badDayLoss * 100, 0);

/** Days named at most; of more only how many there are. */
const named = 4;

/** How many bad days, how far the assumed ranges on them reach, what has no answer, what speaks against the model. */
export function historySentences(input: ScreenInput, rows: readonly HistoryRow[]): readonly string[] {
  const { language } = input.frame;
  const said = historyWords[language];
  const before = leftOutSentences(input.answers, language);
  const facts = rows.flatMap((row) => (row.facts === undefined ? [] : [row.facts]));
  if (facts.length < rows.length)
    return [...before, said.computing(grouped(facts.length, 0), grouped(rows.length, 0))];
  return [...before, ...badDays(facts, input), ...againstDays(rows, input), ...withoutAnswer(facts, input)];
}

function badDays(facts: readonly SessionFacts[], { frame, result }: ScreenInput): readonly string[] {
  const said = historyWords[frame.language];
  const valued = facts.filter(({ return: move }) => move !== undefined);
  const bad = valued.filter(({ return: move }) => move! < -badDayLoss);
  if (valued.length === 0) return [said.noSession];
  const all = grouped(valued.length, 0);
  if (bad.length === 0) return [said.noBadDay(all, percent)];
  const counted = said.badDays(grouped(bad.length, 0), all, percent);
  const bands = bad.flatMap(({ components, whollyUnsplit }) =>
    components === undefined || whollyUnsplit ? [] : [components.mechanical],
  );
  const priorOnly = result?.split.verdict.startsWith('priorOnly') === true;
  if (bands.length === 0 || !priorOnly) return [counted];
  const low = Math.min(...bands.map(({ low90 }) => low90));
  const high = Math.max(...bands.map(({ high90 }) => high90));
  return [counted, said.bandsOnThem(points(low), points(high))];
}

const points = (value: number): string => decimal(value * 100, 2, 'always');

function againstDays(rows: readonly HistoryRow[], { frame }: ScreenInput): readonly string[] {
  const days = rows.filter(({ stress, facts }) => stress && facts?.flags.includes('againstPrediction'));
  return days.length === 0 ? [] : [historyWords[frame.language].against(grouped(days.length, 0))];
}

function withoutAnswer(facts: readonly SessionFacts[], { frame }: ScreenInput): readonly string[] {
  const days = facts.filter(hasUnsplit).map(({ day }) => shortDay(day));
  if (days.length === 0) return [];
  const more = days.length > named ? ` +${days.length - named}` : '';
  return [historyWords[frame.language].withoutAnswer(days.slice(0, named).join(', ') + more)];
}
