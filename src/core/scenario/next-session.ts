import type { Dataset, Panels } from '../market/dataset.ts';
import type { TradingDay } from '../units/trading-day.ts';
import { tradingDay } from '../units/trading-day.ts';

const made = new WeakMap<Dataset, Map<number, Dataset>>();
const kept = 2;

/**
 * The book as it stands at the close of a session, with one further session in which nothing moves: prices, rates and weights are
 * those last known, nothing later is known. What is asked ahead is asked of that session, the last of `days`.
 *
 * @throws RangeError when `asOfIndex` is no session of the dataset
 */
export function withNextSession(dataset: Dataset, asOfIndex: number): Dataset {
  if (dataset.days[asOfIndex] === undefined)
    throw new RangeError(`withNextSession requires a session of the dataset, got index ${asOfIndex}`);
  const known = made.get(dataset) ?? new Map<number, Dataset>();
  made.set(dataset, known);
  let next = known.get(asOfIndex);
  if (next === undefined) {
    next = quietSessionAfter(dataset, asOfIndex);
    if (known.size >= kept) known.delete(known.keys().next().value!);
    known.set(asOfIndex, next);
  }
  return next;
}

function quietSessionAfter(dataset: Dataset, asOfIndex: number): Dataset {
  const day = dataset.days[asOfIndex + 1] ?? weekdayAfter(dataset.days[asOfIndex]!);
  return {
    ...dataset,
    days: [...dataset.days.slice(0, asOfIndex + 1), day],
    panels: quietPanels(dataset, asOfIndex),
    indexWeights: dataset.indexWeights.map((series) => ({
      ...series,
      weight: series.weight.slice(0, asOfIndex + 1),
    })),
    corporateActions: dataset.corporateActions.filter((action) => action.day < day),
    cashFlows: dataset.cashFlows.filter((flow) => flow.day < day),
  };
}

/** The sheet tells of sessions that were; the one after the last is taken to be the next weekday. */
export function weekdayAfter(day: TradingDay): TradingDay {
  const date = new Date(`${day}T00:00:00Z`);
  do date.setUTCDate(date.getUTCDate() + 1);
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6);
  return tradingDay(date.toISOString().slice(0, 10));
}

function quietPanels({ panels, securities, days }: Dataset, asOfIndex: number): Panels {
  const shape = { rows: securities.length, from: days.length, to: asOfIndex + 2 };
  // a venue with sessions of its own may have been closed: its last prices go on, and it is open again
  const source = securities.map((security, row) => {
    let t = asOfIndex;
    if (security.market !== 'KRX') while (t > 0 && panels.quality[row * days.length + t] === 0) t--;
    return t;
  });
  const unknown = (panel: Float64Array): Float64Array => widened(panel, shape, () => Number.NaN);
  const carried = <P extends Float64Array | Uint8Array>(panel: P): P =>
    widened(panel, shape, (row) => panel[row * days.length + source[row]!]!);
  return {
    open: unknown(panels.open),
    close: carried(panels.close),
    nav: carried(panels.nav),
    volume: unknown(panels.volume),
    turnoverKrw: unknown(panels.turnoverKrw),
    quality: carried(panels.quality),
    turnoverQuality: widened(panels.turnoverQuality, shape, () => 0),
    notPublished: widened(panels.notPublished, shape, () => 0),
  };
}

/** The first sessions of every row and one more. */
function widened<P extends Float64Array | Uint8Array>(
  panel: P,
  { rows, from, to }: { readonly rows: number; readonly from: number; readonly to: number },
  last: (row: number) => number,
): P {
  const out = (panel instanceof Float64Array
    ? new Float64Array(rows * to)
    : new Uint8Array(rows * to)) as unknown as P;
  for (let row = 0; row < rows; row++) {
    out.set(panel.subarray(row * from, row * from + to - 1), row * to);
    out[row * to + to - 1] = last(row);
  }
  return out;
}
