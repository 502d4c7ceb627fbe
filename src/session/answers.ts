import { attributeAgainstBenchmark } from '../core/attribution/attribute-against-benchmark.ts';
import { attributeDay } from '../core/attribution/attribute-day.ts';
import { attributeIndexPeriod } from '../core/attribution/attribute-index-period.ts';
import { attributePeriod } from '../core/attribution/attribute-period.ts';
import { usualAgainst } from '../core/attribution/benchmark/benchmark-choice.ts';
import type { BenchmarkResult } from '../core/attribution/benchmark/benchmark-result.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult, GroupingLevel } from '../core/attribution/day/day-result.ts';
import { explainCompounding } from '../core/attribution/explanation/explain-compounding.ts';
import { explainPeriodNode } from '../core/attribution/explanation/explain-period.ts';
import { attributedExposures, followExposures } from '../core/attribution/follow-exposures.ts';
import type { IndexPeriod } from '../core/attribution/index-points/index-period-result.ts';
import type { PeriodQuestion } from '../core/attribution/period/period-question.ts';
import type { PeriodResult } from '../core/attribution/period/period-result.ts';
import type { Calibration } from '../core/decomposition/day-context.ts';
import type { DaySplit } from '../core/decomposition/day-split.ts';
import { lawsAlone } from '../core/decomposition/laws-alone.ts';
import { residualParts, residualWindow } from '../core/decomposition/residual-parts.ts';
import { splitDay } from '../core/decomposition/split-day.ts';
import { hasTemporaryPart, temporaryPart } from '../core/decomposition/temporary-part.ts';
import { tornado } from '../core/decomposition/tornado.ts';
import { calibrationOf, isCalibrated, withoutCalibration } from '../core/evidence/calibration.ts';
import { checkClaims } from '../core/evidence/check-claims.ts';
import { turnovers } from '../core/evidence/claimed-flow-drafts.ts';
import { flowReadings } from '../core/evidence/claimed-flows.ts';
import { type Evidence, evidenceOf, type PlaceboRun, placeboRunOf } from '../core/evidence/evidence.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { dayIndexOf } from '../core/market/lookup.ts';
import type { Problem } from '../core/market/problem.ts';
import type { Assumptions, Scope } from '../core/mechanics/assumptions.ts';
import type { ImpactLaw } from '../core/mechanics/impact-law.ts';
import { parameterDraws } from '../core/mechanics/parameter-draws.ts';
import { explainPolicy } from '../core/scenario/explain-policy.ts';
import { fragilityAt } from '../core/scenario/fragility.ts';
import { drawsUnder } from '../core/scenario/policy.ts';
import { sessionPressure } from '../core/scenario/pressure.ts';
import { replayPolicy } from '../core/scenario/replay-policy.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { assumptionsKey, everySetting } from './assumptions-key.ts';
import { explainTarget } from './explain-target.ts';
import { forwardAnswers } from './forward-answers.ts';
import { wholeSessionsOf } from './period-sessions.ts';
import { recentlyUsed } from './recently-used.ts';
import type { SessionHoldings } from './session-holdings.ts';
import { stressDaysOf } from './stress-days.ts';

export interface OpenBook {
  readonly dataset: Dataset;
  /** where the book states its holdings date by date; `dataset` has no positions then */
  readonly holdings?: SessionHoldings;
  readonly problems: readonly Problem[];
  readonly defaults: Assumptions;
  /** compiles the text of a custom law; needed only where assumptions name one (it brings the expression parser with it) */
  readonly compileLaw?: (source: string) => ImpactLaw;
}

/**
 * What is kept. A draw of a stock (25 bytes) and a position of a day (about 35) count one each: some 120 splits and 300 days of a small
 * book, or the twelve settings and a few days more of one with 100,000 positions; of answers that are small in any book, 400.
 */
const budgets = { splits: 1_000_000, days: 2_400_000, answers: 400, residuals: 4000 } as const;

type AskedPeriod = Parameters<BookAnswers['period']>[0];

const defaultGrouping: readonly GroupingLevel[] = ['group'];

