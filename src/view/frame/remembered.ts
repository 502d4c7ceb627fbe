import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';

/** Lines that depend on the day and the frame but not on the cursor: drawn once per day, so that a key costs its rows only. */
const kept = new WeakMap<DayResult, Map<string, readonly Line[]>>();

/** At most this many frames of one day (languages, sizes, units) are kept. */
const limit = 64;

/** The lines of `part`, made on first use. `part` names them and everything else they depend on. */
export function remembered(
  result: DayResult,
  frame: Frame,
  part: string,
  make: () => readonly Line[],
): readonly Line[] {
  let lines = kept.get(result);
  if (lines === undefined || lines.size > limit) {
    lines = new Map();
    kept.set(result, lines);
  }
  const { columns, rows, language, unit, band } = frame;
  const key = `${part}|${columns}|${rows}|${language}|${unit}|${band}`;
  const known = lines.get(key);
  if (known !== undefined) return known;
  const made = make();
  lines.set(key, made);
  return made;
}
