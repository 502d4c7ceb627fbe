import type { Verdict } from '../../core/decomposition/day-split.ts';
import { words } from '../language/words.ts';
import { cellWidth, truncate, truncationMark, wrapped } from '../layout/cells.ts';
import { keyName, lineInGlyphs } from '../layout/glyphs.ts';
import { clipLine, emptyLine, line, span, toned, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, ScreenInput, ScreenView } from '../screen.ts';
import { headerLine, smallHeader } from './screen-header.ts';

/**
 * The frame around every screen: the line of breadcrumbs, assumptions and badge, a rule, the body, notes, and the keys. A screen
 * hands over its body and gets exactly as many lines as the terminal has rows, none of them too wide.
 */

/** Below this a screen draws cards instead of a table. */
export const isSmall = ({ columns, rows }: Frame): boolean => columns < 60 || rows < 15;

/** Below this there is a notice only. */
const isTooSmall = ({ columns, rows }: Frame): boolean => columns < 40 || rows < 10;

/** From this width on tables have room for middles beside bands, and for the parts of parts. */
export const wideColumns = 110;

/** Lines that the frame takes: header, rule, footer. */
const frameRows = 3;

/** Rows between the rule and the foot. */
export const bodyRows = ({ rows }: Frame): number => Math.max(0, rows - frameRows);

export interface ScreenParts {
  /** from the top; lines that do not fit are left out */
  readonly body: readonly Line[];
  /** at the bottom, above the keys; they keep their place when the body is long */
  readonly notes: readonly Line[];
  /** on a screen about the data rather than a day: what stands on the first line instead of settings and the day's verdict */
  readonly stamp?: Stamp;
  /** what stands at the left end of the first line at small sizes, instead of the breadcrumbs */
  readonly smallTitle?: Line;
}

export interface Stamp {
  readonly settings: readonly string[];
  readonly verdict: Verdict;
}

/** A whole screen: header, rule, body, notes, keys, in exactly `frame.rows` lines. */
export function framed(input: ScreenInput, { body, notes, smallTitle, stamp }: ScreenParts): readonly Line[] {
  const { frame } = input;
  if (isTooSmall(frame)) return tooSmall(frame);
  const room = bodyRows(frame);
  const kept = notes.slice(0, room);
  const above = body.slice(0, room - kept.length);
  const gap = Array.from({ length: room - kept.length - above.length }, () => emptyLine);
  const header = isSmall(frame) ? smallHeader(input, smallTitle, stamp) : headerLine(input, stamp);
  return finished([header, rule(frame), ...above, ...gap, ...kept, footerLine(input)], frame);
}

/** Lines in the frame's glyphs, without trailing blanks, cut to its columns. */
export function finished(lines: readonly Line[], { columns, glyphs }: Frame): readonly Line[] {
  return lines.map((one) => lineInGlyphs(trimEnd(clipLine(one, columns)), glyphs));
}

function tooSmall(frame: Frame): readonly Line[] {
  const { columns, rows } = frame;
  const [en, ko] = [words('en').notes, words('ko').notes];
  const notice = [en.tooSmall(columns, rows), ko.tooSmall(columns, rows), '', en.quitInBoth];
  return finished(
    Array.from({ length: rows }, (_, at) => toned(truncate(notice[at] ?? '', columns), 'plain')),
    frame,
  );
}

/** A rule across the screen. */
export const rule = ({ columns }: Frame): Line => toned('─'.repeat(columns), 'dim');

/** As many keys as fit, in order; the one for help always stays. */
export function footerLine({ footer, frame }: Pick<ScreenInput, 'footer' | 'frame'>): Line {
  const gap = frame.columns >= 120 ? '   ' : '  ';
  const keys = footer.map(({ key, label }) => ({ key: keyName(key, frame.glyphs), label }));
  const help = keys.findIndex(({ key }) => key === '?');
  const shown = [...keys];
  while (shown.length > 1 && widthOf(shown, gap) > frame.columns - 1) {
    shown.splice(shown.at(-1) === keys[help] ? -2 : -1, 1);
  }
  const parts = shown.flatMap(({ key, label }, at) => [
    at === 0 ? ' ' : gap,
    span(key, 'key'),
    span(` ${label}`, 'dim'),
  ]);
  return line(...parts);
}

const widthOf = (keys: readonly { readonly key: string; readonly label: string }[], gap: string): number =>
  keys.reduce((sum, { key, label }) => sum + cellWidth(key) + 1 + cellWidth(label) + gap.length, -gap.length);

/** Sentences broken into lines that fit, one blank before each; `!` sentences are warnings. */
export function sentenceLines(
  sentences: readonly string[],
  { columns }: Pick<Frame, 'columns'>,
): readonly Line[] {
  const warnings = sentences.filter((sentence) => sentence.startsWith('!'));
  const others = sentences.filter((sentence) => !sentence.startsWith('!')).join(' ');
  return [
    ...warnings.flatMap((sentence) =>
      wrapped(sentence, columns - 2).map((text) => line(' ', span(text, 'warning'))),
    ),
    ...wrapped(others, columns - 2).map((text) => line(' ', span(text, 'strong'))),
  ];
}

/** Sentences cut to `rows` lines; only whole sentences are left out, so that no half statement stands on the screen. */
export function sentencesWithin(sentences: readonly string[], frame: Frame, rows: number): readonly Line[] {
  for (let count = sentences.length; count > 1; count--) {
    const lines = sentenceLines(sentences.slice(0, count), frame);
    if (lines.length <= rows) return lines;
  }
  const first = sentenceLines(sentences.slice(0, 1), frame);
  return first.length <= rows ? first : [...first.slice(0, rows - 1), unended(first[rows - 1] ?? emptyLine)];
}

/** The last line there is room for: its mark says that the sentence goes on, and no figure is cut. */
const unended = (last: Line): Line => [...last, span(truncationMark, 'dim')];

/** A note line: dim, one blank before it. */
export const note = (text: string): Line => line(' ', span(text, 'dim'));

/** Notes side by side when they fit, else below each other. */
export function notesWithin(texts: readonly string[], { columns }: Pick<Frame, 'columns'>): readonly Line[] {
  const rows: string[] = [];
  for (const text of texts.filter((one) => one !== '')) {
    const joined = rows.length === 0 ? text : `${rows.at(-1)}   ${text}`;
    if (rows.length > 0 && cellWidth(joined) <= columns - 2) rows[rows.length - 1] = joined;
    else rows.push(...wrapped(text, columns - 2));
  }
  return rows.map(note);
}

/** The rest of a view for a screen without a selectable table. */
export const noTable: Omit<ScreenView, 'lines'> = {
  rowCount: 0,
  cursor: 0,
  top: 0,
  pageRows: 1,
  selected: { kind: 'none' },
  sortColumns: [],
  rowText: [],
  tableText: () => [],
};
