import type { ClaimCheck, ClaimChecks, RecomputedClaim } from '../../core/evidence/claim-check.ts';
import { fitSentence } from '../claim-lines.ts';
import { pairSentences } from '../claim-pairs.ts';
import { claimTable, flowTable, readingTable } from '../claim-tables.ts';
import { claimSentence, quotedText, verdictText } from '../claim-text.ts';
import { grouped } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { claimWords } from '../language/claim-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, fitLine, line, span } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { cursorMark, type TableView, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput, ScreenView } from '../screen.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from './chrome.ts';
import { dayComputing } from './day-computing.ts';
import { clampCursor } from './panes.ts';

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
  const trades = isSmall(frame) ? [] : tradeLines(checks, input, bodyRows(frame) - head.length - 9);
  const notes = notesOf(rows[cursor], { shown: rows.length, all: all.length }, input);
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

interface Body {
  readonly head: readonly Line[];
  readonly above: readonly Line[];
  readonly notes: readonly Line[];
  readonly input: ScreenInput;
  readonly cursor: number;
}

type Drawn = Pick<ScreenView, 'lines' | 'top' | 'pageRows'>;

function listed<Row>(drawn: TableView<Row>, { head, above, notes, input, cursor }: Body): Drawn {
  const { frame, table } = input;
  const room = bodyRows(frame) - head.length - above.length - notes.length;
  const gap = room > 6 ? [emptyLine] : [];
  const page = Math.max(1, room - gap.length - 1);
  const top = windowTop({ cursor, top: table.top, page, rowCount: drawn.rowCount });
  const rows = tableLines(drawn, frame.columns, { first: top, count: page, cursor });
  const body = [...head, ...above, ...gap, ...(drawn.rowCount === 0 ? [] : rows)];
  return { lines: framed(input, { body, notes }), top, pageRows: page };
}

/** Below 60x15: two lines a claim, what was quoted and what came of it. */
function cards(rows: readonly ClaimCheck[], { head, notes, input, cursor }: Body): Drawn {
  const { frame, table, answers } = input;
  const page = Math.max(1, Math.floor((bodyRows(frame) - head.length - notes.length) / 2));
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const shown = rows
    .slice(top, top + page)
    .flatMap((check, at) => [
      line(
        cursorMark(top + at === cursor),
        fitLine(
          [
            span(
              `${plainText(check.claim.id)} ${quotedText(check, frame.language)} ${claimSentence(check.claim)}`,
            ),
          ],
          frame.columns - 2,
        ),
      ),
      line('   ', fitLine([span(verdictText(check, answers.dataset, frame.language))], frame.columns - 4)),
    ]);
  return { lines: framed(input, { body: [...head, ...shown], notes }), top, pageRows: page };
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

function sourceOf({ claim }: ClaimCheck, { language }: Frame): string {
  const { who, source, day } = claim;
  return claimWords[language].quoted(plainText(who), day ?? '-', plainText(source));
}

function readingsOf(check: RecomputedClaim, input: ScreenInput): ScreenView {
  const { frame, table, answers } = input;
  const { language } = frame;
  const drawn = readingTable(check, answers.dataset, frame);
  const cursor = clampCursor(table.cursor, drawn.rowCount);
  const said = [
    `${plainText(check.claim.id)}: ${quotedText(check, language)}.`,
    fitSentence(check, language),
    `${claimSentence(check.claim)}.`,
    sourceOf(check, frame),
  ];
  const head = sentencesWithin(
    said.filter((text) => text !== ''),
    frame,
    isSmall(frame) ? 3 : 5,
  );
  const { marksWithObserved } = words(language).notes;
  const notes = notesWithin([claimWords[language].netIsMedian, marksWithObserved], frame).slice(
    0,
    isSmall(frame) ? 1 : 3,
  );
  return {
    ...noTable,
    ...listed(drawn, { head, above: [], notes, input, cursor }),
    rowCount: drawn.rowCount,
    cursor,
    selected: { kind: 'claim', id: check.claim.id },
    rowText: plainRow(drawn, cursor),
    tableText: () => plainTable(drawn),
  };
}
