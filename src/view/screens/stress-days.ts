import type { DayResult } from '../../core/attribution/day-result.ts';
import { shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { contributionScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { line, span, toned } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import { moveOfPortfolio } from '../sentence.ts';
import { contributionCell } from './group-table.ts';

/** Other stress days beside today, the nearest first by date distance: return, mechanical band, and what speaks for or against. */
export function stressDayLines(input: ScreenInput, count: number): readonly Line[] {
  const { answers, assumptions, by, frame } = input;
  const results = nearestStressDays(input, count).map((day) => answers.day(day, assumptions, by));
  if (results.length === 0) return [];
  const { day, columns } = words(frame.language);
  const table: TableView<DayResult> = {
    columns: [
      { id: 'day', title: day.stressDays, align: 'left', min: 18, cell: (result) => shortDay(result.day) },
      {
        id: 'return',
        title: columns.return,
        align: 'right',
        min: 9,
        cell: (result) => contributionCell(result.portfolio, contributionScale(frame, result), frame),
      },
      {
        id: 'mechanical',
        title: columns.mechanical(frame.band),
        align: 'right',
        min: 15,
        cell: (result) => bandCell(result, frame),
      },
      {
        id: 'note',
        title: '',
        align: 'left',
        min: 20,
        ideal: 70,
        drop: 1,
        cell: (result) => noteCell(result, frame),
      },
    ],
    rowCount: results.length,
    row: (index) => results[index]!,
  };
  return tableLines(table, frame.columns, { first: 0, count: results.length, cursor: -1 });
}

function nearestStressDays({ answers, dayIndex }: ScreenInput, count: number): readonly number[] {
  return answers.stressDays
    .filter((day) => day !== dayIndex)
    .sort((one, other) => Math.abs(one - dayIndex) - Math.abs(other - dayIndex) || one - other)
    .slice(0, count)
    .sort((one, other) => one - other);
}

function bandCell(result: DayResult, frame: Frame): Line {
  const { components } = result.portfolio;
  if (components === undefined) return [];
  return toned(
    contributionScale(frame, result).band(endsOf(components.mechanical, frame.band)),
    'mechanical',
  );
}

function noteCell(result: DayResult, frame: Frame): Line {
  const { day, states } = words(frame.language);
  const move = moveOfPortfolio(result, frame.language);
  if (move !== undefined && move.unsplit !== 0) {
    const figure = contributionScale(frame, result).text(move.unsplit);
    return [span(`${states.unsplit} ${figure}: ${move.reasons.join(', ')}`, 'warning')];
  }
  const gaps = result.split.stocks.flatMap(({ openGap }) =>
    openGap === undefined ? [] : [decimal(openGap * 100, 1, 'always')],
  );
  const against = result.split.stocks.some(({ flags }) => flags.includes('againstPrediction'));
  return line(
    gaps.length === 0 ? '' : day.opened(gaps.join('/')),
    against ? span(` ${day.against}`, 'warning') : '',
  );
}
