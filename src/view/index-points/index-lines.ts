import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { shortDay } from '../format/dates.ts';
import { notesWithin } from '../frame/chrome.ts';
import { words } from '../language/words.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { indexTable } from './index-table.ts';

/** One table per index with a return: weights of the evening before, points, mechanical points with their band. */
export function indexLines(result: DayResult, frame: Frame): readonly Line[] {
  const tables = result.index
    .filter(({ return: move }) => move !== undefined)
    .flatMap((index) => [...wholeTable(result, index, frame), []]);
  return tables.length === 0 ? tables : [...tables, ...notesWithin([weightsText(result, frame)], frame)];
}

/** Which evening the weights are of; empty on the first session of a book. */
export function weightsText({ dataset, dayIndex }: DayResult, { language }: Pick<Frame, 'language'>): string {
  const before = dataset.days[dayIndex - 1];
  return before === undefined ? '' : words(language).report.weightsOf(shortDay(before));
}

function wholeTable(result: DayResult, index: IndexTransmission, frame: Frame): readonly Line[] {
  const table = indexTable(result, index, frame, { parts: false });
  return tableLines(table, frame.columns, { first: 0, count: table.rowCount, cursor: -1 });
}
