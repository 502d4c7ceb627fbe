import type { Dataset } from '../../core/market/dataset.ts';
import type { ScenarioNode, ScenarioResult } from '../../core/scenario/scenario-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { money, moneyEnds } from '../format/money.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import type { RangeText } from '../language/sentence-words.ts';
import { words } from '../language/words.ts';
import type { Frame } from '../screen.ts';
import { securityNameIn } from './scenario-cells.ts';

export const rangeOf = (estimate: Estimate, frame: Frame, text: (value: number) => string): RangeText => {
  const { low, high } = endsOf(estimate, frame.band);
  return { low: text(low), high: text(high) };
};

/** A range of sizes, the smaller first: `[3.36, 7.11]` of a sale. */
function sizesOf(estimate: Estimate, frame: Frame, text: (value: number) => string): RangeText {
  const flip = estimate.point < 0;
  const { low, high } = endsOf(estimate, frame.band);
  return { low: text(flip ? -high : low), high: text(flip ? -low : high) };
}

/** What would have to trade, what it is of turnover, what it adds to our profit, how often the loop runs away. */
export function scenarioSentences(result: ScenarioResult, dataset: Dataset, frame: Frame): readonly string[] {
  const said = scenarioWords[frame.language];
  const { total, runawayShare, portfolio } = result;
  const moves = movesText(result, dataset, frame);
  return [
    ...(total === undefined
      ? [said.unknownFlow(unansweredNames(result, dataset, frame))]
      : flowSentences(total, result.assumptions.netting, moves, frame)),
    ...profitTexts(portfolio, frame),
    ...(total === undefined && runawayShare === 0
      ? []
      : [runawayShare === 0 ? said.noRunaway : said.runaway(decimal(runawayShare * 100, 1))]),
  ];
}

/** What the shock is worth, and what forced trades may add to that, where it is known. */
function profitTexts({ fundamental, mechanical }: ScenarioNode, frame: Frame): readonly string[] {
  const said = scenarioWords[frame.language];
  if (fundamental === undefined) return [];
  const won = (value: number): string => money(value, frame.language);
  if (mechanical === undefined) return [said.profitUnknown(won(fundamental))];
  return [
    said.profit(
      won(fundamental),
      won(mechanical.point),
      rangeOf(mechanical, frame, moneyEnds(mechanical.point, frame.language)),
    ),
  ];
}

function flowSentences(
  total: NonNullable<ScenarioResult['total']>,
  netting: 'net' | 'gross',
  moves: string,
  frame: Frame,
): readonly string[] {
  const said = scenarioWords[frame.language];
  const [flow, share] =
    netting === 'net'
      ? [total.netFlowKrw, total.netShareOfTurnover]
      : [total.grossFlowKrw, total.grossShareOfTurnover];
  if (flow.low90 === 0 && flow.high90 === 0) return [said.noFlow(moves)];
  const won = (value: number): string => money(value, frame.language);
  const percent = (value: number): string => decimal(value * 100, 1);
  const amount = said.amount(won(Math.abs(flow.point)), words(frame.language).settings.netting[netting]);
  return [
    said.flow(moves, flow.point > 0, amount, sizesOf(flow, frame, moneyEnds(flow.point, frame.language))),
    said.ofTurnover(percent(Math.abs(share.point)), sizesOf(share, frame, percent)),
  ];
}

const movesText = ({ stocks }: ScenarioResult, dataset: Dataset, frame: Frame): string =>
  stocks
    .map(
      ({ code, fundamental }) =>
        `${securityNameIn(dataset, code, frame)} ${decimal(fundamental * 100, 1, 'always')} %`,
    )
    .join(', ');

const unansweredNames = ({ stocks }: ScenarioResult, dataset: Dataset, frame: Frame): string =>
  stocks
    .filter(({ kind }) => kind === 'noAnswer')
    .map(({ code }) => securityNameIn(dataset, code, frame))
    .join(', ');
