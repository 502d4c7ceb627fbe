import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { nodeWithKey } from '../../core/attribution/node/node-with-key.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, fraction, wholePercentBand } from '../format/figure.ts';
import { compoundingWords } from '../language/compounding/compounding-words.ts';
import { whyWords } from '../language/explanation/why-words.ts';
import { words } from '../language/words.ts';
import { reasonsOf } from '../move/move.ts';
import { figuresOf } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import type { Explained } from './explanation-lines.ts';

/** What kind of figure it is, before any formula: a middle only with its band, and never as a measurement while it is none. */
export function explanationStatus(explained: Explained, frame: Frame): readonly string[] {
  const { explanation, target } = explained;
  const said = whyWords[frame.language];
  if (target.kind === 'fund') return [said.gross];
  if (target.kind === 'compounding')
    return [compoundingWords[frame.language].observed, words(frame.language).period.leveragedNote];
  const { estimate } = explanation;
  if (estimate === undefined) return [];
  const unsplit = unsplitText(explained, frame);
  if (isExact(estimate) && estimate.point === 0) return unsplit.length > 0 ? unsplit : [said.exact];
  return [
    ...unsplit,
    [statusText(estimate, explained, frame), ...shareText(explained, frame)].join(' '),
    ...(target.kind === 'stock' ? [said.inShort] : []),
  ];
}

/** Of a node's day with a stock without an answer: how much of its contribution has none, and why. */
function unsplitText({ explanation, target, result }: Explained, { language }: Frame): readonly string[] {
  if (target.kind !== 'node' || 'from' in explanation.params) return [];
  const node = nodeWithKey<AttributionNode>(result.portfolio, target.key);
  const unsplit = node === undefined ? 0 : (figuresOf(node).components?.unsplit.point ?? 0);
  if (unsplit === 0) return [];
  const points = fraction(unsplit, 'percent', 'always');
  return [words(language).sentence.noAnswer(points, reasonsOf(node!, result, language).join(', '))];
}

const isExact = ({ low90, high90 }: Estimate): boolean => low90 === high90;

function statusText(estimate: Estimate, { result, explanation }: Explained, frame: Frame): string {
  const said = whyWords[frame.language];
  const text = (value: number): string => fraction(value, 'percent', 'always');
  const ends = endsOf(estimate, frame.band);
  const range = { low: text(ends.low), high: text(ends.high) };
  const { verdict } = result.split;
  const middle = said.amount[explanation.params.link === 'geometric' ? 'factor' : 'points'](
    text(estimate.point),
  );
  if (verdict === 'identified') return said.identified(middle, frame.band, range);
  return said.status(middle, frame.band, range, words(frame.language).verdict[verdict].badge);
}

function shareText({ target, result }: Explained, frame: Frame): readonly string[] {
  if (target.kind !== 'stock') return [];
  const stock = result.split.stocks.find(({ code }) => code === target.code);
  if (stock?.kind !== 'split' || stock.shareOfMove === undefined) return [];
  const share = stock.shareOfMove;
  return [
    whyWords[frame.language].shareOfMove(
      decimal(share.point * 100, 0),
      wholePercentBand(endsOf(share, frame.band)),
      fraction(stock.return, 'percent', 'always'),
    ),
  ];
}
