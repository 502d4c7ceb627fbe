import type { ExplanationInput } from '../../core/market/explanation.ts';
import { figureValue } from '../format/figure-value.ts';
import { plainText } from '../format/plain-text.ts';
import { explanationWords, phrase } from '../language/explanation/explanation-words.ts';
import { whyWords } from '../language/explanation/why-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { line, span, toned } from '../layout/lines.ts';
import { type Column, type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';

/** From this width on the source stands in the row; below it on a line of its own, never cut off with the table. */
const sourceInRow = 160;

/** A row of the inputs: an input, or the source of the one above. */
type InputRow =
  | { readonly kind: 'input'; readonly input: ExplanationInput }
  | { readonly kind: 'source'; readonly text: string };

export function inputLines(inputs: readonly ExplanationInput[], frame: Frame): readonly Line[] {
  if (inputs.length === 0) return [];
  const rows = inputs.flatMap((input) => inputRows(input, frame));
  const table: TableView<InputRow> = {
    columns: inputColumns(inputs, frame),
    rowCount: rows.length,
    row: (index) => rows[index]!,
    across: (row) => (row.kind === 'source' ? toned(row.text, 'dim') : undefined),
  };
  return [
    line(' ', span(whyWords[frame.language].inputs, 'header')),
    ...tableLines(table, frame.columns, { first: 0, count: rows.length, cursor: -1 }),
  ];
}

function inputRows(input: ExplanationInput, frame: Frame): readonly InputRow[] {
  const source = frame.columns >= sourceInRow ? '' : sourceText(input, frame);
  const texts = wrapped(source, frame.columns - 5).map(
    (text) => ({ kind: 'source', text: `   ${text}` }) as const,
  );
  return [{ kind: 'input', input }, ...texts];
}

function inputColumns(inputs: readonly ExplanationInput[], frame: Frame): readonly Column<InputRow>[] {
  const longest = Math.max(...inputs.map(({ symbol }) => symbol.length));
  const { columns } = whyWords[frame.language];
  const { labels } = explanationWords(frame.language);
  const cell =
    (text: (input: ExplanationInput) => string) =>
    (row: InputRow): string =>
      row.kind === 'input' ? text(row.input) : '';
  return [
    {
      id: 'symbol',
      title: columns.symbol,
      align: 'left',
      min: Math.min(26, longest),
      cell: cell(({ symbol }) => symbol),
    },
    {
      id: 'what',
      title: columns.what,
      align: 'left',
      min: 16,
      ideal: 50,
      cell: cell(({ label, params }) => plainText(phrase(labels, label, params))),
    },
    {
      id: 'value',
      title: columns.value,
      align: 'right',
      min: 10,
      cell: cell((input) => figureValue(input.value, input.unit, frame.language) + markOf(input)),
    },
    { id: 'day', title: columns.day, align: 'left', min: 10, drop: 1, cell: cell(({ day }) => day ?? '') },
    ...(frame.columns >= sourceInRow ? [sourceColumn(frame)] : []),
  ];
}

const sourceColumn = (frame: Frame): Column<InputRow> => ({
  id: 'source',
  title: whyWords[frame.language].columns.source,
  align: 'left',
  min: 36,
  ideal: 60,
  cell: (row) => (row.kind === 'input' ? sourceText(row.input, frame) : ''),
});

/** `~` after figures that rest on an estimate or a report, `*` after assumed ones; a blank keeps the digits in line. */
function markOf({ quality }: ExplanationInput): string {
  if (quality === 'assumed') return '*';
  return quality === 'estimated' || quality === 'reported' ? '~' : ' ';
}

function sourceText({ quality, source }: ExplanationInput, { language }: Frame): string {
  const parts = [quality === undefined ? '' : words(language).quality[quality], plainText(source ?? '')];
  return parts.filter((part) => part !== '').join(', ');
}
