import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { contributionScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { line, span, toned } from '../layout/lines.ts';
import { type Column, type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { moveOfPortfolio } from '../move/move.ts';
import { figuresOf } from '../move/node-figures.ts';
import { contributionCell } from '../positions/group-figures.ts';
import type { Frame, ScreenInput } from '../screen.ts';

/** A stress day; the result is absent while there is no time to compute it. */
interface StressDay {
  readonly day: TradingDay;
  readonly result: DayResult | undefined;
}

/** The stress days nearest to today in the order of time: return, mechanical band, and what speaks for or against. */
export function stressDayLines(input: ScreenInput, count: number): readonly Line[] {
  const { answers, assumptions, by, frame } = input;
  const rows = nearestStressDays(input, count).map(
    (day): StressDay => ({
      day: answers.dataset.days[day]!,
      result:
        input.hurried === true || answers.holdings?.isRead(day) === false
          ? undefined
          : answers.day(day, assumptions, by),
    }),
  );
  if (rows.length === 0) return [];
  const table: TableView<StressDay> = {
    columns: stressColumns(frame),
    rowCount: rows.length,
    row: (index) => rows[index]!,
  };
  return tableLines(table, frame.columns, { first: 0, count: rows.length, cursor: -1 });
}

function stressColumns(frame: Frame): readonly Column<StressDay>[] {
  const { day, columns, states } = words(frame.language);
  const cell = (draw: (result: DayResult, frame: Frame) => Line) => (row: StressDay) =>
    row.result === undefined ? toned(states.computing, 'dim') : draw(row.result, frame);
  return [
    { id: 'day', title: day.stressDays, align: 'left', min: 18, cell: (row) => shortDay(row.day) },
    { id: 'return', title: columns.return, align: 'right', min: 9, cell: cell(moveCell) },
    {
      id: 'mechanical',
      title: columns.mechanical(frame.band),
      align: 'right',
      min: 15,
      cell: cell(bandCell),
    },
    { id: 'note', title: '', align: 'left', min: 20, ideal: 70, drop: 1, cell: cell(noteCell) },
  ];
}

const moveCell = (result: DayResult, frame: Frame): Line =>
  contributionCell(result.portfolio, contributionScale(frame, result), frame);

export function nearestStressDays(
  { answers, dayIndex }: Pick<ScreenInput, 'answers' | 'dayIndex'>,
  count: number,
): readonly number[] {
  return answers.stressDays
    .filter((day) => day !== dayIndex)
    .sort((one, other) => Math.abs(one - dayIndex) - Math.abs(other - dayIndex) || one - other)
    .slice(0, count)
    .sort((one, other) => one - other);
}

function bandCell(result: DayResult, frame: Frame): Line {
  const { components } = figuresOf(result.portfolio);
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