/**
 * Opens a book for questions. Nothing is computed until it is asked; what was asked lately is kept, so that switching a setting back
 * or stepping a day back costs nothing.
 *
 * The answers throw RangeError on a session outside the book and on a custom law without a compiler.
 */
export function openAnswers({ dataset, holdings, problems, defaults, compileLaw }: OpenBook): BookAnswers {
  /** the book with the positions that a session begins with */
  const heldOn = (dayIndex: number): Dataset => holdings?.on(dayIndex) ?? dataset;
  const heldOver = (dayIndices: readonly number[]): Dataset => {
    const [first, second] = dayIndices;
    if (holdings === undefined || first === undefined) return dataset;
    if (second === undefined) return heldOn(first);
    throw new RangeError(`holdings stated date by date require one session, got ${dayIndices.length}`);
  };
  // positions of an ordinary book are there once, whatever the number of its days
  const positionsIn = ({ positions }: Dataset): number => positions.length * (holdings === undefined ? 1 : 6);
  const splits = recentlyUsed<DaySplit>(budgets.splits, drawsIn);
  const results = recentlyUsed<DayResult>(
    budgets.days,
    (result) => drawsIn(result.split) + positionsIn(result.dataset),
  );
  const periods = recentlyUsed<PeriodResult>(
    budgets.days,
    ({ days, assumptions }) => days.length * (2 * assumptions.draws + dataset.positions.length),
  );
  const comparisons = recentlyUsed<BenchmarkResult>(
    budgets.days,
    ({ days, groups, assumptions }) => days.length * (2 * assumptions.draws + 6 * groups.length) + 1,
  );
  const indexPeriods = recentlyUsed<IndexPeriod>(
    budgets.days,
    ({ days, assumptions }) => days.length * (2 * assumptions.draws + 1),
  );
  const byLaw = byCount<ReturnType<BookAnswers['byLaw']>>();
  const tornados = byCount<ReturnType<BookAnswers['tornado']>>();
  const laws = byCount<ImpactLaw>();
  const fragilities = byCount<ReturnType<BookAnswers['fragility']>>();
  const pressures = byCount<ReturnType<BookAnswers['pressure']>>();
  const claims = byCount<ReturnType<BookAnswers['claims']>>();
  const trades = byCount<ReturnType<BookAnswers['tradeReadings']>>();
  const residuals = recentlyUsed<ReadonlyMap<string, number>>(budgets.residuals, () => 1);
  const evidences = byCount<Evidence>();
  const placeboRuns = byCount<PlaceboRun>();
  const priorResults = recentlyUsed<DayResult>(
    budgets.days,
    (result) => drawsIn(result.split) + positionsIn(result.dataset),
  );

  function custom({ law, customLaw }: Assumptions): ImpactLaw | undefined {
    if (law !== 'custom' || customLaw === undefined) return undefined;
    if (compileLaw === undefined) throw new RangeError('openAnswers requires compileLaw for a custom law');
    return laws.get(customLaw, () => compileLaw(customLaw));
  }
  const placebos = (scope: Scope) => placeboRuns.get(scope, () => placeboRunOf(dataset, scope));
  const evidence: BookAnswers['evidence'] = (scope) =>
    evidences.get(scope, () => evidenceOf(dataset, scope, placebos(scope)));
  const calibration = (assumptions: Assumptions): Calibration =>
    isCalibrated(assumptions)
      ? calibrationOf(evidence(assumptions.scope))
      : withoutCalibration(placebos(assumptions.scope));
  const split = (dayIndex: number, assumptions: Assumptions): DaySplit =>
    splits.get(`${dayIndex}|${assumptionsKey(assumptions)}`, () =>
      splitDay(dataset, dayIndex, assumptions, custom(assumptions), calibration(assumptions)),
    );
  /** points of the stocks that are split, kept for far more sessions than their draws */
  const residualsOn = (dayIndex: number, assumptions: Assumptions): ReadonlyMap<string, number> =>
    residuals.get(`${dayIndex}|${assumptionsKey(assumptions)}`, () =>
      residualPoints(split(dayIndex, assumptions)),
    );
  const day: BookAnswers['day'] = (dayIndex, assumptions, by = defaultGrouping) =>
    results.get(`${dayIndex}|${by.join()}|${assumptionsKey(assumptions)}`, () =>
      attributeDay({ dataset: heldOn(dayIndex), dayIndex, splitOn: (t) => split(t, assumptions), by }),
    );
  const priorDay: BookAnswers['priorDay'] = (dayIndex, assumptions) =>
    isCalibrated(assumptions)
      ? priorResults.get(`${dayIndex}|${assumptionsKey(assumptions)}`, () =>
          attributeDay({
            dataset: heldOn(dayIndex),
            dayIndex,
            splitOn: (t) => splitDay(dataset, t, assumptions, custom(assumptions)),
            by: defaultGrouping,
          }),
        )
      : day(dayIndex, assumptions);
  const linked = ({ assumptions, by = defaultGrouping, ...question }: AskedPeriod): PeriodQuestion => ({
    ...question,
    dataset,
    splitOn: (t) => split(t, assumptions),
    ...(hasTemporaryPart(assumptions)
      ? { revertingOn: (t: number) => temporaryPart(dataset, t, assumptions, calibration(assumptions)) }
      : {}),
    by,
  });
  const period: BookAnswers['period'] = (question) => {
    const { dayIndices, assumptions, by, method } = question;
    return periods.get([dayIndices, by, method, assumptionsKey(assumptions)].join('|'), () =>
      holdings?.panel === undefined
        ? attributePeriod({ ...linked(question), dataset: heldOver(dayIndices) })
        : attributedExposures({ ...linked(question), panel: holdings.panel }),
    );
  };
  const explainPeriod: BookAnswers['explainPeriod'] = (question, target) => {
    if (target.kind === 'compounding') return explainCompounding(period(question), target.code);
    const followed =
      holdings?.panel === undefined
        ? period(question)
        : followExposures({ ...linked(question), panel: holdings.panel }, target.key);
    return followed === undefined ? undefined : explainPeriodNode(followed, target.key);
  };

  const againstBenchmark: BookAnswers['againstBenchmark'] = ({ assumptions, ...question }) =>
    comparisons.get(
      JSON.stringify([
        question.dayIndices,
        question.benchmark,
        question.level,
        question.variant,
        question.method,
        assumptionsKey(assumptions),
      ]),
      () =>
        attributeAgainstBenchmark({
          ...question,
          dataset: holdings?.whole ?? heldOver(question.dayIndices),
          ...(holdings === undefined ? {} : { heldOn }),
          splitOn: (t) => split(t, assumptions),
        }),
    );

  const indexPeriod: BookAnswers['indexPeriod'] = ({ index, dayIndices, assumptions, method }) =>
    indexPeriods.get([index, dayIndices, method, assumptionsKey(assumptions)].join('|'), () =>
      attributeIndexPeriod({ dataset, index, dayIndices, splitOn: (t) => split(t, assumptions), method }),
    );
  const residualPartsOf: BookAnswers['residualParts'] = (dayIndex, assumptions, code, chips) =>
    residualParts({
      dataset,
      dayIndex,
      residualOn: (t) => residualsOn(t, assumptions).get(code),
      ...(chips === undefined ? {} : { chips }),
    });

  const ahead = forwardAnswers((evening) => heldOn(evening + 1), { custom, calibration });

  return {
    dataset,
    get problems() {
      return holdings === undefined ? problems : [...problems, ...holdings.problems];
    },
    defaults,
    ...(holdings === undefined ? {} : { holdings }),
    firstDayShown: firstDayOf(dataset),
    stressDays: stressDaysOf(dataset),
    wholeSessions: wholeSessionsOf(dataset),
    day,
    calibration,
    split,
    evidence,
    priorDay,
    period,
    explainPeriod,
    indexPeriod,
    againstBenchmark,
    byLaw: (dayIndex, assumptions, code) =>
      byLaw.get(`${dayIndex}|${code}|${assumptionsKey(assumptions)}`, () =>
        lawsAlone(dataset, dayIndex, assumptions, code, custom(assumptions), calibration(assumptions)),
      ),
    tornado: (dayIndex, assumptions, code) =>
      tornados.get(`${dayIndex}|${code}|${assumptionsKey(assumptions)}`, () =>
        tornado(dataset, dayIndex, assumptions, code, custom(assumptions), calibration(assumptions)),
      ),
    residualParts: residualPartsOf,
    prepareResiduals: (dayIndex, assumptions, limit) => {
      const first = Math.max(0, dayIndex - residualWindow.sessions);
      const end = Math.min(dayIndex, first + limit);
      for (let t = first; t < end; t++) residualsOn(t, assumptions);
      return end === dayIndex;
    },
    claims: ({ draws, seed }) =>
      claims.get(`${draws}/${seed}`, () =>
        checkClaims({ dataset, claims: dataset.claims, assumptions: { draws, seed } }),
      ),
    fragility: (dayIndex, assumptions) =>
      fragilities.get(`${dayIndex}|${assumptionsKey(assumptions)}`, () =>
        fragilityAt({ dataset, asOfIndex: dayIndex, assumptions, custom: custom(assumptions) }),
      ),
    pressure: (dayIndex, assumptions) =>
      pressures.get(`${dayIndex}|${assumptionsKey(assumptions)}`, () =>
        sessionPressure(split(dayIndex, assumptions)),
      ),
    tradeReadings: (dayIndex, { draws, seed }) =>
      trades.get(`${dayIndex}|${draws}/${seed}`, () => ({
        flows: flowReadings(dataset, dayIndex, { draws, seed }),
        turnovers: turnovers(dataset, dayIndex),
      })),
    allSettings: (dayIndex, assumptions) => everySetting(assumptions).map((one) => priorDay(dayIndex, one)),
    policy: ({ assumptions, by = defaultGrouping, ...question }) =>
      replayPolicy({
        ...question,
        dataset,
        ...(holdings === undefined ? {} : { heldOn }),
        by,
        splitOn: (t) => split(t, assumptions),
        custom: custom(assumptions),
      }),
    explainPolicy: ({ dayIndex, assumptions, policy }, code) => {
      const draws = parameterDraws(assumptions.draws, assumptions.seed);
      const slower = drawsUnder(policy, draws);
      const question = { dataset, policy, draws, slower, custom: custom(assumptions) };
      return explainPolicy(question, split(dayIndex, assumptions), code);
    },
    ...ahead,
    explain: (target, dayIndex, assumptions, by) =>
      explainTarget(target, {
        result: (settings = assumptions) => day(dayIndex, settings, by),
        against: ({ benchmark, linked, variant, link }) =>
          againstBenchmark({
            dayIndices: linked === true ? wholeSessionsOf(dataset) : [dayIndex],
            ...{ assumptions, benchmark, level: by?.[0] ?? 'group' },
            variant: variant ?? usualAgainst.variant,
            method: link ?? usualAgainst.link,
          }),
        ahead: ({ code, question }) =>
          ahead.explainScenario(
            { ...question, asOfIndex: dayIndex, assumptions, ...(by === undefined ? {} : { by }) },
            code as Ticker,
          ),
        over: () => period({ dayIndices: wholeSessionsOf(dataset), assumptions, method: 'carino' }),
        custom: custom(assumptions),
        residualParts: (code) => residualPartsOf(dayIndex, assumptions, code),
      }),
  };
}

const residualPoints = ({ stocks }: DaySplit): ReadonlyMap<string, number> =>
  new Map(stocks.flatMap((stock) => (stock.kind === 'split' ? [[stock.code, stock.residual.point]] : [])));

const byCount = <Value>() => recentlyUsed<Value>(budgets.answers, () => 1);

/** Draws that a split holds, over its stocks; at least 1. */
function drawsIn({ stocks }: DaySplit): number {
  return stocks.reduce((sum, stock) => sum + (stock.kind === 'split' ? stock.draws.mechanical.length : 1), 1);
}

/** The settings' default day, else the last session. */
export function firstDayOf(dataset: Dataset): number {
  const { defaultDay } = dataset.settings;
  const chosen = defaultDay === undefined ? undefined : dayIndexOf(dataset, defaultDay);
  return chosen ?? dataset.days.length - 1;
}
