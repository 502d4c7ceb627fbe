/**
 * First visible row so that the cursor is in sight: the window moves no more than it must.
 * @example
 * windowTop({ cursor: 12, top: 0, page: 10, rowCount: 40 }); // => 3
 */
export function windowTop(options: {
  readonly cursor: number;
  readonly top: number;
  readonly page: number;
  readonly rowCount: number;
}): number {
  const { cursor, page, rowCount } = options;
  const lowest = Math.max(0, rowCount - page);
  const top = Math.min(Math.max(0, options.top), lowest);
  if (cursor < top) return Math.max(0, cursor);
  return cursor >= top + page ? Math.min(lowest, cursor - page + 1) : top;
}
