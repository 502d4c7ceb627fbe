import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { FundFlow } from '../../core/mechanics/fund-flow.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { shortDay } from '../format/dates.ts';
import { words } from '../language/words.ts';
import type { Language } from '../screen.ts';

/** Said before the first line: a Hong Kong holiday leaves assets or positions one session old, a missing rate their currency. */
export function staleSentences(result: DayResult, language: Language): readonly string[] {
  const said = words(language).sentence;
  const assets = staleAssets(result);
  const { stale, oldRate, oldestRate } = result.coverage;
  const before = result.dataset.days[result.dayIndex - 1];
  return [
    ...(assets === undefined
      ? []
      : [said.staleAssets(shortDay(assets.from), assets.closed.map(shortDay).join(', '))]),
    ...(stale === 0
      ? []
      : [said.stalePositions(String(stale), before === undefined ? '' : shortDay(before))]),
    ...(oldestRate === undefined ? [] : [said.oldRates(String(oldRate), shortDay(oldestRate))]),
  ];
}

/** Foreign funds of the flow whose assets are older than the evening before, and the Korean sessions they missed. */
function staleAssets(
  result: DayResult,
): { readonly from: TradingDay; readonly closed: readonly TradingDay[] } | undefined {
  const { days } = result.dataset;
  const old = result.split.flows.filter((flow) => isStale(flow, days[result.dayIndex - 1]));
  const from = old.map((flow) => flow.assetDay).sort()[0];
  if (from === undefined) return undefined;
  const closed = days.filter((day) => day > from && day < result.day);
  const today = old.some((flow) => flow.flags.includes('venueClosed')) ? [result.day] : [];
  return { from, closed: [...closed, ...today] };
}

const isStale = (flow: FundFlow, before: TradingDay | undefined): boolean =>
  flow.currency !== 'KRW' &&
  before !== undefined &&
  flow.assetDay < before &&
  (flow.flags.includes('accumulated') || flow.flags.includes('venueClosed'));
