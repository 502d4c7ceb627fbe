import type { Design, EstimatedDesign } from '../../core/evidence/design.ts';
import { decimal } from '../format/decimal.ts';
import { type EvidenceWords, evidenceWords } from '../language/evidence/evidence-words.ts';
import { tableOf } from '../layout/columns.ts';
import { span } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line, Tone } from '../line.ts';
import type { Language } from '../screen.ts';

/** One row a design: its sample, its estimate with error, t and what it could have detected; or why it was not run. */
export function evidenceTable(
  designs: readonly Design[],
  language: Language,
  { small = false }: { readonly small?: boolean } = {},
): TableView<Design> {
  const said = evidenceWords[language];
  const columns = columnsOf(said, small ? 10 : 23);
  return tableOf(small ? columns.filter(({ id }) => narrow.includes(id)) : columns, designs);
}

/** Columns below 60 cells. */
const narrow: readonly string[] = ['design', 'estimate', 't', 'says'];

function columnsOf(said: EvidenceWords, nameCells: number): readonly Column<Design>[] {
  const figure = (
    id: keyof EvidenceWords['columns'],
    read: (row: EstimatedDesign) => string,
    drop?: number,
  ) => ({
    id,
    title: said.columns[id],
    align: 'right' as const,
    min: 5,
    ...(drop === undefined ? {} : { drop }),
    cell: (row: Design) => (row.kind === 'estimated' ? read(row) : '-'),
  });
  return [
    {
      id: 'design',
      title: said.columns.design,
      align: 'left',
      min: nameCells,
      ideal: 26,
      cell: ({ id }) => said.design[id],
    },
    figure('n', ({ n }) => String(n), 3),
    figure('days', ({ clusters }) => String(clusters), 2),
    figure('estimate', ({ id, estimate }) => decimal(estimate, 3, signOf(id))),
    figure('error', ({ standardError }) => decimal(standardError, 3)),
    figure('t', ({ t }) => decimal(t, 2)),
    figure('detectable', ({ minimumDetectableEffect }) => decimal(minimumDetectableEffect, 3), 4),
    figure('interval', intervalText, 1),
    { id: 'says', title: said.columns.says, align: 'right', min: 12, cell: (row) => saysOf(row, said) },
  ];
}

/** A slope that may have either sign is shown with it. */
const signOf = (id: Design['id']) => (id.startsWith('reversal') ? 'always' : 'minus');

/** The 95 % interval of an estimate as text. */
export const intervalText = ({ id, low95, high95 }: EstimatedDesign): string =>
  `[${decimal(low95, 3, signOf(id))},${decimal(high95, 3, signOf(id))}]`;

function saysOf(row: Design, said: EvidenceWords): Line {
  if (row.kind === 'unavailable') return [span(said.reason[row.reason], 'dim')];
  return [span(said.finding[row.finding], toneOf(row))];
}

const toneOf = ({ finding }: EstimatedDesign): Tone =>
  finding === 'works' || finding === 'opposite' ? 'warning' : 'plain';

/** What was asked and what was found, in the words of a human. */
export function designSentence(design: Design, language: Language): string {
  const said = evidenceWords[language];
  if (design.kind === 'unavailable') return said.noAnswer(said.reason[design.reason]);
  const { id, estimate, low95, high95, t, minimumDetectableEffect, finding } = design;
  const text = (value: number): string => decimal(value, 3, signOf(id));
  return said.says(
    {
      estimate: text(estimate),
      low: text(low95),
      high: text(high95),
      t: decimal(t, 2),
      detectable: decimal(minimumDetectableEffect, 3),
    },
    finding,
  );
}
