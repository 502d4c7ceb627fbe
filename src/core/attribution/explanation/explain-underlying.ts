import type { Dataset } from '../../market/dataset.ts';
import type { Term } from '../../numeric/formula.ts';
import { minus, one, plus, times } from '../../numeric/formula.ts';
import type { ReturnSession } from '../instrument/return-model.ts';
import type { SessionSteps } from './explain-inside.ts';
import { nought } from './explain-inside.ts';
import type { NodeWriter } from './explanation-words.ts';

/** Returns of the underlying since the holder's previous own session, and their product less one. */
export function writeUnderlyingReturns(
  writer: NodeWriter,
  dataset: Dataset,
  sessions: readonly ReturnSession[],
  underlying: string,
): { readonly each: readonly SessionSteps[]; readonly total: Term } {
  const each: SessionSteps[] = [];
  let growth: Term | undefined;
  let total: Term = nought;
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
  const accumulated = minus(times(growth, plus(one, total)), one);
  return { each, total: writer.step('accumulated_return', accumulated, 'fraction', 'underlyingReturn') };
}

/** What a fund has grown by over the sessions before the last, by the returns that stand for its own; without any, nothing. */
export function writeGrowths(
  writer: NodeWriter,
  dataset: Dataset,
  sessions: readonly ReturnSession[],
  standIn: string | undefined,
): readonly SessionSteps[] {
  let growth: Term | undefined;
  return sessions.map((session, at) => {
    const steps: SessionSteps = { session, ...(growth === undefined ? {} : { growth }) };
    if (standIn === undefined || at === sessions.length - 1) return steps;
    const notes = { day: dataset.days[session.dayIndex]!, params: { code: standIn } };
    const moved = writer.input('underlying_return', session.return, 'fraction', 'underlyingReturn', notes);
    growth = writeGrowth(writer, growth, moved);
    return steps;
  });
}

function writeGrowth(writer: NodeWriter, before: Term | undefined, moved: Term): Term {
  const own = plus(one, moved);
  const grown = before === undefined ? own : times(before, own);
  return writer.step('growth', grown, 'rate', 'accumulatedGrowth');
}
