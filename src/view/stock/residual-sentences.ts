import type { ControlName } from '../../core/decomposition/control-clock.ts';
import { controlNames } from '../../core/decomposition/control-clock.ts';
import type { ExplainedResidual, UnexplainedResidual } from '../../core/decomposition/explained-residual.ts';
import { shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { type ResidualWords, residualWords } from '../language/stock/residual-words.ts';
import type { Language } from '../screen.ts';

/** Why a residual goes with nothing that is known. */
export function unexplainedSentence(answer: UnexplainedResidual, language: Language): string {
  const said = residualWords[language];
  switch (answer.reason) {
    case 'unsplit':
      return said.unsplit;
    case 'tooFewSessions':
      return said.tooFew(String(answer.sessions), String(answer.needed));
    case 'controlUnknown':
      return said.unknown(said.control[answer.control]);
    case 'controlAfterTheClose':
      return said.tooLate(said.control[answer.control], answer.lastSession);
    case 'degenerate':
      return said.degenerate(controlWord(answer.column, said));
  }
}

/** A column of the regression that is no control is its intercept: nothing a reader could be told about. */
function controlWord(column: string | undefined, { control }: ResidualWords): string | undefined {
  const name = controlNames.find((one): one is ControlName => one === column);
  return name === undefined ? undefined : control[name];
}

/** What the ranges are, that a part is no cause, what the betas rest on, and how late the chips were known. */
export function residualSentences(answer: ExplainedResidual, language: Language): readonly string[] {
  const said = residualWords[language];
  const { sessions, from, to, chips, controls } = answer;
  const last = controls.globalChips.lastSession;
  return [
    said.sampling,
    said.notCause,
    said.basis(String(sessions), shortDay(from), shortDay(to)),
    said.chips(plainText(chips), last === undefined ? undefined : shortDay(last)),
  ];
}

/** The three betas with their errors in one sentence, for panes without room beside the parts. */
export function betaSentence({ betas }: ExplainedResidual, language: Language): string {
  const said = residualWords[language];
  const texts = controlNames.map((name) => {
    const { estimate, standardError } = betas[name];
    return `${said.part[name]} ${decimal(estimate, 2)} (${decimal(standardError, 2)})`;
  });
  return said.betas(texts.join(', '));
}
