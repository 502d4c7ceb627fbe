import type { Dataset } from '../../market/dataset.ts';
import type { ReturnSession } from '../instrument/return-model.ts';
import type { SessionSteps } from './explain-inside.ts';
import { nought } from './explain-inside.ts';
import type { ExplanationWriter, Named } from './explanation-writer.ts';

/** Returns of the underlying since the holder's previous own session, and their product less one. */
export function writeUnderlyingReturns(
  writer: ExplanationWriter,
  dataset: Dataset,
  sessions: readonly ReturnSession[],
  underlying: string,
): { readonly each: readonly SessionSteps[]; readonly total: Named } {
  const each: SessionSteps[] = [];
  let growth: Named | undefined;
  let total: Named = nought;
  for (const session of sessions) {
    const day = dataset.days[session.dayIndex]!;
    const params = { code: underlying };
    total = writer.input('underlying_return', session.return, 'fraction', 'underlyingReturn', {
      day,
      params,
    });
    each.push({ session, ...(growth === undefined ? {} : { growth }) });
    if (session === sessions.at(-1)) break;
    growth = writeGrowth(writer, growth, total);
  }
  if (growth === undefined) return { each, total };
  const formula = `${growth.symbol} * (1 + ${total.symbol}) - 1`;
  const value = growth.value * (1 + total.value) - 1;
  return { each, total: writer.step('accumulated_return', formula, value, 'fraction', 'underlyingReturn') };
}

/** What a fund has grown by over the sessions before the last, by the returns that stand for its own; without any, nothing. */
export function writeGrowths(
  writer: ExplanationWriter,
  dataset: Dataset,
  sessions: readonly ReturnSession[],
  standIn: string | undefined,
): readonly SessionSteps[] {
  let growth: Named | undefined;
  return sessions.map((session, at) => {
    const steps: SessionSteps = { session, ...(growth === undefined ? {} : { growth }) };
    if (standIn === undefined || at === sessions.length - 1) return steps;
    const notes = { day: dataset.days[session.dayIndex]!, params: { code: standIn } };
    const moved = writer.input('underlying_return', session.return, 'fraction', 'underlyingReturn', notes);
    growth = writeGrowth(writer, growth, moved);
    return steps;
  });
}

function writeGrowth(writer: ExplanationWriter, before: Named | undefined, moved: Named): Named {
  const formula = before === undefined ? `1 + ${moved.symbol}` : `${before.symbol} * (1 + ${moved.symbol})`;
  return writer.step(
    'growth',
    formula,
    (before?.value ?? 1) * (1 + moved.value),
    'rate',
    'accumulatedGrowth',
  );
}
