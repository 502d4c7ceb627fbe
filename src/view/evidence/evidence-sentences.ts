import type { Evidence } from '../../core/evidence/evidence.ts';
import { decimal } from '../format/decimal.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { type VerdictFigures, verdictWords } from '../language/evidence/verdict-words.ts';
import type { Language } from '../screen.ts';

/** The verdict in sentences: what the data can tell, what they exclude, and how far from the next verdict they are. */
export function evidenceSentences(evidence: Evidence, language: Language): readonly string[] {
  const figures = figuresOf(evidence, language);
  const { noRows, noPosterior } = evidenceWords[language];
  if (evidence.from === undefined) return [noRows, noPosterior];
  if (figures === undefined) return [noPosterior];
  return verdictWords[language][evidence.verdict](figures);
}

/** The headline estimate without the sessions it hangs on most, without the one that holds it down most, and without each stock. */
export function leftOutLines({ leaveOneOut, posteriors }: Evidence, language: Language): readonly string[] {
  const { days, stocks } = leaveOneOut;
  if (posteriors.length === 0) return [];
  const said = evidenceWords[language];
  const ends = days.length > 4 ? [...days.slice(0, 3), days.at(-1)!] : days;
  return [...ends, ...stocks].map(({ without, design }) =>
    said.without(
      without,
      `${decimal(design.estimate, 3)} (${decimal(design.standardError, 3)}), t ${decimal(design.t, 2)}`,
    ),
  );
}

function figuresOf(
  { designs, posteriors, hangsOn, leaveOneOut }: Evidence,
  language: Language,
): VerdictFigures | undefined {
  const headline = designs[0];
  const linear = posteriors.find(({ law }) => law === 'linear');
  if (headline?.kind !== 'estimated' || linear === undefined) return undefined;
  const { prior, posterior } = linear;
  const t = decimal(headline.t, 2);
  const worst = decimal(leaveOneOut.days[0]?.design.t ?? headline.t, 2);
  const works = designs.find((design) => design.kind === 'estimated' && design.finding === 'works');
  return {
    t: hangsOn === undefined ? t : `${t} (${evidenceWords[language].hangsOn(hangsOn, worst)})`,
    slope: decimal(posterior.middle, 3),
    low: decimal(posterior.low90, 3),
    high: decimal(posterior.high90, 3),
    priorHigh: decimal(prior.high90, 3),
    placebo: works?.id,
  };
}

/** Stock-days that are in no design, by reason; empty when there are none. */
export function leftOutText({ dropped }: Evidence, language: Language): string {
  const said = evidenceWords[language];
  const parts = Object.entries(dropped)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${said.dropped[reason as keyof Evidence['dropped']]}`);
  return parts.length === 0 ? '' : said.leftOut(parts.join(', '));
}
