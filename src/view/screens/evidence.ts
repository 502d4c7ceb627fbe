import type { Evidence } from '../../core/evidence/evidence.ts';
import { bandsBesidePrior } from '../evidence/bands-beside-prior.ts';
import { type EvidencePane, evidencePage, linesTable } from '../evidence/evidence-panes.ts';
import { evidenceSentences, leftOutLines, leftOutText } from '../evidence/evidence-sentences.ts';
import { designSentence, evidenceTable } from '../evidence/evidence-table.ts';
import { contractionText, posteriorLines } from '../evidence/posterior-lines.ts';
import { isSmall, notesWithin } from '../frame/chrome.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { wrapped } from '../layout/cells.ts';
import { line, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, Screen, ScreenInput } from '../screen.ts';

/** Can the data tell? Designs, then what was assumed and what is left of it, then the estimate with one session or stock left out. */
export const evidenceScreen: Screen = (input) => {
  const { answers, assumptions, frame } = input;
  const evidence = answers.evidence(assumptions.scope);
  const { language, columns } = frame;
  return evidencePage(input, {
    evidence,
    sentences: [...evidenceSentences(evidence, language)],
    designs: evidence.designs,
    panes: panesOf(input, evidence),
    detail: (row) => detailOf(evidence, row, frame),
    below: posteriorLines(evidence, { language, width: columns, laws: ['linear'] }),
    notes: notesOf(evidence, frame),
  });
};

function panesOf(input: ScreenInput, evidence: Evidence): readonly EvidencePane[] {
  const { language, columns } = input.frame;
  const laws = ['linear', 'crossover', 'almgren', 'squareRoot', 'mixture'] as const;
  const bars = posteriorLines(evidence, { language, width: columns - 1, laws });
  const narrowed = wrapped(contractionText(evidence, language), columns - 2).map((one) =>
    toned(` ${one}`, 'dim'),
  );
  const bands = bandsBesidePrior(input.answers, input.result, input.frame);
  const out = leftOutLines(evidence, language);
  const title: Line = line(' ', span(evidenceWords[language].leaveOut, 'header'));
  return [
    { table: evidenceTable(evidence.designs, language, { small: isSmall(input.frame) }), above: [] },
    ...(bars.length === 0 ? [] : [{ table: linesTable([...bars, ...narrowed, ...bands]), above: [] }]),
    ...(out.length === 0
      ? []
      : [{ table: linesTable(out.map((text) => toned(text, 'plain'))), above: [title] }]),
  ];
}

/** What the design with the cursor asks, and what it found. */
function detailOf({ designs }: Evidence, row: number, { language, columns }: Frame): readonly Line[] {
  const design = designs[row];
  if (design === undefined) return [];
  const text = `${evidenceWords[language].asks[design.id]} ${designSentence(design, language)}`;
  return wrapped(text, columns - 2).map((one) => toned(` ${one}`, 'plain'));
}

function notesOf(evidence: Evidence, frame: Frame): readonly Line[] {
  const said = evidenceWords[frame.language];
  const { withoutOpens } = evidence;
  const left = withoutOpens.length === 0 ? '' : said.withoutOpens(withoutOpens.join(', '));
  if (frame.rows < 26) return [];
  if (frame.rows < 32) return notesWithin([said.notes], frame);
  return notesWithin([leftOutText(evidence, frame.language), left, said.weakPlacebo, said.notes], frame);
}
