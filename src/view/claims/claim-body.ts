import type { ClaimCheck } from '../../core/evidence/claim-check.ts';
import { plainText } from '../format/plain-text.ts';
import { bodyRows, framed } from '../frame/chrome.ts';
import { emptyLine, fitLine, line, span } from '../layout/lines.ts';
import { cursorMark, type TableView, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';
import { claimSentence, quotedText, verdictText } from './claim-text.ts';

interface Body {
  readonly head: readonly Line[];
  readonly above: readonly Line[];
  readonly notes: readonly Line[];
  readonly input: ScreenInput;
  readonly cursor: number;
}

type Drawn = Pick<ScreenView, 'lines' | 'top' | 'pageRows'>;

export function listed<Row>(drawn: TableView<Row>, { head, above, notes, input, cursor }: Body): Drawn {
  const { frame, table } = input;
  const room = bodyRows(frame) - head.length - above.length - notes.length;
  const gap = room > 6 ? [emptyLine] : [];
  const page = Math.max(1, room - gap.length - 1);
  const top = windowTop({ cursor, top: table.top, page, rowCount: drawn.rowCount });
  const rows = tableLines(drawn, frame.columns, { first: top, count: page, cursor });
  const body = [...head, ...above, ...gap, ...(drawn.rowCount === 0 ? [] : rows)];
  return { lines: framed(input, { body, notes }), top, pageRows: page };
}

/** Below 60x15: two lines a claim, what was quoted and what came of it. */
export function cards(rows: readonly ClaimCheck[], { head, notes, input, cursor }: Body): Drawn {
  const { frame, table, answers } = input;
  const page = Math.max(1, Math.floor((bodyRows(frame) - head.length - notes.length) / 2));
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const shown = rows
    .slice(top, top + page)
    .flatMap((check, at) => [
      line(
        cursorMark(top + at === cursor),
        fitLine(
          [
            span(
              `${plainText(check.claim.id)} ${quotedText(check, frame.language)} ${claimSentence(check.claim)}`,
            ),
          ],
          frame.columns - 2,
        ),
      ),
      line('   ', fitLine([span(verdictText(check, answers.dataset, frame.language))], frame.columns - 4)),
    ]);
  return { lines: framed(input, { body: [...head, ...shown], notes }), top, pageRows: page };
}
