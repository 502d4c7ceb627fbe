import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import {
  type ExplainedResidual,
  type ResidualPart,
  residualPartNames,
} from '../../core/decomposition/explained-residual.ts';
import type { ChipChoice } from '../../core/decomposition/residual-controls.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, fraction } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { residualWords } from '../language/stock/residual-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { tableOf } from '../layout/columns.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { type Column, type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { stockName } from '../move/move.ts';
import type { Frame } from '../screen.ts';
import { residualSentences, unexplainedSentence } from './residual-sentences.ts';

/** What the residual of every modelled stock goes with, for a report: a table a stock, or why there is none. */
export function residualSection(
  result: DayResult,
  answers: BookAnswers,
  { frame, chips }: { readonly frame: Frame; readonly chips: ChipChoice },
): readonly Line[] {
  return result.split.stocks.flatMap(({ code }, at) => {
    const answer = answers.residualParts(result.dayIndex, result.assumptions, code, chips);
    const gap = at === 0 ? [] : [emptyLine];
    const name = line(' ', span(stockName(result, code, frame.language), 'strong'));
    if (answer.kind === 'unexplained')
      return [...gap, name, ...paragraph(unexplainedSentence(answer, frame.language), frame)];
    const table = residualTable(answer, frame);
    return [
      ...gap,
      name,
      ...tableLines(table, frame.columns, { first: 0, count: table.rowCount, cursor: -1 }),
      ...paragraph(residualSentences(answer, frame.language).join(' '), frame),
    ];
  });
}

const paragraph = (text: string, { columns }: Frame): readonly Line[] =>
  wrapped(text, columns - 2).map((one) => toned(` ${one}`, 'dim'));

type Row = ResidualPart | 'residual';

function residualTable(answer: ExplainedResidual, frame: Frame): TableView<Row> {
  const rows: readonly Row[] = [...residualPartNames, 'residual'];
  return tableOf([...partColumns(answer, frame), ...betaColumns(answer, frame)], rows);
}

function partColumns(answer: ExplainedResidual, frame: Frame): readonly Column<Row>[] {
  const said = residualWords[frame.language];
  const { columns, parts } = words(frame.language);
  const scale = returnScale(frame);
  return [
    {
      id: 'part',
      title: said.columns.part,
      align: 'left',
      min: 25,
      ideal: 32,
      cell: (row) => (row === 'residual' ? parts.residual : said.partLong[row]),
    },
    {
      id: 'middle',
      title: `${columns.middle} ${scale.unit}`,
      align: 'right',
      min: 8,
      cell: (row) => scale.text(row === 'residual' ? answer.residual : answer.parts[row].point),
    },
    {
      id: 'range',
      title: said.range(frame.band).trim(),
      align: 'right',
      min: 16,
      cell: (row) => (row === 'residual' ? '' : scale.band(endsOf(answer.parts[row], frame.band))),
    },
  ];
}

function betaColumns({ betas, controls }: ExplainedResidual, frame: Frame): readonly Column<Row>[] {
  const { columns } = residualWords[frame.language];
  const figure = (
    id: 'beta' | 'error' | 't' | 'onTheDay',
    text: (row: keyof typeof betas) => string,
  ): Column<Row> => ({
    id,
    title: columns[id],
    align: 'right',
    min: 6,
    ...(id === 't' ? { drop: 1 } : {}),
    cell: (row) => (row === 'residual' || row === 'stockSpecific' ? '' : text(row)),
  });
  return [
    figure('onTheDay', (row) => fraction(controls[row].value, 'percent', 'always')),
    figure('beta', (row) => decimal(betas[row].estimate, 2)),
    figure('error', (row) => decimal(betas[row].standardError, 2)),
    figure('t', (row) => decimal(betas[row].t, 1)),
  ];
}
