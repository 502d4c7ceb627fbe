import { residualPartNames } from '../../core/decomposition/explained-residual.ts';
import type { ResidualParts } from '../../core/decomposition/residual-parts.ts';
import { decimal } from '../format/decimal.ts';
import { cellsLine, fixed, gapRow, type PaneRow } from '../frame/panes.ts';
import { residualWords } from '../language/stock/residual-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { toned } from '../layout/lines.ts';
import type { Frame } from '../screen.ts';
import { betaSentence, residualSentences, unexplainedSentence } from './residual-sentences.ts';
import { labelWidth, middleWidth, partLine, widePane } from './stock-parts.ts';

/** What the residual of Stock goes with: four parts that add up to it, the betas with their errors, or why there is no answer. */
export function residualRows(answer: ResidualParts, frame: Frame, width: number): readonly PaneRow[] {
  const said = residualWords[frame.language];
  const { columns } = words(frame.language);
  const head = cellsLine(
    { content: said.head, width: labelWidth, tone: 'header' },
    { content: columns.middle, width: middleWidth, align: 'right', tone: 'header' },
    { content: said.range(frame.band), width: 14, tone: 'header' },
  );
  const wide = width >= widePane;
  if (answer.kind === 'unexplained')
    return [
      gapRow,
      fixed(toned(said.head, 'header')),
      ...text(unexplainedSentence(answer, frame.language), width),
    ];
  const sentences = residualSentences(answer, frame.language);
  const below = wide ? sentences : [betaSentence(answer, frame.language), ...sentences];
  return [
    gapRow,
    fixed(head),
    ...residualPartNames.map((name) => {
      const beta = name === 'stockSpecific' ? undefined : answer.betas[name];
      const after =
        beta === undefined || !wide
          ? ''
          : said.beta(decimal(beta.estimate, 2), decimal(beta.standardError, 2));
      const tone = name === 'stockSpecific' ? 'residual' : 'plain';
      return fixed(partLine(said.part[name], answer.parts[name], frame, tone, after));
    }),
    ...text(below.join(' '), width),
  ];
}

/** While the sessions of the window are being split. */
export function computingRows({ language }: Frame): readonly PaneRow[] {
  const said = residualWords[language];
  return [gapRow, fixed(toned(said.head, 'header')), fixed(toned(said.computing, 'dim'))];
}

const text = (sentence: string, width: number): readonly PaneRow[] =>
  wrapped(sentence, width - 2).map((one) => fixed(toned(one, 'dim')));
