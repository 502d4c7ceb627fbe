import type { AfterBigMoves } from '../../core/evidence/after-big-moves.ts';
import { bigMove } from '../../core/evidence/after-big-moves.ts';
import type { Design, EstimatedDesign } from '../../core/evidence/design.ts';
import type { Evidence } from '../../core/evidence/evidence.ts';
import { decimal } from '../format/decimal.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { reversalWords } from '../language/evidence/reversal-words.ts';
import { cellWidth, padEnd } from '../layout/cells.ts';
import { line, span } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Language } from '../screen.ts';

/** The designs of what happens after a close with forced flow. */
export const reversalDesignsOf = ({ designs }: Evidence): readonly Design[] =>
  designs.filter(({ id }) => id.startsWith('reversal'));

/** Whether prices bounced: the two plain slopes with their t, and what can be told from 0. */
export function reversalSentences(evidence: Evidence, language: Language): readonly string[] {
  const said = reversalWords[language];
  const found = reversalDesignsOf(evidence).filter((design) => design.kind === 'estimated');
  const plain = found.filter(({ id }) => id !== 'reversalNextDayGivenReturn');
  if (plain.length === 0) return [said.noAnswer, said.overshoots];
  const told = plain.filter(({ finding }) => finding !== 'inconclusive');
  const figures = plain.map(({ id, estimate, t }) =>
    said.figures(horizonName(id, language), decimal(estimate, 3, 'always'), decimal(t, 1)),
  );
  return [
    ...(told.length === 0 ? [said.inconclusive] : told.map((design) => clause(design, language))),
    said.overshoots,
    `${capital(figures.join(', '))}.`,
    ...(told.length === 0 ? [said.neither] : []),
  ];
}

const clause = ({ id, finding }: EstimatedDesign, language: Language): string =>
  reversalWords[language][finding === 'bounce' ? 'bounce' : 'continues'](horizonName(id, language));

const horizonName = (id: Design['id'], language: Language): string =>
  reversalWords[language].horizon[id === 'reversalNextOpen' ? 'nextOpen' : 'nextDay'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Slopes with their 95 % intervals on one linear axis, zero marked. */
export function slopeBars(
  evidence: Evidence,
  { language, width }: { readonly language: Language; readonly width: number },
): readonly Line[] {
  const found = reversalDesignsOf(evidence).filter((design) => design.kind === 'estimated');
  if (found.length === 0) return [];
  const said = reversalWords[language];
  const names = found.map(({ id }) => evidenceWords[language].design[id]);
  const label = 2 + Math.max(cellWidth(said.slope), ...names.map(cellWidth));
  const bar = Math.max(12, Math.min(60, width - label - 3));
  const reach = Math.max(...found.flatMap(({ low95, high95 }) => [Math.abs(low95), Math.abs(high95)]));
  const place = (slope: number): number => Math.round(((slope / reach + 1) / 2) * (bar - 1));
  const zero = place(0);
  const [bounce, goesOn] = said.ends;
  const head = `${padEnd(bounce, zero)}0${' '.repeat(Math.max(1, bar - zero - 1 - cellWidth(goesOn)))}${goesOn}`;
  return [
    line(' ', span(padEnd(said.slope, label - 1), 'header'), span(head, 'dim')),
    ...found.map(({ low95, estimate, high95 }, at) => {
      const [low, middle, high] = [place(low95), place(estimate), place(high95)];
      return line(
        ` ${padEnd(names[at]!, label - 1)}${' '.repeat(low)}`,
        span('░'.repeat(middle - low), 'either'),
        span('█', 'mechanical'),
        span('░'.repeat(high - middle), 'either'),
      );
    }),
  ];
}

/** What followed large moves, in the direction of the move: a title, then a line for each horizon. */
export function bigDayLines({ afterBigMoves }: Evidence, language: Language): readonly Line[] {
  const said = reversalWords[language];
  const label = 2 + Math.max(...Object.values(said.horizon).map(cellWidth));
  return [
    line(' ', span(said.bigDays(decimal(bigMove * 100, 0)), 'header')),
    ...afterBigMoves.map((after) =>
      line(` ${padEnd(said.horizon[after.horizon], label)}`, bigDayText(after, language)),
    ),
  ];
}

function bigDayText(after: AfterBigMoves, language: Language): string {
  const said = reversalWords[language];
  if (after.kind === 'tooFewDays') return said.tooFew;
  const { n, clusters, mean, standardError, t } = after;
  return said.bigDay(
    String(n),
    String(clusters),
    decimal(mean * 100, 2, 'always'),
    decimal(standardError * 100, 2),
    decimal(t, 2),
  );
}
