import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { ExclusionReason } from '../../core/mechanics/fund-flow.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { type Ends, endsOf } from '../format/figure.ts';
import { money, moneyEnds } from '../format/money.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import type { RangeText } from '../language/sentence-words.ts';
import { stockName } from '../move/move.ts';
import type { Frame } from '../screen.ts';
import type { FundTotals } from './fund-totals.ts';

/** The first lines of Funds: how much had to be traded, how sure that is, and on what it rests. */
export function fundSentences(result: DayResult, totals: FundTotals, frame: Frame): readonly string[] {
  const said = fundWords[frame.language];
  return [
    ...amountSentences(result, totals, frame),
    ...(totals.estimatedShare === undefined || totals.estimatedShare === 0
      ? []
      : [said.estimated(decimal(totals.estimatedShare * 100, 0))]),
    ...officialSentence(totals, frame),
    ...venueSentences(result, frame),
  ];
}

/** Funds of a closed exchange do not trade today; on their next session they trade the whole move since. */
function venueSentences({ split }: DayResult, { language }: Frame): readonly string[] {
  const said = fundWords[language];
  const closed = split.flows.filter(({ flags }) => flags.includes('venueClosed'));
  const accumulated = split.flows.filter(({ flags }) => flags.includes('accumulated'));
  const since = accumulated[0]?.accumulatedSince;
  return [
    ...(closed.length === 0 ? [] : [said.closed(String(closed.length))]),
    ...(since === undefined ? [] : [said.accumulated(String(accumulated.length), shortDay(since))]),
  ];
}

function amountSentences(result: DayResult, totals: FundTotals, frame: Frame): readonly string[] {
  const said = fundWords[frame.language];
  const { grossKrw, netKrw, grossShare, netShare } = totals;
  if (grossKrw === undefined) {
    const unknown = result.split.stocks.filter((stock) => stock.grossFlowKrw === undefined);
    if (unknown.length === 0) return [said.noFunds];
    return [said.unknown(unknown.map(({ code }) => stockName(result, code, frame.language)).join(', '))];
  }
  if (grossKrw === 0) return [said.nothing];
  const gross = money(Math.abs(grossKrw), frame.language);
  const share = grossShare === undefined ? undefined : decimal(Math.abs(grossShare) * 100, 1);
  if (result.assumptions.netting === 'gross' || netKrw === undefined)
    return [said.grossOnly(grossKrw > 0, gross), said.gross(gross, share)];
  return [
    ...netSentences({ net: netKrw, share: netShare, opposed: areOpposed(result) }, frame),
    said.gross(gross, share),
  ];
}

/** Magnitudes; the verb tells the direction. */
/** Funds bought one stock and sold another. */
function areOpposed({ split }: DayResult): boolean {
  const flows = split.stocks.map(({ grossFlowKrw }) => grossFlowKrw ?? 0);
  return flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);
}

function netSentences(
  {
    net,
    share,
    opposed,
  }: { readonly net: Estimate; readonly share: Estimate | undefined; readonly opposed: boolean },
  frame: Frame,
): readonly string[] {
  const said = fundWords[frame.language];
  const range = rangeOf(endsOf(net, frame.band), moneyEnds(net.point, frame.language));
  const sold = said.hadTo(net.point > 0, opposed, money(Math.abs(net.point), frame.language), range);
  if (share === undefined) return [sold];
  const percent = (part: number): string => decimal(part * 100, 1);
  return [sold, said.ofTurnover(percent(Math.abs(share.point)), rangeOf(endsOf(share, frame.band), percent))];
}

function rangeOf(ends: Ends, text: (end: number) => string): RangeText {
  const [low, high] = ordered(ends);
  return { low: text(low), high: text(high) };
}

/** Ends as magnitudes when they lie on one side of zero, else with their signs. */
function ordered({ low, high }: Ends): readonly [number, number] {
  return high <= 0 ? [0 - high, 0 - low] : [low, high];
}

function officialSentence(
  { officialKrw, turnoverKrw, estimatedShare }: FundTotals,
  frame: Frame,
): readonly string[] {
  if (officialKrw === 0 || turnoverKrw === undefined || estimatedShare === 0) return [];
  const share = decimal(Math.abs(officialKrw / turnoverKrw) * 100, 2);
  return [fundWords[frame.language].official(money(Math.abs(officialKrw), frame.language), share)];
}

/** `Left out: 11 out of scope, 2 with assets of one date only.`; empty when no fund is. */
export function leftOutSentence(result: DayResult, { language }: Pick<Frame, 'language'>): string {
  const said = fundWords[language];
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of result.split.excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return '';
  const parts = [...counts].map(([reason, count]) => said.reasonCount(said.excluded[reason], String(count)));
  return said.leftOut(parts.join(', '));
}
