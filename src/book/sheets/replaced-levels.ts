import type { Position } from '../../core/market/book-holdings.ts';
import type { FileLog } from '../problem-log.ts';

/**
 * Names the first dated row that takes the place of one with something else in a further column: a holding is known by its code, group
 * and account, so that desks told apart by a column of their own would silently take over each other's holdings.
 *
 * @param lots rows of one holding by effective day, those from `start` on
 */
export function nameReplacedLevels(lots: readonly Position[], start: number, log: FileLog): void {
  for (let from = start; from < lots.length; ) {
    const until = endOfDay(lots, from);
    if (until < lots.length)
      nameReplaced(lots.slice(from, until), lots.slice(until, endOfDay(lots, until)), log);
    from = until;
  }
}

function endOfDay(lots: readonly Position[], from: number): number {
  let end = from + 1;
  while (end < lots.length && lots[end]!.effectiveFrom === lots[from]!.effectiveFrom) end++;
  return end;
}

function nameReplaced(before: readonly Position[], after: readonly Position[], log: FileLog): void {
  for (const { tags, quantity, row: firstRow } of before) {
    if (tags === undefined || quantity === 0) continue;
    const lost = Object.entries(tags).find(([name, value]) =>
      after.every((lot) => lot.tags?.[name] !== value),
    );
    if (lost === undefined) continue;
    const [name, text] = lost;
    const { code, group, account, effectiveFrom, row } = after[0]!;
    const key = [code, group, account].filter((part) => part !== '').join(' / ');
    log.tally(
      'levels',
      'levelReplaced',
      'warning',
      { key, day: effectiveFrom!, firstRow, name, text },
      { row },
    );
    return;
  }
}
