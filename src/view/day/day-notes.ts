import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { contributionScale } from '../format/scale.ts';
import { notesWithin, sentencesWithin, wideColumns } from '../frame/chrome.ts';
import { words } from '../language/words.ts';
import { emptyLine } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { moveBar } from '../move/move-bar.ts';
import { figuresOf } from '../move/node-figures.ts';
import { portfolioSentences } from '../move/sentence.ts';
import { coverageText, differenceText, profitText, sumText } from '../move/sum-line.ts';
import { zonesOfNode } from '../positions/group-figures.ts';
import type { Frame, ScreenInput } from '../screen.ts';

/** The first line, and on screens that are tall enough the bar of the portfolio. */
export function headLines({ frame }: ScreenInput, result: DayResult): readonly Line[] {
  const tall = frame.rows >= 20;
  const said = [...portfolioSentences(result, frame.language), ...bandSentences(frame)];
  const sentences = sentencesWithin(said, frame, tall ? 4 : 3);
  if (!tall) return sentences;
  const { contribution } = figuresOf(result.portfolio);
  if (contribution === undefined) return [...sentences, emptyLine];
  const scale = contributionScale(frame, result);
  const bar = moveBar(zonesOfNode(result.portfolio), contribution, { frame, scale });
  return [...sentences, emptyLine, ...bar, emptyLine];
}

/** Under the 50 % band: that the sentence and the bar above the tables do not follow it. */
export const bandSentences = ({ band, language }: Frame): readonly string[] =>
  band === 90 ? [] : [words(language).sentence.keepsNinety];

/** The foot of the screen: the parts against the whole, coverage, what the marks mean, and the note on the residual at every size. */
export function dayNotes({ frame }: ScreenInput, result: DayResult): readonly Line[] {
  const { notes } = words(frame.language);
  const wide = frame.columns >= wideColumns;
  const differs = result.reconciliation.profitDifferenceKrw !== 0;
  const sums = [
    sumText(result, frame),
    wide ? profitText(result, frame) : differs ? `! ${differenceText(result, frame)}` : '',
    coverageText(result, frame),
  ];
  if (wide) {
    return [
      ...notesWithin(sums, frame),
      ...notesWithin([notes.marksWithObserved, notes.notFundamentalsLong], frame),
    ];
  }
  const reading = frame.rows < 20 ? [] : [notes.marks];
  const settings = frame.rows < 20 ? [] : [notes.allSettings];
  return notesWithin([...sums, ...reading, notes.notFundamentals, ...settings], frame);
}
