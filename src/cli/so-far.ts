import type { LoadedBars } from '../book/bars.ts';
import { barAt } from '../core/market/bar.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { closeOn } from '../core/market/lookup.ts';
import { shareLimit } from '../core/market/price-limits.ts';
import { modelledStocks } from '../core/mechanics/fund-universe.ts';
import { weekdayAfter } from '../core/scenario/next-session.ts';
import type { Shock } from '../core/scenario/scenario-question.ts';
import { clockText, type PrecloseOptions } from './preclose-options.ts';
import { shockAsked } from './shock-asked.ts';
import { refused, UsageError } from './usage-error.ts';

/** Returns since the last close, and where each of them that comes from bars was read. */
export interface SoFar {
  readonly soFar: Required<Shock>;
  readonly times: ReadonlyMap<string, string>;
}

interface Asked {
  readonly dataset: Dataset;
  /** the last close before the session */
  readonly asOfIndex: number;
  readonly bars: LoadedBars | undefined;
}

/** @throws UsageError with how to mend it: nothing given, no such stock, a return that is none, no price in the bars */
export function soFarAsked(options: PrecloseOptions, asked: Asked): SoFar {
  const { dataset, bars } = asked;
  const { return: typed = [], rest } = options;
  if (typed.length === 0 && bars === undefined) throw refused(({ preclose }) => preclose.nothing);
  const given = typedReturns(typed, rest, dataset);
  const read =
    bars === undefined ? { fundamental: {}, times: new Map() } : fromBars(bars, options.at!, asked, given);
  const soFar = { ...given, fundamental: { ...read.fundamental, ...given.fundamental } };
  const missing = modelledStocks(dataset).filter((code) => !Object.hasOwn(soFar.fundamental, code));
  if (options.scope === 'all' && missing.length > 0)
    throw refused(({ preclose }) => preclose.allNeeded(missing.join(', ')));
  return { soFar, times: read.times };
}

/** The same checks as for a shock, in this command's words. */
function typedReturns(typed: readonly string[], rest: string | undefined, dataset: Dataset): Required<Shock> {
  try {
    const none = { fundamental: {}, rest: 0 };
    const shock = typed.length === 0 ? [`${modelledStocks(dataset)[0] ?? ''}=0`] : typed;
    const asked = shockAsked({ shock, ...(rest === undefined ? {} : { rest }) }, dataset);
    return typed.length === 0 ? { ...none, rest: asked.rest } : asked;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError((language) => error.sentence(language).replaceAll('--shock', '--return'));
  }
}

/** @throws UsageError when a stock without a typed return has no bar, or one beyond its daily limit */
function fromBars({ bars }: LoadedBars, minute: number, { dataset, asOfIndex }: Asked, given: Shock) {
  const day = dataset.days[asOfIndex + 1] ?? weekdayAfter(dataset.days[asOfIndex]!);
  const fundamental: Record<string, number> = {};
  const times = new Map<string, string>();
  for (const code of modelledStocks(dataset)) {
    const close = closeOn(dataset, code, asOfIndex);
    if (Object.hasOwn(given.fundamental, code) || close === undefined) continue;
    const bar = barAt(bars, code, { day, minute });
    if (bar === undefined) throw refused(({ preclose }) => preclose.noBar(code, clockText(minute)));
    const moved = bar.price / close - 1;
    if (Math.abs(moved) > shareLimit) throw refused(({ preclose }) => preclose.notAPrice(code));
    fundamental[code] = moved;
    times.set(code, clockText(Math.floor(bar.second / 60)));
  }
  return { fundamental, times };
}
