import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { moneyIn, trillions } from '../format/money.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import { cellWidth, padEnd, padStart } from '../layout/cells.ts';
import { line, span, textOf } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, Language } from '../screen.ts';
import type { FundTotals } from './fund-totals.ts';

/** Gross by scope, what is assumed to be netted, net with its band: the lines under the table of funds. */
export function fundSumLines(
  totals: FundTotals,
  result: DayResult,
  { frame, header }: { readonly frame: Frame; readonly header: Line },
): readonly Line[] {
  const said = fundWords[frame.language];
  const unit = trillions(frame.language);
  const { grossKrw, netKrw, grossShare, netShare } = totals;
  if (grossKrw === undefined) return [];
  const edges = edgesOf(header, frame.language);
  const gross = sumLine(edges, {
    label: said.grossTotal(scopeParts(totals, frame.language)),
    flow: moneyIn(grossKrw, unit),
    share: percent(grossShare),
  });
  if (result.assumptions.netting === 'gross' || netKrw === undefined) return [gross];
  const band = endsOf(netKrw, frame.band);
  const range = plainBand({ low: band.low / unit.won, high: band.high / unit.won }, 2);
  return [
    gross,
    sumLine(edges, {
      label: said.netting,
      flow: moneyIn(netKrw.point - grossKrw, unit, 'always'),
      share: '',
    }),
    sumLine(edges, {
      label: said.net(frame.band, range),
      flow: moneyIn(netKrw.point, unit),
      share: percent(netShare?.point),
    }),
  ];
}

const percent = (share: number | undefined): string =>
  share === undefined ? '' : decimal(Math.abs(share) * 100, 1);

/** Cells up to the right end of the columns that are summed up, read off the header; 0 for one that is not drawn. */
interface Edges {
  readonly flow: number;
  readonly share: number;
}

function edgesOf(header: Line, language: Language): Edges {
  const { columns } = fundWords[language];
  const text = textOf(header);
  const edge = (title: string): number => {
    const at = text.indexOf(title);
    return at < 0 ? 0 : cellWidth(text.slice(0, at + title.length));
  };
  return { flow: edge(columns.flow(trillions(language).name)), share: edge(columns.share) };
}

function sumLine(
  { flow: flowEdge, share: shareEdge }: Edges,
  { label, flow, share }: { readonly label: string; readonly flow: string; readonly share: string },
): Line {
  // one cell is left for the mark that figures of the column may carry
  const room = flowEdge - cellWidth(flow) - 2;
  const after = shareEdge === 0 ? '' : padStart(share, shareEdge - flowEdge);
  return line(' ', padEnd(label, room - 1), ' ', span(`${flow} `), after);
}

function scopeParts({ byScope }: FundTotals, language: Language): string {
  const unit = trillions(language);
  const { scopes } = fundWords[language];
  return (['single', 'hk', 'all'] as const)
    .flatMap((scope) => {
      const won = byScope[scope];
      return won === undefined ? [] : [`${scopes[scope]} ${moneyIn(won, unit)}`];
    })
    .join(', ');
}
