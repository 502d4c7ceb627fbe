import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { LawAlone, SplitStock, StockObservation, StockSplit } from '../core/decomposition/day-split.ts';
import type { ChipChoice } from '../core/decomposition/residual-controls.ts';
import type { Language } from '../view/screen.ts';
import { type JsonObject, medianFigure } from './json-figures.ts';
import { residualPartsJson } from './json-residual.ts';
import { securityName } from './names.ts';

interface StockContext {
  readonly result: DayResult;
  readonly answers: BookAnswers;
  readonly language: Language;
  readonly chips: ChipChoice | undefined;
}

/** A modelled stock: what was seen, then the split or the reason why there is none. */
export function stockJson(stock: StockSplit, context: StockContext): JsonObject {
  const { result, language } = context;
  return {
    code: stock.code,
    ...securityName(result.dataset, stock.code, language),
    ...observedJson(stock),
    ...(stock.kind === 'split' ? splitJson(stock, context) : unsplitJson(stock)),
    flags: stock.flags,
  };
}

function observedJson(stock: StockObservation): JsonObject {
  const { openGap, intradayReturn, previousClose, close, turnoverKrw, adv20Krw, denominatorKrw, sigma } =
    stock;
  return {
    return: stock.return,
    openGap,
    intradayReturn,
    previousCloseKrw: previousClose,
    closeKrw: close,
    turnoverKrw,
    adv20Krw,
    denominatorKrw,
    sigma,
  };
}

function splitJson(stock: SplitStock, { result, answers, chips }: StockContext): JsonObject {
  const { dayIndex, assumptions } = result;
  return {
    forcedFlowKrw: { gross: stock.grossFlowKrw, net: medianFigure(stock.netFlowKrw) },
    shareOfTurnover: { gross: stock.grossShareOfTurnover, net: medianFigure(stock.netShareOfTurnover) },
    ...partsJson(stock),
    ...beforeTheData(stock, { result, answers }),
    residual: medianFigure(stock.residual),
    residualParts: residualPartsJson(answers.residualParts(dayIndex, assumptions, stock.code, chips)),
    ...shareOfMoveJson(stock),
    cappedShare: stock.cappedShare,
    byLaw: answers.byLaw(dayIndex, assumptions, stock.code).map(lawJson),
    tornado: answers.tornado(dayIndex, assumptions, stock.code).map(({ input, bar }) => ({ input, bar })),
  };
}

/** Where the law's scale has its posterior: the mechanical part under the prior, to be set beside it. */
function beforeTheData(
  { code }: SplitStock,
  { result, answers }: Pick<StockContext, 'result' | 'answers'>,
): JsonObject {
  const { dayIndex, assumptions, split } = result;
  if (split.scale === undefined) return {};
  const prior = answers.priorDay(dayIndex, assumptions).split.stocks.find((stock) => stock.code === code);
  return prior?.kind === 'split' ? { mechanicalBeforeTheData: medianFigure(prior.mechanical) } : {};
}

const partsJson = ({
  mechanical,
  direct,
  feedback,
}: Pick<SplitStock, 'mechanical' | 'direct' | 'feedback'>) => ({
  mechanical: medianFigure(mechanical),
  direct: medianFigure(direct),
  feedback: medianFigure(feedback),
});

/** The whole return has no answer; the gross flow may be known all the same. */
function unsplitJson(stock: StockSplit & { readonly kind: 'unsplit' }): JsonObject {
  return {
    ...(stock.grossFlowKrw === undefined ? {} : { forcedFlowKrw: { gross: stock.grossFlowKrw } }),
    unsplit: { reason: stock.reason, return: stock.return },
  };
}

function shareOfMoveJson({ shareOfMove }: SplitStock): JsonObject {
  if (shareOfMove !== undefined) return { shareOfMove: medianFigure(shareOfMove) };
  return { shareOfMove: null, shareOfMoveReason: 'the return is smaller than 0.5 %' };
}

function lawJson(law: LawAlone): JsonObject {
  if (law.kind === 'lawNotValid') return { law: law.law, unsplit: { reason: 'lawNotValid' } };
  return { law: law.law, ...partsJson(law), cappedShare: law.cappedShare };
}
