import type { Ladder } from '../../core/scenario/ladder.ts';
import type { AnsweredStock, ScenarioNode, ScenarioResult } from '../../core/scenario/scenario-result.ts';
import type { StockShock, WhatIfSettings } from '../../core/scenario/what-if-settings.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { wideColumns } from '../frame/chrome.ts';
import { sideBySide } from '../frame/panes.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import { whatIfWords } from '../language/scenario/what-if-words.ts';
import { cellWidth, padStart } from '../layout/cells.ts';
import { lineChart } from '../layout/line-chart.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { ScreenInput } from '../screen.ts';
import { securityNameIn } from './scenario-cells.ts';
import { profitTable } from './scenario-profit-table.ts';

/** Below the results as much as there is room for: the ladder as a chart, beside it what groups and positions lose. */

interface Below {
  readonly settings: WhatIfSettings;
  readonly now: ScenarioResult;
  /** row of the cursor: on a shock the chart is of its stock */
  readonly cursor: number;
  readonly room: number;
}

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const leastRows = 9;

export function furtherLines(input: ScreenInput, below: Below): readonly Line[] {
  const { columns } = input.frame;
  const rows = below.room - 1;
  if (rows < leastRows) return [];
  const wide = columns >= wideColumns;
  const leftWidth = wide ? Math.floor(columns * 0.5) : columns;
  const chart = ladderChart(input, below, { columns: leftWidth - 2, rows });
  if (!wide) return [emptyLine, ...chart];
  const right = profitLines(input, below.now, { columns: columns - leftWidth - 1, rows });
  return [emptyLine, ...sideBySide(chart, right, { leftWidth, rows })];
}

/** Groups, then the positions that lose most. */
function profitLines(
  { frame }: ScreenInput,
  { portfolio, losers }: ScenarioResult,
  { columns, rows }: Size,
): readonly Line[] {
  const groups = [...portfolio.children, portfolio];
  const largest = Math.max(
    ...groups.map(({ profit, fundamental }) => Math.abs(profit?.point ?? fundamental ?? 0)),
  );
  const table = (nodes: readonly ScenarioNode[], count: number): readonly Line[] =>
    tableLines(profitTable(nodes, largest, frame), columns, { first: 0, count, cursor: -1 });
  const above = table(groups, Math.min(groups.length, rows - 1));
  const left = Math.min(losers.length, rows - above.length - 3);
  if (left < 1) return above;
  const title = toned(` ${scenarioWords[frame.language].sections.losers}`, 'header');
  return [...above, emptyLine, title, ...table(losers, left)];
}

/** What forced trades may add to the stock of the cursor, over shocks from −30 to +30 % in the proportion that is supposed. */
function ladderChart(input: ScreenInput, { settings, cursor }: Below, size: Size): readonly Line[] {
  const { answers, dayIndex, assumptions, by, frame, hurried } = input;
  const { shocks, rest, cap, turnoverFactor, assetsFactor } = settings;
  const stock = shocks[Math.min(cursor, shocks.length - 1)]!;
  const said = whatIfWords[frame.language];
  const title = toned(` ${said.ladder(securityNameIn(answers.dataset, stock.code, frame))}`, 'header');
  if (hurried === true) return [title];
  const ladder = answers.ladder({
    asOfIndex: dayIndex,
    assumptions,
    by,
    direction: { stocks: proportions(shocks, stock), rest: stock.shock === 0 ? 0 : rest / stock.shock },
    policy: cap === undefined ? {} : { cap },
    supposed: { turnoverFactor, assetsFactor },
  });
  const rungs = stockRungs(ladder, stock.code);
  if (rungs === undefined) return [title];
  const chart = chartLines(rungs, input, { ...size, rows: size.rows - 2 });
  return [title, ...chart, toned(` ${said.ladderLegend}`, 'dim')];
}

/** The shocks as multiples of one of them; all alike where that one is 0. */
function proportions(shocks: readonly StockShock[], lead: StockShock): Readonly<Record<string, number>> {
  return Object.fromEntries(
    shocks.map(({ code, shock }) => [code, lead.shock === 0 ? 1 : shock / lead.shock]),
  );
}

type Answered = Omit<AnsweredStock, 'draws'>;

function stockRungs({ rungs }: Ladder, wanted: string): readonly Answered[] | undefined {
  const found = rungs.flatMap(({ stocks }) =>
    stocks.filter((stock): stock is Answered => stock.code === wanted && stock.kind === 'answered'),
  );
  return found.length === rungs.length ? found : undefined;
}

function chartLines(
  stocks: readonly Answered[],
  { frame }: ScreenInput,
  { columns, rows }: Size,
): readonly Line[] {
  const points = (of: (stock: Answered) => number): readonly number[] => stocks.map((one) => of(one) * 100);
  const lows = points(({ mechanical }) => endsOf(mechanical, frame.band).low);
  const highs = points(({ mechanical }) => endsOf(mechanical, frame.band).high);
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  if (!(low < high)) return [];
  const labels = [decimal(high, 1, 'always'), decimal(low, 1, 'always')];
  const cells = Math.max(...labels.map(cellWidth));
  const chart = lineChart(
    [
      { values: lows, tone: 'either', dotted: true, letter: '.' },
      { values: highs, tone: 'either', dotted: true, letter: '.' },
      {
        values: points(({ mechanical }) => mechanical.point),
        tone: 'mechanical',
        dotted: false,
        letter: '=',
      },
    ],
    { columns: columns - cells - 2, rows, low, high, glyphs: frame.glyphs },
  );
  return chart.map((one, at) => {
    const label = at === 0 ? labels[0]! : at === rows - 1 ? labels[1]! : '';
    return line(' ', span(padStart(label, cells), 'dim'), ' ', one);
  });
}
