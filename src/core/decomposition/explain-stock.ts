import type { Dataset } from '../market/dataset.ts';
import type { Explanation } from '../market/explanation.ts';
import { priceQualityOn, securityIndexOf } from '../market/lookup.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ImpactLaw } from '../mechanics/impact-laws.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, mean, minus, over, plus, times } from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DaySplit, SplitStock } from './day-split.ts';
import { DrawPage } from './draw-page.ts';
import { ExplanationPage, symbolName } from './explanation-page.ts';
import { middleDraws } from './middle-draws.ts';

/**
 * How a stock's mechanical, direct, feedback and residual figures came about, from the trade of each fund to the impact law.
 *
 * A point is a median over draws, that is the mean of the one or two draws in the middle: those draws are written out with their
 * parameters, so that the figure can be computed again by hand from the printed inputs alone.
 *
 * @returns `undefined` when the stock is not split on the day
 */
export function explainStock(
  dataset: Dataset,
  split: DaySplit,
  code: Ticker,
  custom?: ImpactLaw,
): Explanation | undefined {
  const stock = split.stocks.find((row) => row.code === code);
  if (stock?.kind !== 'split') return undefined;
  const page = new ExplanationPage();
  const observed = writeObserved(page, dataset, split, stock);
  const flows = split.flows.filter((flow) => flow.into.some((part) => part.code === code));
  const trades = new Map(flows.map((flow) => [flow.code, writeTrade(page, flow, code)]));
  page.step('gross', plus(...trades.values()), 'krw', 'grossFlow');
  const draws = parameterDraws(split.assumptions.draws, split.assumptions.seed);
  const drawPage = new DrawPage({ page, dataset, split, stock, flows, trades, draws, custom, ...observed });
  const { mechanical, direct, capped } = stock.draws;
  const whole = page.step(
    'mechanical',
    mean(middleDraws(mechanical).map((draw) => drawPage.mechanical(draw))),
    'fraction',
    'mechanical',
  );
  const first = page.step(
    'direct',
    mean(middleDraws(direct, capped).map((draw) => drawPage.direct(draw))),
    'fraction',
    'direct',
  );
  page.step('feedback', minus(whole, first), 'fraction', 'feedback');
  page.step('residual', minus(observed.moved, whole), 'fraction', 'residual');
  return {
    title: 'stockMechanical',
    params: {
      code,
      day: split.day,
      draws: draws.count,
      seed: split.assumptions.seed,
      capped: stock.cappedShare,
    },
    estimate: stock.mechanical,
    inputs: page.inputs,
    steps: page.steps,
    assumed: ['assumedNetting', 'assumedPassThrough', 'assumedLaws', 'assumedAssets'],
    wouldNarrow: ['narrowMinuteBars', 'narrowCreations', 'narrowMoreDays'],
    against: stock.flags.includes('againstPrediction')
      ? ['againstThisDay', 'againstEarlierDays']
      : ['againstEarlierDays'],
  };
}

/** Terms of the observed figures that every draw uses. */
export interface ObservedTerms {
  readonly moved: Term;
  readonly turnover: Term;
  readonly sigma: Term;
  readonly sharesOutstanding: Term;
  readonly tradedShares: Term;
}

function writeObserved(
  page: ExplanationPage,
  dataset: Dataset,
  split: DaySplit,
  stock: SplitStock,
): ObservedTerms {
  const { day, dayIndex, assumptions } = split;
  const before = dataset.days[dayIndex - 1]!;
  const quality = priceQualityOn(dataset, stock.code, dayIndex);
  const source = dataset.priceSource[securityIndexOf(dataset, stock.code)!];
  const trust = {
    ...(quality === undefined ? {} : { quality }),
    ...(source === undefined ? {} : { source }),
  };
  const params = { code: stock.code };
  const close = page.input('close', stock.close!, 'price', 'close', { params, day, ...trust });
  const previous = page.input('close_before', stock.previousClose!, 'price', 'previousClose', {
    params,
    day: before,
    ...trust,
  });
  const optional = (
    name: string,
    value: number | undefined,
    unit: 'fraction' | 'shares',
    label: string,
  ): Term =>
    value === undefined
      ? constant(Number.NaN)
      : page.input(name, value, unit, label, { params, day: before });
  return {
    moved: page.step('r', minus(over(close, previous), constant(1)), 'fraction', 'return'),
    turnover: page.input(
      'V',
      stock.denominatorKrw,
      'krw',
      assumptions.denominator === 'day' ? 'turnoverDay' : 'turnover20',
      {
        params,
        day: assumptions.denominator === 'day' ? day : before,
        ...trust,
      },
    ),
    sigma: optional('sigma', stock.sigma, 'fraction', 'volatility20'),
    sharesOutstanding: optional('theta', stock.sharesOutstanding, 'shares', 'sharesOutstanding'),
    tradedShares: optional('v', stock.denominatorShares, 'shares', 'tradedShares'),
  };
}

/** A fund's gross trade into the stock, at the observed returns. */
function writeTrade(page: ExplanationPage, flow: FundFlow, code: Ticker): Term {
  const name = symbolName(flow.code);
  const params = { code: flow.code, currency: flow.currency };
  const trust = { day: flow.assetDay, quality: flow.quality, source: flow.source };
  const assets = page.input(
    `A_${name}`,
    flow.netAssets,
    flow.currency === 'KRW' ? 'krw' : 'price',
    'fundAssets',
    { params, ...trust },
  );
  const assetsKrw =
    flow.currency === 'KRW'
      ? assets
      : times(assets, page.input(`fx_${name}`, flow.fxRate, 'rate', 'fxRate', { params }));
  const weight = page.input(
    `w_${name}`,
    flow.into.find((part) => part.code === code)!.weight,
    'fraction',
    'weightInUnderlying',
    { params },
  );
  if (flow.response.slopeKrw === 0 && flow.response.constantKrw === 0) {
    return page.step(`D_${name}`, constant(0), 'krw', 'noTrade');
  }
  const m = page.input(`m_${name}`, flow.multiple, 'multiple', 'fundMultiple', { params });
  const moved = page.input(`r_${name}`, flow.underlyingReturn, 'fraction', 'underlyingReturn', {
    params: { ...params, underlying: flow.underlying },
  });
  const perAssets =
    flow.nextMultiple === flow.multiple
      ? times(m, minus(m, constant(1)), moved)
      : changedMultiple(
          m,
          page.input(`n_${name}`, flow.nextMultiple, 'multiple', 'nextMultiple', { params }),
          moved,
        );
  return page.step(`D_${name}`, times(perAssets, assetsKrw, weight), 'krw', 'forcedFlow');
}

/** m1·(1 + m0·r) − m0·(1 + r) */
function changedMultiple(m0: Term, m1: Term, moved: Term): Term {
  const one = constant(1);
  return minus(times(m1, plus(one, times(m0, moved))), times(m0, plus(one, moved)));
}
