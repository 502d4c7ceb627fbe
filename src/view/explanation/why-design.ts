import type { Design, DesignId, EstimatedDesign } from '../../core/evidence/design.ts';
import { leftOutText } from '../evidence/evidence-sentences.ts';
import { designSentence, intervalText } from '../evidence/evidence-table.ts';
import { decimal } from '../format/decimal.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { designWhyWords } from '../language/explanation/design-why-words.ts';
import { whyWords } from '../language/explanation/why-words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, ScreenInput } from '../screen.ts';

/** What a design asks, what it found, and the arithmetic of its error; or why it was not run. */
export function designLines({ answers, assumptions, frame }: ScreenInput, id: DesignId): readonly Line[] {
  const { language, columns } = frame;
  const evidence = answers.evidence(assumptions.scope);
  const said = evidenceWords[language];
  const design = evidence.designs.find((one) => one.id === id);
  const paragraph = (text: string): readonly Line[] =>
    text === '' ? [] : wrapped(text, columns - 2).map((one) => toned(` ${one}`, 'plain'));
  const opens = evidence.withoutOpens;
  return [
    line(' ', span(`${whyWords[language].title}: ${said.design[id]}`, 'strong')),
    emptyLine,
    ...paragraph(said.asks[id]),
    ...(design === undefined ? [] : foundLines(design, frame)),
    emptyLine,
    ...paragraph(leftOutText(evidence, language)),
    ...paragraph(opens.length === 0 ? '' : said.withoutOpens(opens.join(', '))),
    ...(id === 'gapBeforeListing' ? paragraph(said.weakPlacebo) : []),
  ];
}

function foundLines(design: Design, { language, columns }: Frame): readonly Line[] {
  const found = wrapped(designSentence(design, language), columns - 2).map((one) =>
    line(' ', span(one, 'strong')),
  );
  if (design.kind === 'unavailable') return found;
  const arithmetic = arithmeticOf(design, language).flatMap((text) =>
    wrapped(text, columns - 4).map((one) => toned(`   ${one}`, 'plain')),
  );
  return [...found, emptyLine, ...arithmetic];
}

function arithmeticOf(design: EstimatedDesign, language: Frame['language']): readonly string[] {
  const said = designWhyWords[language];
  const { n, clusters, estimate, standardError, t, degreesOfFreedom } = design;
  const { minimumDetectableEffect, firstStageF } = design;
  const error = decimal(standardError, 4);
  return [
    said.sample(String(n), String(clusters)),
    said.clustered(String(degreesOfFreedom)),
    said.t(decimal(estimate, 4), error, decimal(t, 2)),
    said.interval(intervalText(design)),
    said.detectable(error, decimal(minimumDetectableEffect, 4)),
    ...(firstStageF === undefined ? [] : [said.firstStage(decimal(firstStageF, 1))]),
  ];
}
