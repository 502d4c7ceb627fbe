import { evidencePage, linesTable } from '../evidence/evidence-panes.ts';
import { evidenceTable } from '../evidence/evidence-table.ts';
import { bigDayLines, reversalDesignsOf, reversalSentences, slopeBars } from '../evidence/reversal-lines.ts';
import { isSmall, notesWithin } from '../frame/chrome.ts';
import { reversalWords } from '../language/evidence/reversal-words.ts';
import { emptyLine } from '../layout/lines.ts';
import type { Screen } from '../screen.ts';

/** Did prices bounce, as overshooting would imply? Slopes on the flow, then what followed large moves. */
export const reversalScreen: Screen = (input) => {
  const { answers, assumptions, frame } = input;
  const evidence = answers.evidence(assumptions.scope);
  const { language, columns } = frame;
  const said = reversalWords[language];
  const [title, ...bigDays] = bigDayLines(evidence, language);
  return evidencePage(input, {
    evidence,
    sentences: reversalSentences(evidence, language),
    designs: reversalDesignsOf(evidence),
    panes: [
      { table: evidenceTable(reversalDesignsOf(evidence), language, { small: isSmall(frame) }), above: [] },
      { table: linesTable(bigDays), above: [title!] },
    ],
    detail: () => [],
    below: [...slopeBars(evidence, { language, width: columns }), emptyLine, title!, ...bigDays],
    notes: notesWithin(frame.rows < 20 ? [said.meaning] : [said.chance, said.meaning], frame),
  });
};
