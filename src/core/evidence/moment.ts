/** A moment of the Seoul calendar: a session of the book and a minute of its day, Korean time. */
export interface Moment {
  readonly dayIndex: number;
  /** minutes since midnight */
  readonly minute: number;
}

/** Minutes after midnight in Seoul. KRX opens at 09:00; closing auction from 15:20 to 15:30. */
export const seoulClock = { open: 540, lastHalfHour: 900, auction: 920, close: 930 } as const;

/** When a session opens. */
export const openOf = (dayIndex: number): Moment => ({ dayIndex, minute: seoulClock.open });
/** When a session closes. */
export const closeOf = (dayIndex: number): Moment => ({ dayIndex, minute: seoulClock.close });

/** Whether `one` lies before `other`. */
export const isBefore = (one: Moment, other: Moment): boolean =>
  one.dayIndex < other.dayIndex || (one.dayIndex === other.dayIndex && one.minute < other.minute);
