import type { ClaimCheck, RecomputedClaim } from '../../core/evidence/claim-check.ts';
import { plainText } from '../format/plain-text.ts';
import { isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { claimWords } from '../language/claims/claim-words.ts';
import { words } from '../language/words.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import type { Frame, ScreenInput, ScreenView } from '../screen.ts';
import { listed } from './claim-body.ts';
import { fitSentence } from './claim-lines.ts';
import { readingTable } from './claim-tables.ts';
import { claimSentence, quotedText } from './claim-text.ts';

export function sourceOf({ claim }: ClaimCheck, { language }: Frame): string {
  const { who, source, day } = claim;
  return claimWords[language].quoted(plainText(who), day ?? '-', plainText(source));
}

export function readingsOf(check: RecomputedClaim, input: ScreenInput): ScreenView {
  const { frame, table, answers } = input;
  const { language } = frame;
  const drawn = readingTable(check, answers.dataset, frame);
  const cursor = clampCursor(table.cursor, drawn.rowCount);
  const said = [
    `${plainText(check.claim.id)}: ${quotedText(check, language)}.`,
    fitSentence(check, language),
    `${claimSentence(check.claim)}.`,
    sourceOf(check, frame),
  ];
  const head = sentencesWithin(
    said.filter((text) => text !== ''),
    frame,
    isSmall(frame) ? 3 : 5,
  );
  const { marksWithObserved } = words(language).notes;
  const notes = notesWithin([claimWords[language].netIsMedian, marksWithObserved], frame).slice(
    0,
    isSmall(frame) ? 1 : 3,
  );
  return {
    ...noTable,
    ...listed(drawn, { head, above: [], notes, input, cursor }),
    rowCount: drawn.rowCount,
    cursor,
    selected: { kind: 'claim', id: check.claim.id },
    rowText: plainRow(drawn, cursor),
    tableText: () => plainTable(drawn),
  };
}
