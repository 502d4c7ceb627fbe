import type { Dataset } from '../market/dataset.ts';
import type { Explanation } from '../market/explanation.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, mean, minus, plus, times } from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DaySplit } from './day-split.ts';
import { DrawPage } from './draw-page.ts';
import { writeObserved } from './explain-observed.ts';
import { ExplanationWriter } from './explanation-writer.ts';
import { middleDraws } from './middle-draws.ts';
import { modelNotes } from './model-notes.ts';

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
  const writer = new ExplanationWriter();
  const observed = writeObserved(writer, dataset, split, stock);
  const flows = split.flows.filter((flow) => flow.into.some((part) => part.code === code));
  const trades = new Map(flows.map((flow) => [flow.code, writeTrade(writer, flow, code)]));
  writer.stepOnce('gross', plus(...trades.values()), 'krw', 'grossFlow');
  const draws = parameterDraws(split.assumptions.draws, split.assumptions.seed);
  const drawPage = new DrawPage({
    writer,
    dataset,
    split,
    stock,
    flows,
    trades,
    draws,
    custom,
    scaleIn: (draw) => split.scale?.[draw],
    ...observed,
  });
  const { mechanical, direct, capped } = stock.draws;
  const whole = writer.stepOnce(
    'mechanical',
    mean(middleDraws(mechanical).map((draw) => drawPage.mechanical(draw))),
    'fraction',
    'mechanical',
  );
  const first = writer.stepOnce(
    'direct',
    mean(middleDraws(direct, capped).map((draw) => drawPage.direct(draw))),
    'fraction',
    'direct',
  );
  writer.stepOnce('feedback', minus(whole, first), 'fraction', 'feedback');
  writer.stepOnce('residual', minus(observed.moved, whole), 'fraction', 'residual');
  return writer.finish({
    title: 'stockMechanical',
    params: {
      code,
      day: split.day,
      draws: draws.count,
      seed: split.assumptions.seed,
      capped: stock.cappedShare,
    },
    estimate: stock.mechanical,
    ...modelNotes(split.assumptions.netting, [stock]),
  });
}

/** A fund's gross trade into the stock, at the observed returns. */
function writeTrade(writer: ExplanationWriter, flow: FundFlow, code: Ticker): Term {
  const { code: name } = flow;
  const params = { code: name, currency: flow.currency };
  const trust = { day: flow.assetDay, quality: flow.quality, source: flow.source };
  const assets = writer.inputOnce(
    `A_${name}`,
    flow.netAssets,
    flow.currency === 'KRW' ? 'krw' : 'price',
    'fundAssets',
    { params, ...trust },
  );
  const assetsKrw =
    flow.currency === 'KRW'
      ? assets
      : times(assets, writer.inputOnce(`fx_${name}`, flow.fxRate, 'rate', 'fxRate', { params }));
  const weight = writer.inputOnce(
    `w_${name}`,
    flow.into.find((part) => part.code === code)!.weight,
    'fraction',
    'weightInUnderlying',
    { params },
  );
  if (flow.response.slopeKrw === 0 && flow.response.constantKrw === 0) {
    return writer.stepOnce(`D_${name}`, constant(0), 'krw', 'noTrade');
  }
  const m = writer.inputOnce(`m_${name}`, flow.multiple, 'multiple', 'fundMultiple', { params });
  const moved = writer.inputOnce(`r_${name}`, flow.underlyingReturn, 'fraction', 'underlyingReturn', {
    params: { ...params, underlying: flow.underlying },
  });
  const perAssets =
    flow.nextMultiple === flow.multiple
      ? times(m, minus(m, constant(1)), moved)
      : changedMultiple(
          m,
          writer.inputOnce(`n_${name}`, flow.nextMultiple, 'multiple', 'nextMultiple', { params }),
          moved,
        );
  return writer.stepOnce(`D_${name}`, times(perAssets, assetsKrw, weight), 'krw', 'forcedFlow');
}

/** m1·(1 + m0·r) − m0·(1 + r) */
function changedMultiple(m0: Term, m1: Term, moved: Term): Term {
  const one = constant(1);
  return minus(times(m1, plus(one, times(m0, moved))), times(m0, plus(one, moved)));
}
