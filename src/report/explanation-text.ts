import { explanationLines } from '../view/explanation/explanation-lines.ts';
import { longDay } from '../view/format/dates.ts';
import { plainText } from '../view/format/plain-text.ts';
import { explanationWords, phrase } from '../view/language/explanation/explanation-words.ts';
import { whyWords } from '../view/language/explanation/why-words.ts';
import { words } from '../view/language/words.ts';
import { wrapped } from '../view/layout/cells.ts';
import { textOf, trimEnd } from '../view/layout/lines.ts';
import type { Frame, Language } from '../view/screen.ts';
import type { AskedExplanation } from './explanation-json.ts';

/** How a figure came about as plain text, `width` cells wide at most. */
export function explanationText(
  asked: AskedExplanation,
  {
    version,
    language,
    width,
  }: { readonly version: string; readonly language: Language; readonly width: number },
): string {
  const { result, explanation } = asked;
  const frame: Frame = { columns: width, rows: 1000, language, glyphs: 'unicode', unit: 'percent', band: 90 };
  const title = phrase(explanationWords(language).titles, explanation.title, explanation.params);
  const { verdict, settings } = words(language);
  const { draws, seed } = result.assumptions;
  const lines = explanationLines(asked, frame).map(trimEnd).map(textOf);
  // of a period the title says from when to when
  const day = 'from' in explanation.params ? '' : ` › ${longDay(result.day, language)}`;
  const head = [
    `${whyWords[language].title}: ${plainText(title)}${day}`,
    verdict[result.split.verdict].stamp,
    `${settings.draws(String(draws))}, ${settings.seed(String(seed))}`,
  ].flatMap((text) => wrapped(text, width - 2).map((one) => ` ${one}`));
  return `${[...head, '', ...lines, '', ` ungear ${version}`].join('\n')}\n`;
}
