/** Holdings that a book states date by date: those of a session are read when it is looked at, and kept for a while. */
export interface HoldingsBySession {
  /** @param dayIndex that of the session; the number of sessions for the one after the last */
  isRead(dayIndex: number): boolean;
  /** resolves when the session can be asked for; rejects when the file cannot be read any more */
  read(dayIndex: number): Promise<void>;
}
