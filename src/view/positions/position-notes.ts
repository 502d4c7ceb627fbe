import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import { grouped } from '../format/decimal.ts';
import { contributionScale } from '../format/scale.ts';
import { isSmall, notesWithin } from '../frame/chrome.ts';
import { remembered } from '../frame/remembered.ts';
import { words } from '../language/words.ts';
import { line, span } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { inTheSums } from '../move/sum-line.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import type { PositionRows } from './position-rows.ts';

export function positionNotes(options: {
  readonly input: ScreenInput;
  readonly result: DayResult;
  readonly place: AttributionNode;
  readonly rows: PositionRows;
}): readonly Line[] {
  const { input, result, place, rows } = options;
  const { frame, table, typing } = input;
  const fixed = remembered(result, frame, 'position notes', () => fixedNotes(result, frame));
  if (!typing && table.filter === '') return [...largestNote(input), ...fixed];
  const filter = remembered(result, frame, `filter ${place.key} ${typing} ${table.filter}`, () => [
    filterLine(input, result, rows),
  ]);
  return [...filter, ...fixed.slice(0, isSmall(frame) ? 0 : fixed.length)];
}

/** That the others are one row, and how to get them back. */
function largestNote({ frame, table: { largest } }: ScreenInput): readonly Line[] {
  return largest === undefined
    ? []
    : notesWithin([words(frame.language).positions.largestOnly(String(largest))], frame);
}

function filterLine({ frame, table, typing }: ScreenInput, result: DayResult, rows: PositionRows): Line {
  const { positions, notes } = words(frame.language);
  const typed = sanitiseText(table.filter) + (typing ? '_' : '');
  const scale = contributionScale(frame, result);
  const counts = notes.filter(typed, grouped(rows.positions, 0), grouped(rows.all, 0));
  const rest =
    rows.positions === 0
      ? span(`   ${notes.noMatch}`, 'warning')
      : span(`   ${positions.filteredSum(`${scale.text(rows.contribution())} ${scale.unit}`)}`, 'dim');
  return line(' ', span(counts, 'strong'), rest);
}

function fixedNotes({ coverage, dataset }: DayResult, frame: Frame): readonly Line[] {
  const { positions, notes } = words(frame.language);
  const without = coverage.positions - inTheSums(coverage);
  const unpriced = without === 0 ? '' : positions.unpriced(grouped(without, 0));
  const invented = dataset.settings.inventedPositions ? notes.invented : '';
  if (frame.rows < 20 || isSmall(frame)) return notesWithin([invented, notes.notFundamentals], frame);
  const medians = frame.columns >= 130 ? positions.mediansLong : positions.medians;
  return notesWithin([medians, notes.marks, unpriced, invented, notes.notFundamentals], frame);
}
