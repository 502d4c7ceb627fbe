import type { LawAlone, TornadoBar } from '../../core/decomposition/day-split.ts';
import { decimal } from '../format/decimal.ts';
import { cellsLine, fixed, gapRow, type PaneRow } from '../frame/panes.ts';
import { stockWords } from '../language/stock/stock-words.ts';
import { words } from '../language/words.ts';
import { shareBar } from '../layout/bars.ts';
import { cellWidth, wrapped } from '../layout/cells.ts';
import { line, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { labelWidth, middleWidth, partLine, widePane } from './stock-parts.ts';

/** The mechanical part under each law alone; a law without an answer says so. */
export function lawRows(laws: readonly LawAlone[], frame: Frame): readonly PaneRow[] {
  if (laws.length === 0) return [];
  const said = stockWords[frame.language];
  const { columns, settings, states } = words(frame.language);
  const over = Math.max(0, cellWidth(said.lawsAlone) + 1 - labelWidth);
  const head = cellsLine(
    { content: said.lawsAlone, width: labelWidth + over, tone: 'header' },
    { content: columns.middle, width: middleWidth - over, align: 'right', tone: 'header' },
    { content: ` ${frame.band} %`, width: 8, tone: 'header' },
  );
  const rows = laws.map((law) =>
    law.kind === 'split'
      ? partLine(settings.law[law.law], law.mechanical, frame, 'mechanical')
      : cellsLine(
          { content: settings.law[law.law], width: labelWidth },
          { content: states.unsplitReason.lawNotValid, width: 22, tone: 'warning' },
        ),
  );
  return [gapRow, fixed(head), ...rows.map(fixed)];
}

/** What the band's width hangs on: one bar a line where there is room, else a sentence. */
export function tornadoRows(bars: readonly TornadoBar[], frame: Frame, width: number): readonly PaneRow[] {
  const shown = bars.filter(({ bar }) => bar >= 0.01);
  if (shown.length === 0) return [];
  const said = stockWords[frame.language];
  const small = bars.filter(({ bar }) => bar < 0.01).map(({ input }) => said.inputs[input]);
  const rest = small.length === 0 ? [] : [said.rest(small.join(', '))];
  const lines =
    width >= widePane
      ? shown.map((bar) => barLine(bar, said.inputs[bar.input]))
      : asText(shown.map(({ input, bar }) => `${said.inputs[input]} ${percent(bar)}`).join('  '), width);
  return [
    gapRow,
    fixed(toned(said.tornado, 'header')),
    ...lines.map(fixed),
    ...rest.flatMap((text) => asText(text, width)).map(fixed),
  ];
}

const percent = (share: number): string => `${decimal(share * 100, 0)} %`;
const asText = (text: string, width: number): readonly Line[] =>
  wrapped(text, width - 2).map((one) => toned(one, 'dim'));

function barLine({ bar }: TornadoBar, label: string): Line {
  return line(
    cellsLine({ content: label, width: 14 }, { content: percent(bar), width: 6, align: 'right' }),
    '  ',
    shareBar(bar, 50, 'either'),
  );
}
