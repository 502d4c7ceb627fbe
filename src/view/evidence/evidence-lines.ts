import type { Evidence } from '../../core/evidence/evidence.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { plainText } from '../format/plain-text.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { reversalWords } from '../language/evidence/reversal-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, line, span, toned, trimEnd } from '../layout/lines.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Language } from '../screen.ts';
import { evidenceSentences, leftOutLines, leftOutText } from './evidence-sentences.ts';
import { designSentence, evidenceTable } from './evidence-table.ts';
import { contractionText, posteriorLines } from './posterior-lines.ts';
import { bigDayLines, reversalSentences, slopeBars } from './reversal-lines.ts';

/** All that the data say, as text: verdict, designs, what was assumed and what is left of it, then every question with its answer. */
export function evidenceLines(
  dataset: Dataset,
  evidence: Evidence,
  { language, width }: { readonly language: Language; readonly width: number },
): readonly Line[] {
  const said = evidenceWords[language];
  const paragraph = (text: string): readonly Line[] =>
    text === '' ? [] : wrapped(text, width - 2).map((one) => toned(` ${one}`, 'plain'));
  const table = evidenceTable(evidence.designs, language);
  return [
    ...headLines(dataset, evidence, language),
    emptyLine,
    ...paragraph(evidenceSentences(evidence, language).join(' ')),
    emptyLine,
    ...tableLines(table, width, { first: 0, count: table.rowCount, cursor: -1 }),
    emptyLine,
    ...posteriorLines(evidence, {
      language,
      width,
      laws: ['linear', 'crossover', 'almgren', 'squareRoot', 'mixture'],
    }),
    ...paragraph(contractionText(evidence, language)),
    emptyLine,
    ...paragraph(leftOutText(evidence, language)),
    ...(evidence.withoutOpens.length === 0
      ? []
      : paragraph(said.withoutOpens(evidence.withoutOpens.join(', ')))),
    ...paragraph(`${said.weakPlacebo} ${said.notes}`),
    emptyLine,
    ...paragraph(reversalSentences(evidence, language).join(' ')),
    emptyLine,
    ...slopeBars(evidence, { language, width }),
    emptyLine,
    ...bigDayLines(evidence, language),
    ...paragraph(`${reversalWords[language].chance} ${reversalWords[language].meaning}`),
    emptyLine,
    line(' ', span(said.leaveOut, 'strong')),
    ...leftOutLines(evidence, language).flatMap((text) =>
      wrapped(text, width - 4).map((one) => toned(`   ${one}`, 'plain')),
    ),
    ...evidence.designs.flatMap((design) => [
      line(' ', span(said.design[design.id], 'strong')),
      ...wrapped(`${said.asks[design.id]} ${designSentence(design, language)}`, width - 4).map((one) =>
        toned(`   ${one}`, 'plain'),
      ),
    ]),
  ].map(trimEnd);
}

function headLines(
  dataset: Dataset,
  { scope, from, to, verdict }: Evidence,
  language: Language,
): readonly Line[] {
  const { settings, verdict: verdicts } = words(language);
  const said = evidenceWords[language];
  const book = plainText(dataset.settings.title ?? dataset.name);
  const span = from === undefined || to === undefined ? [] : [said.span(from, to)];
  return [
    toned(` ${[book, said.screen, ...span].join(' › ')}`, 'strong'),
    toned(` ${settings.scope[scope]} | ${said.setting}`, 'plain'),
    toned(` ${verdicts[verdict].stamp}`, 'badge'),
  ];
}
