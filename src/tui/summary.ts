import type { DayResult } from '../core/attribution/day/day-result.ts';
import { longDay } from '../view/format/dates.ts';
import { bandOf, endsOf, observed } from '../view/format/figure.ts';
import { settingName } from '../view/frame/settings-line.ts';
import { words } from '../view/language/words.ts';
import { wrapped } from '../view/layout/cells.ts';
import { inGlyphs } from '../view/layout/glyphs.ts';
import { stockName } from '../view/move/move.ts';
import { portfolioSentences } from '../view/move/sentence.ts';
import { coverageText } from '../view/move/sum-line.ts';
import type { GlyphSet, Language } from '../view/screen.ts';
import { sanitised } from './colours.ts';
import { uiWords } from './words.ts';

/** What stays on the normal screen when the UI is left: what was on the screen in about six lines, and the command that prints it again. */
export function farewell(options: {
  readonly result: DayResult;
  /** of the screen that was left; absent: it was about the day */
  readonly sentences?: readonly string[] | undefined;
  readonly bookName: string;
  readonly commandLine: string;
  readonly language: Language;
  readonly glyphs: GlyphSet;
  readonly columns: number;
}): readonly string[] {
  const { result, bookName, commandLine, language, glyphs, columns } = options;
  const head = [`ungear: ${bookName}`, longDay(result.day, language)];
  const { sentences } = options;
  const lines = [
    head.join(', '),
    ...(sentences === undefined ? dayLines(result, language) : saidLines(sentences, result, language)),
  ];
  const width = Math.max(40, columns - 1);
  const shown = lines.flatMap((text) => wrapped(inGlyphs(sanitised(text), glyphs), width));
  return [...shown, `${uiWords(language).sameAgain} ${sanitised(commandLine)}`];
}

function dayLines(result: DayResult, language: Language): readonly string[] {
  const said = words(language);
  const { assumptions, split } = result;
  const settings = [
    settingName(assumptions, language),
    said.settings.law[assumptions.law],
    said.settings.seed(String(assumptions.seed)),
    coverageText(result, { language }),
    said.verdict[split.verdict].stamp,
  ];
  return [
    portfolioSentences(result, language).join(' '),
    ...stockLines(result, language),
    settings.join(' | '),
  ];
}

/** Settings are those of the command line below: what the day rests on may not be what they rest on. */
function saidLines(
  sentences: readonly string[],
  { dataset, split }: DayResult,
  language: Language,
): readonly string[] {
  const said = words(language);
  const status = [
    ...(dataset.settings.inventedPositions ? [said.day.invented] : []),
    said.verdict[split.verdict].stamp,
  ];
  return [sentences.join(' '), status.join(' | ')];
}

function stockLines(result: DayResult, language: Language): readonly string[] {
  const said = words(language);
  return result.split.stocks.map((stock) => {
    const name = stockName(result, stock.code, language);
    if (stock.return === undefined) return `${name} ${said.states.unknown}`;
    const move = `${name} ${observed(stock.return, 'percent')} %`;
    if (stock.kind === 'unsplit') return `${move}, ${said.states.unsplitReason[stock.reason]}`;
    const band = bandOf(endsOf(stock.mechanical, 90), 'percent');
    return `${move}, ${said.parts.mechanical} ${said.notes.band(90)} ${band}`;
  });
}
