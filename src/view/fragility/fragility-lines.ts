import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import { plainText } from '../format/plain-text.ts';
import { settingTexts } from '../frame/settings-line.ts';
import { fragilityWords } from '../language/fragility-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, toned, trimEnd } from '../layout/lines.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, Language } from '../screen.ts';
import type { FragilityRow } from './fragility-rows.ts';
import { fragilitySentences } from './fragility-sentences.ts';
import { fragilityTable } from './fragility-table.ts';

export interface FragilityLinesInput {
  readonly answers: BookAnswers;
  readonly assumptions: Assumptions;
  readonly rows: readonly FragilityRow[];
  readonly language: Language;
  readonly width: number;
}

/** The series as text: the last close in words, calm against stress, then a row a session. */
export function fragilityLines({
  answers,
  assumptions,
  rows,
  language,
  width,
}: FragilityLinesInput): readonly Line[] {
  const frame: Frame = { columns: width, rows: 1000, language, glyphs: 'unicode', unit: 'percent', band: 90 };
  const { settings, verdict } = words(language);
  const { dataset } = answers;
  const book = plainText(dataset.settings.title ?? dataset.name);
  const run = [
    ...settingTexts({ assumptions, frame }),
    settings.draws(String(assumptions.draws)),
    settings.seed(String(assumptions.seed)),
  ].join(' | ');
  const said = fragilitySentences(rows, rows.at(-1), frame);
  return [
    toned(` ${book} › ${fragilityWords[language].screen}`, 'strong'),
    toned(` ${run}`, 'plain'),
    toned(` ${verdict.priorOnly.stamp}`, 'badge'),
    emptyLine,
    ...paragraph(said.join(' '), width),
    emptyLine,
    ...tableLines(fragilityTable(rows, dataset, frame), width, { first: 0, count: rows.length, cursor: -1 }),
    emptyLine,
    ...paragraph(fragilityWords[language].basis, width),
  ].map(trimEnd);
}

const paragraph = (text: string, width: number): readonly Line[] =>
  wrapped(text, width - 2).map((one) => toned(` ${one}`, 'plain'));
