import type { ClaimCheck, ClaimChecks } from '../../core/evidence/claim-check.ts';
import { cards, listed } from '../claims/claim-body.ts';
import { flowTable } from '../claims/claim-flow-table.ts';
import { pairSentences } from '../claims/claim-pairs.ts';
import { readingsOf, sourceOf } from '../claims/claim-readings.ts';
import { claimTable } from '../claims/claim-tables.ts';
import { claimSentence, verdictText } from '../claims/claim-text.ts';
import { grouped } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { bodyRows, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { claimWords } from '../language/claims/claim-words.ts';
import { emptyLine } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Screen, ScreenInput, ScreenView } from '../screen.ts';
import { dayComputing } from './day-computing.ts';

/**
 * Are the quoted numbers right, and under which reading? Contradictions first, then the day's forced trades under every reading, then
 * every claim of the book, those of the day on top. An opened claim lists all its readings, the nearest first.
 */
export const claimsScreen: Screen = (input) => {
  if (input.result === undefined) return dayComputing(input);
  const checks = input.answers.claims(input.assumptions);
  const { focus } = input;
  const opened = checks.claims.find(
    (check) => focus.kind === 'claim' && check.kind === 'recomputed' && check.claim.id === focus.id,
  );
  return opened?.kind === 'recomputed' ? readingsOf(opened, input) : listOf(checks, input);
};

function listOf(checks: ClaimChecks, input: ScreenInput): ScreenView {
  const { frame, table, answers } = input;
  const said = claimWords[frame.language];
  const all = ofDayFirst(checks.claims, input);
  const rows = filtered(all, table.filter, input);
  const drawn = claimTable(rows, answers.dataset, frame);
  const cursor = clampCursor(table.cursor, rows.length);
  const sentences = all.length === 0 ? [said.noClaims] : pairsOf(checks, input);
  const head = sentencesWithin(sentences, frame, isSmall(frame) ? 3 : 4);
  const notes = notesOf(rows[cursor], { shown: rows.length, all: all.length }, input);
  const room = bodyRows(frame) - head.length - Math.max(9, notes.length + leastListed);
  const trades = isSmall(frame) ? [] : tradeLines(checks, input, room);
  const body = { head, above: trades, notes, input, cursor };
  return {
    ...noTable,
    ...(isSmall(frame) ? cards(rows, body) : listed(drawn, body)),
    rowCount: rows.length,
    cursor,
    selected: rows[cursor]?.kind === 'recomputed' ? { kind: 'claim', id: rows[cursor].claim.id } : nothing,
    rowText: rows.length === 0 ? [] : plainRow(drawn, cursor),
    tableText: () => plainTable(drawn),
  };
}

const nothing = { kind: 'none' } as const;

/** Lines that the list of claims keeps: its head and the two rows of a contradiction. */
const leastListed = 3;

/** Pairs of the day that is shown, else those of all days. */
function pairsOf(checks: ClaimChecks, { answers, dayIndex, frame }: ScreenInput): readonly string[] {
  const { language } = frame;
  const ofDay = pairSentences(checks, answers.dataset, { language, dayIndex });
  return ofDay.length > 0 ? ofDay : pairSentences(checks, answers.dataset, { language });
}

function ofDayFirst(
  claims: readonly ClaimCheck[],
  { answers, dayIndex }: ScreenInput,
): readonly ClaimCheck[] {
  const day = answers.dataset.days[dayIndex];
  const of = (wanted: boolean) => claims.filter(({ claim }) => (claim.day === day) === wanted);
  return [...of(true), ...of(false)];
}

function filtered(
  claims: readonly ClaimCheck[],
  filter: string,
  { answers, frame }: ScreenInput,
): readonly ClaimCheck[] {
  const wanted = filter.toLowerCase();
  if (wanted === '') return claims;
  return claims.filter((check) => {
    const { id, day = '', who, quantity } = check.claim;
    const verdict = verdictText(check, answers.dataset, frame.language);
    const text = [id, day, who, quantity, claimSentence(check.claim), verdict].join(' ');
    return text.toLowerCase().includes(wanted);
  });
}

/** The day's forced trades under every reading, as many rows as there is room for. */
function tradeLines(checks: ClaimChecks, input: ScreenInput, room: number): readonly Line[] {
  const { answers, dayIndex, assumptions, frame } = input;
  const trades = answers.tradeReadings(dayIndex, assumptions);
  const day = answers.dataset.days[dayIndex];
  if (day === undefined || trades.flows.length === 0 || room < 3) return [];
  const table = flowTable({
    trades,
    checks: checks.claims.filter(({ claim }) => claim.day === day),
    dataset: answers.dataset,
    day,
    frame,
    short: room < trades.flows.length + 2,
  });
  const count = Math.min(table.rowCount, room - 2);
  return [emptyLine, ...tableLines(table, frame.columns, { first: 0, count, cursor: -1 })];
}

/** The selected claim in full: who said what, and the verdict that its row may have cut off. */
function notesOf(
  check: ClaimCheck | undefined,
  { shown, all }: { readonly shown: number; readonly all: number },
  { frame, table, typing, answers }: ScreenInput,
): readonly Line[] {
  const { language } = frame;
  const said = claimWords[language];
  const typed = plainText(table.filter) + (typing ? '_' : '');
  const filter = typed === '' ? [] : [said.filtered(typed, grouped(shown, 0), grouped(all, 0))];
  if (isSmall(frame)) return notesWithin([...filter, said.netIsMedian], frame).slice(0, 2);
  const whole =
    check === undefined
      ? []
      : [
          `${plainText(check.claim.id)}: ${claimSentence(check.claim)}. ${sourceOf(check, frame)}`,
          verdictText(check, answers.dataset, language),
        ];
  const limit = frame.rows < 20 ? 2 : 4;
  return [
    ...notesWithin(whole, frame).slice(0, limit),
    ...notesWithin([...filter, said.notProof, said.netIsMedian], frame),
  ];
}
