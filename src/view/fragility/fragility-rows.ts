import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import type { Fragility } from '../../core/scenario/fragility-result.ts';
import { type Pressure, pressureOver, type SessionPressure } from '../../core/scenario/pressure.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';

/** A session of the series; without figures while they have not been computed. */
export interface FragilityRow {
  readonly dayIndex: number;
  readonly day: TradingDay;
  readonly stress: boolean;
  readonly figures?: {
    readonly fragility: Fragility;
    readonly pressure: SessionPressure;
    /** what the products added in the session */
    readonly added: Pressure;
  };
}

/** The series, in the order of the sessions; at most `limit` of them are worked out, those nearest to `dayIndex` first. */
export function fragilityRows(
  { answers, assumptions }: { readonly answers: BookAnswers; readonly assumptions: Assumptions },
  sessions: readonly number[],
  { limit, dayIndex }: { readonly limit: number; readonly dayIndex: number },
): readonly FragilityRow[] {
  const nearest = [...sessions].sort(
    (one, other) => Math.abs(one - dayIndex) - Math.abs(other - dayIndex) || one - other,
  );
  const wanted = new Set(nearest.slice(0, limit));
  const stress = new Set(answers.stressDays);
  return sessions.map((t) => ({
    dayIndex: t,
    day: answers.dataset.days[t]!,
    stress: stress.has(t),
    ...(wanted.has(t) ? { figures: figuresOf(t, answers, assumptions) } : {}),
  }));
}

function figuresOf(
  dayIndex: number,
  answers: BookAnswers,
  assumptions: Assumptions,
): NonNullable<FragilityRow['figures']> {
  const pressure = answers.pressure(dayIndex, assumptions);
  return { fragility: answers.fragility(dayIndex, assumptions), pressure, added: pressureOver([pressure]) };
}

/** What the products added on calm and on stress days, over the rows that are worked out. */
export function calmAndStress(rows: readonly FragilityRow[]): {
  readonly calm: Pressure;
  readonly stress: Pressure;
} {
  const over = (stress: boolean): Pressure =>
    pressureOver(
      rows.flatMap((row) =>
        row.figures !== undefined && row.stress === stress ? [row.figures.pressure] : [],
      ),
    );
  return { calm: over(false), stress: over(true) };
}
