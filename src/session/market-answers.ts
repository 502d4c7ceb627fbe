import { attributeIndexPeriod } from '../core/attribution/attribute-index-period.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { IndexPeriod } from '../core/attribution/index-points/index-period-result.ts';
import type { SplitQuestion } from '../core/decomposition/day-context.ts';
import type { DaySplit } from '../core/decomposition/day-split.ts';
import { lawsAlone } from '../core/decomposition/laws-alone.ts';
import { residualParts, residualWindow } from '../core/decomposition/residual-parts.ts';
import { tornado } from '../core/decomposition/tornado.ts';
import { checkClaims } from '../core/evidence/check-claims.ts';
import { turnovers } from '../core/evidence/claimed-flow-drafts.ts';
import { flowReadings } from '../core/evidence/claimed-flows.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { parameterDraws } from '../core/mechanics/parameter-draws.ts';
import { explainPolicy } from '../core/scenario/explain-policy.ts';
import { fragilityAt } from '../core/scenario/fragility.ts';
import { drawsUnder } from '../core/scenario/policy.ts';
import { sessionPressure } from '../core/scenario/pressure.ts';
import { assumptionsKey, sessionKey } from './assumptions-key.ts';
import type { MarketSplits } from './market-splits.ts';
import { answersKept, linkedDaysKept, recentlyUsed } from './recently-used.ts';

type MarketAnswers = Pick<
  BookAnswers,
  | 'byLaw'
  | 'tornado'
  | 'indexPeriod'
  | 'residualParts'
  | 'prepareResiduals'
  | 'fragility'
  | 'pressure'
  | 'claims'
  | 'tradeReadings'
  | 'explainPolicy'
>;

/** Sessions whose residuals are kept, far more than those whose draws are. */
const residualsKept = 4000;

/** Answers about past sessions that need no positions. */
export function marketAnswers(dataset: Dataset, splits: MarketSplits): MarketAnswers {
  return {
    ...ofModel(dataset, splits),
    ...ofResiduals(dataset, splits),
    ...ofMachine(dataset, splits),
    ...ofClaims(dataset),
    indexPeriod: overIndex(dataset, splits),
  };
}

/** A stock under each law by itself, and under each parameter at its ends. */
function ofModel(
  dataset: Dataset,
  { customLaw, calibration }: MarketSplits,
): Pick<MarketAnswers, 'byLaw' | 'tornado'> {
  const asked = (dayIndex: number, assumptions: Assumptions): SplitQuestion => ({
    ...{ dataset, dayIndex, assumptions },
    custom: customLaw(assumptions),
    calibration: calibration(assumptions),
  });
  const byLaw = answersKept<ReturnType<BookAnswers['byLaw']>>();
  const tornados = answersKept<ReturnType<BookAnswers['tornado']>>();
  return {
    byLaw: (dayIndex, assumptions, code) =>
      byLaw.get(sessionKey(dayIndex, assumptions, code), () => lawsAlone(asked(dayIndex, assumptions), code)),
    tornado: (dayIndex, assumptions, code) =>
      tornados.get(sessionKey(dayIndex, assumptions, code), () =>
        tornado(asked(dayIndex, assumptions), code),
      ),
  };
}

function ofResiduals(
  dataset: Dataset,
  { split }: MarketSplits,
): Pick<MarketAnswers, 'residualParts' | 'prepareResiduals'> {
  const residuals = recentlyUsed<ReadonlyMap<string, number>>(residualsKept, () => 1);
  const residualsOn = (dayIndex: number, assumptions: Assumptions): ReadonlyMap<string, number> =>
    residuals.get(sessionKey(dayIndex, assumptions), () => residualPoints(split(dayIndex, assumptions)));
  return {
    residualParts: (dayIndex, assumptions, code, chips) =>
      residualParts({
        dataset,
        dayIndex,
        residualOn: (t) => residualsOn(t, assumptions).get(code),
        ...(chips === undefined ? {} : { chips }),
      }),
    prepareResiduals: (dayIndex, assumptions, limit) => {
      const first = Math.max(0, dayIndex - residualWindow.sessions);
      const end = Math.min(dayIndex, first + limit);
      for (let t = first; t < end; t++) residualsOn(t, assumptions);
      return end === dayIndex;
    },
  };
}

const residualPoints = ({ stocks }: DaySplit): ReadonlyMap<string, number> =>
  new Map(stocks.flatMap((stock) => (stock.kind === 'split' ? [[stock.code, stock.residual.point]] : [])));

function ofMachine(
  dataset: Dataset,
  { split, customLaw }: MarketSplits,
): Pick<MarketAnswers, 'fragility' | 'pressure' | 'explainPolicy'> {
  const fragilities = answersKept<ReturnType<BookAnswers['fragility']>>();
  const pressures = answersKept<ReturnType<BookAnswers['pressure']>>();
  return {
    fragility: (dayIndex, assumptions) =>
      fragilities.get(sessionKey(dayIndex, assumptions), () =>
        fragilityAt({ dataset, asOfIndex: dayIndex, assumptions, custom: customLaw(assumptions) }),
      ),
    pressure: (dayIndex, assumptions) =>
      pressures.get(sessionKey(dayIndex, assumptions), () => sessionPressure(split(dayIndex, assumptions))),
    explainPolicy: ({ dayIndex, assumptions, policy }, code) => {
      const draws = parameterDraws(assumptions.draws, assumptions.seed);
      const slower = drawsUnder(policy, draws);
      const question = { dataset, policy, draws, slower, custom: customLaw(assumptions) };
      return explainPolicy(question, split(dayIndex, assumptions), code);
    },
  };
}

/** Claims are recomputed under every setting: of the assumptions only the draws count. */
function ofClaims(dataset: Dataset): Pick<MarketAnswers, 'claims' | 'tradeReadings'> {
  const claims = answersKept<ReturnType<BookAnswers['claims']>>();
  const trades = answersKept<ReturnType<BookAnswers['tradeReadings']>>();
  return {
    claims: ({ draws, seed }) =>
      claims.get(`${draws}/${seed}`, () =>
        checkClaims({ dataset, claims: dataset.claims, assumptions: { draws, seed } }),
      ),
    tradeReadings: (dayIndex, { draws, seed }) =>
      trades.get(`${dayIndex}|${draws}/${seed}`, () => ({
        flows: flowReadings(dataset, dayIndex, { draws, seed }),
        turnovers: turnovers(dataset, dayIndex),
      })),
  };
}

function overIndex(dataset: Dataset, { split }: MarketSplits): MarketAnswers['indexPeriod'] {
  const periods = recentlyUsed<IndexPeriod>(
    linkedDaysKept,
    ({ days, assumptions }) => days.length * (2 * assumptions.draws + 1),
  );
  return ({ index, dayIndices, assumptions, method }) =>
    periods.get([index, dayIndices, method, assumptionsKey(assumptions)].join('|'), () =>
      attributeIndexPeriod({ dataset, index, dayIndices, splitOn: (t) => split(t, assumptions), method }),
    );
}
