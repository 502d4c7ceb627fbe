import type { Evidence } from '../../core/evidence/evidence.ts';
import type { LawPosterior } from '../../core/evidence/posterior.ts';
import type { SlopeRange } from '../../core/evidence/slope-range.ts';
import { decimal } from '../format/decimal.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { words } from '../language/words.ts';
import { cellWidth, padEnd } from '../layout/cells.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Language } from '../screen.ts';
import { axisLine, rangeBar } from './range-bar.ts';

/** Assumed before and known after the data, one law under the other, on a logarithmic axis; nothing when there is no posterior. */
export function posteriorLines(
  { posteriors }: Pick<Evidence, 'posteriors'>,
  {
    language,
    width,
    laws,
  }: { readonly language: Language; readonly width: number; readonly laws: readonly LawPosterior['law'][] },
): readonly Line[] {
  const shown = posteriors.filter(({ law }) => laws.includes(law));
  if (shown.length === 0) return [];
  const said = evidenceWords[language];
  const label =
    2 + Math.max(cellWidth(said.before), cellWidth(said.after), cellWidth(said.slopes)) + rangeCells;
  const bar = Math.max(12, Math.min(48, width - label - 2));
  return [
    line(' ', span(padEnd(said.slopes, label - 1), 'header'), axisLine(bar)),
    ...shown.flatMap((one, at) => [
      ...(shown.length === 1
        ? []
        : [...(at === 0 ? [] : [emptyLine]), toned(` ${lawName(one, language)}`, 'header')]),
      rangeLine(said.before, one.prior, { label, bar }),
      rangeLine(said.after, one.posterior, { label, bar }),
    ]),
  ];
}

const lawName = ({ law, contraction }: LawPosterior, language: Language): string =>
  `${words(language).settings.law[law]}  ${decimal(contraction * 100, 0)} %`;

const rangeCells = 24;

function rangeLine(
  name: string,
  range: SlopeRange,
  { label, bar }: { readonly label: number; readonly bar: number },
): Line {
  const figures = `${decimal(range.middle, 3)} [${decimal(range.low90, 3)},${decimal(range.high90, 3)}]`;
  const left = padEnd(name, label - 1 - cellWidth(figures) - 2);
  return line(` ${left}${figures}  `, rangeBar(range, bar));
}

/** How much narrower the data made the ranges, and what it would take for the next verdict. */
export function contractionText({ posteriors }: Pick<Evidence, 'posteriors'>, language: Language): string {
  const said = evidenceWords[language];
  const percent = (law: LawPosterior['law']): string =>
    decimal(100 * (posteriors.find((one) => one.law === law)?.contraction ?? 0), 0);
  return posteriors.length === 0
    ? ''
    : `${said.narrowed(percent('linear'), percent('mixture'))} ${said.thresholds}`;
}
