import type { SplitStock, StockSplit } from '../../core/decomposition/day-split.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, wholePercentBand } from '../format/figure.ts';
import { price } from '../format/money.ts';
import { returnScale } from '../format/scale.ts';
import { directionTone } from '../frame/direction.ts';
import { cellsLine, fixed, gapRow, type PaneRow } from '../frame/panes.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { zonesOf } from '../layout/bars.ts';
import { cellWidth } from '../layout/cells.ts';
import { line, span } from '../layout/lines.ts';
import type { Line, Tone } from '../line.ts';
import { moveBar } from '../move/move-bar.ts';
import { unsplitWord } from '../move/move-row.ts';
import type { Frame } from '../screen.ts';

/** The left pane of Stock: the parts of the return, each law alone, and what the width hangs on. */

export const labelWidth = 11;
export const middleWidth = 8;
/** From this width on a pane has room for bars and for shares beside the bands. */
export const widePane = 56;

/** Head, return, the parts with their bands (or why there are none), and the three-zone bar where there is room. */
export function partRows(stock: StockSplit, frame: Frame, width: number): readonly PaneRow[] {
  const said = stockWords[frame.language];
  const { columns } = words(frame.language);
  const unit = frame.unit === 'bp' ? columns.unit.bp : columns.unit.points;
  const head = cellsLine(
    { content: said.parts, width: labelWidth, tone: 'header' },
    { content: columns.middle, width: middleWidth, align: 'right', tone: 'header' },
    { content: said.range(frame.band, unit), width: 14, tone: 'header' },
  );
  const rows = stock.kind === 'split' ? splitRows(stock, frame, width) : [unsplitRow(stock, frame)];
  return [fixed(head), returnRow(stock, frame, width), ...rows];
}

const row = (stock: StockSplit, content: Line): PaneRow => ({
  line: content,
  target: { kind: 'stock', code: stock.code },
});

function returnRow(stock: StockSplit, frame: Frame, width: number): PaneRow {
  const said = stockWords[frame.language];
  const move = stock.return;
  const text = move === undefined ? words(frame.language).states.unknown : returnScale(frame).text(move);
  return row(
    stock,
    line(
      cellsLine(
        { content: said.return, width: labelWidth },
        { content: text, width: middleWidth, align: 'right', tone: directionTone(move) },
      ),
      '  ',
      span(closes(stock, frame, width - labelWidth - middleWidth - 5), 'dim'),
    ),
  );
}

function closes({ previousClose, close }: StockSplit, frame: Frame, room: number): string {
  const said = stockWords[frame.language];
  if (close === undefined) return '';
  const now = price(close, 'KRW');
  const both = previousClose === undefined ? '' : said.closes(price(previousClose, 'KRW'), now);
  return both !== '' && cellWidth(both) <= room ? both : said.close(now);
}

function splitRows(stock: SplitStock, frame: Frame, width: number): readonly PaneRow[] {
  const { parts } = words(frame.language);
  const said = stockWords[frame.language];
  const share = shareText(stock, frame);
  const capped = stock.flags.includes('capped') ? said.capped(decimal(stock.cappedShare * 100, 0)) : '';
  const after = [share, capped].find((text) => text !== '' && width >= widePane) ?? '';
  return [
    row(stock, partLine(parts.mechanical, stock.mechanical, frame, 'mechanical', after)),
    row(stock, partLine(`  ${parts.direct}`, stock.direct, frame, 'plain')),
    row(stock, partLine(`  ${parts.feedback}`, stock.feedback, frame, 'plain')),
    row(stock, partLine(parts.residual, stock.residual, frame, 'residual')),
    ...(width >= widePane ? barRows(stock, frame, width) : []),
  ];
}

export function partLine(label: string, part: Estimate, frame: Frame, tone: Tone, after = ''): Line {
  const scale = returnScale(frame);
  return line(
    cellsLine(
      { content: label, width: labelWidth },
      { content: scale.text(part.point), width: middleWidth, align: 'right' },
    ),
    '  ',
    span(scale.band(endsOf(part, frame.band)), tone),
    after === '' ? '' : `   ${after}`,
  );
}

function shareText({ shareOfMove }: SplitStock, frame: Frame): string {
  if (shareOfMove === undefined) return '';
  const range = wholePercentBand(endsOf(shareOfMove, frame.band));
  return stockWords[frame.language].share(decimal(shareOfMove.point * 100, 0), range);
}

/** The bar of the move in its zones, with their sizes. */
function barRows(stock: SplitStock, frame: Frame, width: number): readonly PaneRow[] {
  const zones = zonesOf({
    move: stock.return,
    mechanical: { low: stock.mechanical.low90, high: stock.mechanical.high90 },
    residual: { low: stock.residual.low90, high: stock.residual.high90 },
    unsplit: 0,
  });
  const options = { frame: { ...frame, columns: width }, scale: returnScale(frame) };
  return [gapRow, ...moveBar(zones, stock.return, options).map(fixed)];
}

function unsplitRow(stock: Extract<StockSplit, { kind: 'unsplit' }>, frame: Frame): PaneRow {
  const { states } = words(frame.language);
  return row(
    stock,
    line(
      cellsLine({ content: states.unsplit, width: labelWidth }),
      '  ',
      span(unsplitWord(stock, frame), 'warning'),
    ),
  );
}
