import type { Target } from '../../core/attribution/explanation/explanation.ts';
import type { ScenarioResult } from '../../core/scenario/scenario-result.ts';
import type { WhatIfSettings } from '../../core/scenario/what-if-settings.ts';
import { shortDay } from '../format/dates.ts';
import { plainText } from '../format/plain-text.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import { whatIfWords } from '../language/scenario/what-if-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, line, span } from '../layout/lines.ts';
import { plainTable } from '../layout/plain-table.ts';
import { tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import { securityNameIn } from '../scenario/scenario-cells.ts';
import { scenarioSentences } from '../scenario/scenario-sentences.ts';
import type { Supposed } from '../scenario/supposed.ts';
import { capText, type FieldRow, fieldLines, whatIfRows } from '../scenario/what-if-fields.ts';
import { furtherLines } from '../scenario/what-if-further.ts';
import { type Answers, resultTable } from '../scenario/what-if-results.ts';
import type { Frame, ScreenInput, ScreenView } from '../screen.ts';

/** If both fall 8 % tomorrow, who sells, what does it cost us, would a cap help? Every key computes the bands anew. */
export function whatIfScreen(input: ScreenInput): ScreenView {
  const { supposed, frame } = input;
  if (supposed === undefined || supposed.settings.shocks.length === 0) return nothingToSuppose(input);
  const rows = fieldRows(input, supposed);
  const cursor = clampCursor(input.table.cursor, rows.length);
  const answers = answersFor(input, supposed);
  const results = resultTable(answers, { frame, nameOf: namesIn(input) });
  const notes = notesOf(input, supposed);
  const head = sentenceLinesOf(input, answers.now);
  const space = bodyRows(frame) - head.length - notes.length;
  const page = Math.max(1, Math.min(rows.length, fieldsIn(frame), space));
  const first = windowTop({ cursor, top: input.table.top, page, rowCount: rows.length });
  const fields = fieldLines(rows, { cursor, frame, supposed }).slice(first, first + page);
  const top = [...head, ...fields];
  const gap = isLow(frame) ? [] : [emptyLine];
  const room = bodyRows(frame) - top.length - notes.length - gap.length;
  const count = Math.max(0, Math.min(results.rowCount, room - 1));
  const table = tableLines(results, frame.columns, { first: 0, count, cursor: -1 });
  const below = { settings: supposed.settings, now: answers.now, cursor, room: room - table.length };
  const body = [...top, ...gap, ...table, ...furtherLines(input, below)];
  return {
    ...noTable,
    // forward views rest on the turnover of 20 sessions, whatever is chosen for a day that was
    lines: framed({ ...input, assumptions: answers.now.assumptions }, { body, notes }),
    rowCount: rows.length,
    cursor,
    top: first,
    pageRows: page,
    selected: figureMarked(supposed, answers.now, cursor),
    sentences: scenarioSentences(answers.now, input.answers.dataset, frame),
    rowText: [rows[cursor]!.name, rows[cursor]!.value],
    tableText: () => plainTable(results),
  };
}

/** What forced trades add to the stock with the cursor; on what all stocks share, to the one they add most to. */
function figureMarked({ settings }: Supposed, now: ScenarioResult, cursor: number): Target {
  const answered = now.stocks.filter((stock) => stock.kind === 'answered');
  const own = answered.find(({ code }) => code === settings.shocks[cursor]?.code);
  const most = answered.toSorted((a, b) => Math.abs(b.mechanical.point) - Math.abs(a.mechanical.point))[0];
  const stock = cursor < settings.shocks.length ? own : most;
  if (stock === undefined) return { kind: 'none' };
  return { kind: 'scenario', code: stock.code, question: questionOf(settings) };
}

/** So low that what is supposed has to scroll for what follows from it to be seen. */
const isLow = ({ rows }: Frame): boolean => rows < 20;

/** Rows of what is supposed: all, or a few around the cursor. */
const fieldsIn = (frame: Frame): number => (!isLow(frame) ? Infinity : isSmall(frame) ? 2 : 3);

/** The sentences; where they would leave no room for the figures, that those are assumed. */
function sentenceLinesOf({ frame, answers }: ScreenInput, now: ScenarioResult): readonly Line[] {
  const said = scenarioSentences(now, answers.dataset, frame);
  if (isSmall(frame) && isLow(frame) && now.total !== undefined)
    return [line(' ', span(words(frame.language).notes.cardAssumed, 'strong'))];
  const lines = sentencesWithin(said, frame, isLow(frame) ? 3 : 4);
  return isSmall(frame) || isLow(frame) ? lines : [...lines, emptyLine];
}

const namesIn =
  ({ answers, frame }: ScreenInput) =>
  (code: string): string =>
    securityNameIn(answers.dataset, code, frame);

function fieldRows(input: ScreenInput, { settings }: Supposed): readonly FieldRow[] {
  const { frame, answers, dayIndex } = input;
  const day = shortDay(answers.dataset.days[dayIndex]!);
  return whatIfRows(settings, { frame, day, nameOf: namesIn(input) });
}

function answersFor(input: ScreenInput, { settings, baseline }: Supposed): Answers {
  const said = whatIfWords[input.frame.language];
  const { cap, ...uncapped } = settings;
  const compared: WhatIfSettings =
    cap === undefined ? { ...settings, cap: { multiple: 1.5, at: 'equal-assets' } } : uncapped;
  const title =
    compared.cap === undefined ? said.columns.uncapped : said.columns.capped(capText(compared.cap, said));
  return {
    now: answerTo(input, settings),
    ...(baseline === undefined ? {} : { baseline: answerTo(input, baseline) }),
    other: { title, ...(input.hurried === true ? {} : { result: answerTo(input, compared) }) },
  };
}

const answerTo = (
  { answers, dayIndex, assumptions, by }: ScreenInput,
  settings: WhatIfSettings,
): ScenarioResult => answers.scenario({ asOfIndex: dayIndex, assumptions, by, ...questionOf(settings) });

const questionOf = ({ shocks, rest, cap, turnoverFactor, assetsFactor }: WhatIfSettings) => ({
  shock: { fundamental: Object.fromEntries(shocks.map(({ code, shock }) => [code, shock])), rest },
  policy: cap === undefined ? {} : { cap },
  supposed: { turnoverFactor, assetsFactor },
});

/** At the bottom: a name that is typed, and what the figures rest on. */
function notesOf({ frame }: ScreenInput, { typed }: Supposed): readonly Line[] {
  const said = scenarioWords[frame.language];
  if (typed?.what === 'name') {
    return [line(' ', span(whatIfWords[frame.language].typedName(plainText(typed.text)), 'strong'))];
  }
  const { notFundamentals } = words(frame.language).notes;
  if (isLow(frame)) return isSmall(frame) ? [] : notesWithin([said.noProbability], frame);
  const both = [said.noProbability, notFundamentals];
  return notesWithin(frame.rows < 28 ? both : [said.sameMachine, ...both], frame);
}

function nothingToSuppose(input: ScreenInput): ScreenView {
  const said = [whatIfWords[input.frame.language].noStocks];
  return { ...noTable, lines: framed(input, { body: sentencesWithin(said, input.frame, 2), notes: [] }) };
}
