import { compensatedSum } from '../../numeric/sum.ts';
import { dividendEntries } from '../holdings/panel-dividends.ts';
import type { InstrumentDay } from '../instrument/instrument-day.ts';
import type { LeveragedDay, LeveragedMemo } from '../instrument/leveraged-memo.ts';
import { leveragedAmong, leveragedMemos } from '../instrument/leveraged-memo.ts';
import { unitEndValue } from '../instrument/unit-change.ts';
import { areConsecutive, sessionsBehind } from '../period/period-edges.ts';
import type { PeriodEdges } from '../period/period-result.ts';
import type { ExposureDay } from './exposure-day.ts';
import type { ValuedExposures, ValuedSession } from './exposure-values.ts';

/** A dividend that went ex over the last session, in the cash that takes it. */
export interface DueCash {
  /** place of the cash in the book */
  readonly at: number;
  readonly krw: number;
}

/** What crosses the edges of a period, and the leveraged funds in it, session after session. */
export class ExposureEdges {
  readonly #exposures: ValuedExposures;
  readonly #sessions: readonly ValuedSession[];
  readonly #inside: ReadonlySet<number>;
  readonly #reachOutside: PeriodEdges['reachOutside'][number][] = [];
  readonly #leveraged: (readonly LeveragedDay[])[] = [];
  #last: ExposureDay | undefined;

  /** @param sessions those on which anything has a value */
  constructor(exposures: ValuedExposures, sessions: readonly ValuedSession[]) {
    this.#exposures = exposures;
    this.#sessions = sessions;
    this.#inside = new Set(sessions.map(({ dayIndex }) => dayIndex));
  }

  add(day: ExposureDay): void {
    this.#last = day;
    this.#leveraged.push(leveragedAmong(day.instruments));
    const { days } = this.#exposures.dataset;
    for (const instrument of day.instruments) {
      if (instrument?.held === undefined || isOfOneSession(instrument, day.dayIndex)) continue;
      const outside = sessionsBehind(instrument, day.dayIndex).filter((t) => !this.#inside.has(t));
      if (outside.length === 0) continue;
      const sessions = outside.map((t) => days[t]!);
      this.#reachOutside.push({ code: instrument.code, day: days[day.dayIndex]!, sessions });
    }
  }

  get leveragedFunds(): readonly LeveragedMemo[] {
    return leveragedMemos(this.#leveraged);
  }

  /** @param bookedKrw profit in booked won, where it can be booked */
  edges(bookedKrw: number | undefined): PeriodEdges {
    const last = this.#last;
    const [first] = this.#sessions;
    if (last === undefined || first === undefined) return { reachOutside: [], staleAtEnd: [] };
    const endEquityKrw = this.#valueAfter(last) + compensatedSum(this.due().map(({ krw }) => krw));
    const profitKrw = compensatedSum(this.#sessions.map(({ totals }) => totals![1]!));
    const consecutive = areConsecutive(this.#sessions.map(({ dayIndex }) => dayIndex));
    return {
      reachOutside: this.#reachOutside,
      staleAtEnd: last.instruments.flatMap((one) => (one?.valuation.kind === 'carried' ? [one.code] : [])),
      endEquityKrw,
      ...(consecutive ? { enteredKrw: Math.round(endEquityKrw - first.totals![0]! - profitKrw) + 0 } : {}),
      ...(bookedKrw === undefined ? {} : { roundingKrw: bookedKrw - profitKrw }),
    };
  }

  /** What the last session added leaves to its cash. */
  due(): readonly DueCash[] {
    const last = this.#last;
    if (last === undefined) return [];
    const { dataset, book } = this.#exposures;
    const { dayIndex, units, instruments } = last;
    const since = dataset.days[dayIndex - 1];
    if (since === undefined) return [];
    return dividendEntries(dataset, book.positions, { units, since }, dayIndex).flatMap(({ at, amount }) => {
      const cash = instruments[book.codeOf[at]!]?.held;
      return cash === undefined ? [] : [{ at, krw: amount * cash.now.fx }];
    });
  }

  #valueAfter({ units, instruments, dayIndex }: ExposureDay): number {
    const { book, valuations } = this.#exposures;
    const values = units.map((held, at) => {
      if (held === 0 || Number.isNaN(held)) return 0;
      const code = book.codeOf[at]!;
      if (valuations.isPlain(code, dayIndex))
        return held * valuations.valueOf(code, dayIndex) * (1 + valuations.returnOf(code, dayIndex));
      const one = instruments[code]?.held;
      return one === undefined ? 0 : held * unitEndValue(one);
    });
    return compensatedSum(values);
  }
}

/** Nearly all returns are. */
const isOfOneSession = ({ valuation }: InstrumentDay, dayIndex: number): boolean =>
  valuation.kind === 'valued' && valuation.before.dayIndex === dayIndex - 1;
