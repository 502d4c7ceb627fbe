import type { Target } from '../../core/attribution/explanation/explanation.ts';
import type { Design } from '../../core/evidence/design.ts';
import type { Evidence } from '../../core/evidence/evidence.ts';
import { bodyRows, framed, noTable, type Stamp, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { words } from '../language/words.ts';
import { emptyLine, textOf } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';

/** Screens about the data: sentences, then panes of rows one after the other, the one with the cursor first, and what belongs to its row. */

export interface EvidencePane {
  readonly table: TableView<unknown>;
  /** lines above the table of this pane, such as a title */
  readonly above: readonly Line[];
}

export interface EvidencePage {
  readonly evidence: Evidence;
  readonly sentences: readonly string[];
  readonly panes: readonly EvidencePane[];
  /** the designs that the rows of the first pane are */
  readonly designs: readonly Design[];
  /** about the row with the cursor, counted over all panes */
  readonly detail: (row: number) => readonly Line[];
  /** further lines where there is room */
  readonly below: readonly Line[];
  readonly notes: readonly Line[];
}

export function evidencePage(input: ScreenInput, page: EvidencePage): ScreenView {
  const starts = startsOf(page.panes);
  const rowCount = page.panes.reduce((sum, one) => sum + one.table.rowCount, 0);
  const cursor = clampCursor(input.table.cursor, rowCount);
  const at = Math.max(
    0,
    starts.findLastIndex((start) => start <= cursor),
  );
  const pane = page.panes[at]!;
  const own = cursor - starts[at]!;
  const drawn = bodyOf(input, page, { at, own, cursor });
  return {
    ...noTable,
    lines: framed(stamped(input, page.evidence), {
      body: drawn.body,
      notes: page.notes,
      stamp: stampOf(input, page.evidence),
    }),
    rowCount,
    cursor,
    selected: targetOf(page.designs[cursor]),
    sentences: page.sentences,
    top: drawn.top,
    pageRows: Math.max(1, pane.table.rowCount),
    paneStarts: starts,
    rowText: rowCount === 0 ? [] : plainRow(pane.table, own),
    tableText: () =>
      page.panes.flatMap((one, index) => [...(index === 0 ? [] : [[]]), ...plainTable(one.table)]),
  };
}

const targetOf = (design: Design | undefined): Target =>
  design === undefined ? { kind: 'none' } : { kind: 'design', id: design.id };

const startsOf = (panes: readonly EvidencePane[]): readonly number[] =>
  panes.map((_, at) => panes.slice(0, at).reduce((sum, { table }) => sum + table.rowCount, 0));

function bodyOf(
  { frame, table }: ScreenInput,
  { sentences, panes, detail, below, notes }: EvidencePage,
  { at, own, cursor }: { readonly at: number; readonly own: number; readonly cursor: number },
): { readonly body: readonly Line[]; readonly top: number } {
  const head = sentencesWithin(sentences, frame, frame.rows < 20 ? 2 : 4);
  const { table: rows, above } = panes[at]!;
  const room = bodyRows(frame) - notes.length - head.length - above.length - 1;
  const wanted = rows.rowCount + (at === 0 && below.length > 0 ? below.length + 1 : 0);
  const gap = room > wanted ? [emptyLine] : [];
  const page = Math.max(1, Math.min(rows.rowCount, room - gap.length));
  const top = windowTop({ cursor: own, top: table.top, page, rowCount: rows.rowCount });
  const lines = tableLines(rows, frame.columns, { first: top, count: page, cursor: own }).filter(
    (one, index) => index > 0 || textOf(one).trim() !== '',
  );
  const body = [...head, ...gap, ...above, ...lines];
  const free = (): number => bodyRows(frame) - notes.length - body.length;
  for (const further of [at === 0 ? below : [], detail(cursor)])
    if (further.length > 0 && further.length + 1 <= free()) body.push(emptyLine, ...further);
  return { body, top };
}

/** The sample's span instead of a day. */
function stamped(input: ScreenInput, { from, to }: Evidence): ScreenInput {
  const { span } = evidenceWords[input.frame.language];
  const hidden = input.frame.columns < 80 || from === undefined || to === undefined;
  const when = hidden ? [] : [span(from.slice(0, 7), to.slice(0, 7))];
  return { ...input, breadcrumbs: [...input.breadcrumbs, ...when] };
}

/** What estimates rest on, instead of the day's settings. */
export function stampOf({ frame }: Pick<ScreenInput, 'frame'>, { scope, verdict }: Evidence): Stamp {
  const { scope: scopes, denominator, netting } = words(frame.language).settings;
  return { settings: [scopes[scope], denominator.adv20, netting.gross], verdict };
}

/** Lines as a table of rows that go across. */
export const linesTable = (lines: readonly Line[]): TableView<Line> => ({
  columns: [],
  rowCount: lines.length,
  row: (index) => lines[index]!,
  across: (row) => row,
});
