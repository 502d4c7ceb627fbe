/** How a file of holdings writes its dates, where not as ISO dates. */
export interface DateForm {
  /** for the engine */
  readonly pattern: string;
  /** the first date, as it is written */
  readonly text: string;
  readonly day: string;
}

/** The whole file is read in the form of its first date: rows in another are refused and named. */
export function dateFormOf(first: string): DateForm | undefined {
  const found = /^(\d{4})(\.?)(\d{2})\2(\d{2})$/.exec(first.trim());
  if (found === null) return undefined;
  const [, year, point, month, day] = found;
  return { pattern: `%Y${point}%m${point}%d`, text: first, day: `${year}-${month}-${day}` };
}

/**
 * Whether nothing but ISO dates is to be read, as where the first is one, or an instant: the Korean date of an instant is not what it says,
 * and the engine would take it for what it says.
 */
export const isStrict = (first: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(?:$|.*:\d{2}(?:\.\d+)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)$)/i.test(first.trim());

/** A cell of such dates as texts of ISO dates; what is none of them stays as it is. */
export const isoDates = (cell: string, { pattern }: DateForm): string =>
  `coalesce(strftime(try_strptime(CAST(${cell} AS VARCHAR), '${pattern}'), '%Y-%m-%d'), CAST(${cell} AS VARCHAR))`;
