import type { Line, Span, Tone } from '../line.ts';
import { cellWidth, composed, truncate } from './cells.ts';

/** Lines are built from plain strings and spans, then fitted to a number of cells. */

/** One span; `plain` unless a tone is given. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text: composed(text), tone });

/** A line of strings (plain) and spans; neighbours of the same tone become one span. */
export function line(...parts: readonly (string | Span | Line)[]): Line {
  const spans: Span[] = [];
  for (const part of parts) {
    if (typeof part === 'string') append(spans, span(part));
    else if ('tone' in part) append(spans, part);
    else for (const one of part) append(spans, one);
  }
  return spans;
}

/** Puts a span behind others, joined to its neighbour where nobody could see the difference. */
export function append(spans: Span[], next: Span): void {
  if (next.text === '') return;
  const last = spans.at(-1);
  if (last === undefined || isReversed(last.tone) || isReversed(next.tone)) spans.push(next);
  else if (last.tone === next.tone || isBlank(next.text))
    spans[spans.length - 1] = { text: last.text + next.text, tone: last.tone };
  else if (isBlank(last.text)) spans[spans.length - 1] = { text: last.text + next.text, tone: next.tone };
  else spans.push(next);
}

// a blank looks the same in every tone but the reversed ones, so it joins its neighbour: fewer spans, fewer bytes per key
const isReversed = (tone: Tone): boolean => tone === 'badge' || tone === 'cursor';

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== 32) return false;
  return true;
}

/** A line of one tone. */
export const toned = (text: string, tone: Tone): Line => (text === '' ? [] : [span(text, tone)]);

export const emptyLine: Line = [];

/** Cells that a line takes. */
export function lineWidth(spans: Line): number {
  let width = 0;
  for (const { text } of spans) width += cellWidth(text);
  return width;
}

/** What is written on a line, without tones. */
export const textOf = (spans: Line): string => spans.map(({ text }) => text).join('');

/** The line in at most `cells` cells; what is cut off leaves a `›`. */
export function clipLine(spans: Line, cells: number): Line {
  if (lineWidth(spans) <= cells) return spans;
  const kept: Span[] = [];
  let room = cells;
  for (const one of spans) {
    const width = cellWidth(one.text);
    if (width < room || (width === room && one === spans.at(-1))) {
      kept.push(one);
      room -= width;
      continue;
    }
    // one cell more than the room, so that the truncation mark is always set
    kept.push({ text: truncate(width === room ? `${one.text}  ` : one.text, room), tone: one.tone });
    break;
  }
  return kept;
}

export type Align = 'left' | 'right' | 'center';

/** The line in exactly `cells` cells: cut off or padded. */
export function fitLine(spans: Line, cells: number, align: Align = 'left'): Line {
  const cut = clipLine(spans, cells);
  const room = cells - lineWidth(cut);
  if (room <= 0) return cut;
  const before = align === 'left' ? 0 : align === 'right' ? room : room >> 1;
  return line(' '.repeat(before), cut, ' '.repeat(room - before));
}

/** `left` at the left end and `right` at the right end of `cells` cells; `left` gives way. */
export function spread(left: Line, right: Line, cells: number): Line {
  const room = cells - lineWidth(right);
  return line(fitLine(left, Math.max(0, room)), clipLine(right, cells));
}

/** The line without the blanks at its end. */
export function trimEnd(spans: Line): Line {
  const last = spans.at(-1);
  if (last === undefined || isReversed(last.tone) || !last.text.endsWith(' ')) return spans;
  const text = last.text.trimEnd();
  const rest = spans.slice(0, -1);
  return text === '' ? trimEnd(rest) : [...rest, { text, tone: last.tone }];
}
