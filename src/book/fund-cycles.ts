import type { Ticker } from '../core/units/ticker.ts';
import { firstLine, type Numbered } from './numbered.ts';
import type { FileLog } from './problem-log.ts';
import type { WeightRow } from './sheets/index-weights.ts';

type Holders = ReadonlyMap<string, readonly Numbered<WeightRow>[]>;

/**
 * Names funds that hold themselves, through others or through the index they track: each circle once, at the first row that closes it.
 *
 * @param tracksOf index that a security tracks, as securities.csv says
 */
export function nameFundCycles(
  rows: readonly Numbered<WeightRow>[],
  tracksOf: (code: string) => Ticker | undefined,
  log: FileLog,
): void {
  const holders: Holders = Map.groupBy(rows, ({ value }) => value.index as string);
  const finished = new Set<string>();
  const visit = (code: string, path: readonly string[]): void => {
    if (finished.has(code)) return;
    const at = path.indexOf(code);
    if (at >= 0) {
      report([...path.slice(at), code], holders, log);
      return;
    }
    for (const next of insideOf(code, holders, tracksOf)) visit(next, [...path, code]);
    finished.add(code);
  };
  for (const index of holders.keys()) visit(index, []);
}

function insideOf(
  code: string,
  holders: Holders,
  tracksOf: (code: string) => Ticker | undefined,
): readonly string[] {
  const rows = holders.get(code);
  if (rows !== undefined) return [...new Set(rows.map(({ value }) => value.code as string))];
  const tracked = tracksOf(code);
  return tracked === undefined ? [] : [tracked];
}

/** The last of the circle holds the first by a row, or tracks it: then the row before is named. */
function report(circle: readonly string[], holders: Holders, log: FileLog): void {
  for (let at = circle.length - 2; at >= 0; at--) {
    const found = holders.get(circle[at]!)?.filter(({ value }) => value.code === circle[at + 1]) ?? [];
    if (found.length === 0) continue;
    log.add('fundCycle', 'warning', { text: circle.join(' > ') }, { row: firstLine(found) });
    return;
  }
}
