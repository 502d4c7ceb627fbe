import { ExplanationWriter } from '../../decomposition/explanation-writer.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { Term } from '../../numeric/formula.ts';
import { minus, one, over, plus, times } from '../../numeric/formula.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { DayResult, IndexTransmission } from '../day/day-result.ts';
import { notesOn } from './explanation-notes.ts';
import type { NodeExplanationTitle, NodeWriter } from './explanation-words.ts';

/**
 * How the stocks' split reaches an index: weights of the evening before × the members' parts, the index's own return being given.
 *
 * @returns `undefined` when the index has no return on the day, or is not in the book
 */
export function explainIndex(result: DayResult, code: string): Explanation | undefined {
  const found = result.index.find(({ index }) => index === code);
  if (found?.components === undefined) return undefined;
  const writer: NodeWriter = new ExplanationWriter();
  const levels = writeLevels(writer, found, result);
  const mechanical = writeMembers(writer, found, result, levels.return);
  writer.step('mechanical_points', times(mechanical, levels.before), 'points', 'indexPoints');
  const members = new Set<Ticker>(found.members.map((member) => member.code));
  const stocks = result.split.stocks.filter((stock) => members.has(stock.code));
  return writer.finish({
    title: 'indexTransmission' satisfies NodeExplanationTitle,
    params: { code: found.index, day: result.day },
    estimate: found.components.mechanical,
    ...notesOn({
      stocks,
      flags: found.weightsEstimated ? ['estimatedWeights'] : [],
      netting: result.assumptions.netting,
    }),
  });
}

function writeLevels(
  writer: NodeWriter,
  { close, previousClose }: IndexTransmission,
  { dataset, dayIndex, day }: DayResult,
): { readonly before: Term; readonly return: Term } {
  const eve = dataset.days[dayIndex - 1]!;
  const before = writer.input('level_before', previousClose!, 'points', 'indexLevelBefore', { day: eve });
  const now = writer.input('level_now', close!, 'points', 'indexLevelNow', { day });
  writer.step('points_change', minus(now, before), 'points', 'indexPoints');
  const moved = writer.step('index_return', minus(over(now, before), one), 'fraction', 'indexReturn');
  return { before, return: moved };
}

function writeMembers(writer: NodeWriter, index: IndexTransmission, result: DayResult, whole: Term): Term {
  const parts = { mechanical: [] as Term[], direct: [] as Term[], unsplit: [] as Term[] };
  for (const member of index.members) writeMember(writer, member, result, parts);
  const withheld = isWithheld(index);
  if (withheld) for (const terms of Object.values(parts)) terms.length = 0;
  const mechanical = writer.step('mechanical', plus(...parts.mechanical), 'fraction', 'mechanical');
  const direct = writer.step('direct', plus(...parts.direct), 'fraction', 'direct');
  writer.step('feedback', minus(mechanical, direct), 'fraction', 'feedback');
  const unanswered = withheld ? whole : plus(...parts.unsplit);
  const unsplit = writer.step('unsplit', unanswered, 'fraction', 'unsplit');
  writer.step('residual', minus(minus(whole, mechanical), unsplit), 'fraction', 'residual');
  return mechanical;
}

/** A stock inside without a return leaves nothing told apart, whatever the others did. */
function isWithheld({ components, unsplitReasons, return: whole }: IndexTransmission): boolean {
  const { mechanical, unsplit } = components!;
  const nothingMechanical = mechanical.low90 === 0 && mechanical.high90 === 0;
  return unsplitReasons.length > 0 && nothingMechanical && unsplit.point === whole;
}

function writeMember(
  writer: NodeWriter,
  member: IndexTransmission['members'][number],
  { split, dataset, dayIndex, day }: DayResult,
  parts: { readonly mechanical: Term[]; readonly direct: Term[]; readonly unsplit: Term[] },
): void {
  const { code, weight } = member;
  const params = { code };
  const held = writer.input(`weight_${code}`, weight, 'fraction', 'indexWeight', {
    params,
    day: dataset.days[dayIndex - 1]!,
  });
  if (member.return !== undefined) {
    const moved = writer.input(`return_${code}`, member.return, 'fraction', 'stockReturn', { params, day });
    const contribution = times(held, moved);
    writer.step(`contribution_${code}`, contribution, 'fraction', 'memberContribution');
    if (split.stocks.some((stock) => stock.code === code && stock.kind === 'unsplit'))
      parts.unsplit.push(contribution);
  }
  const stock = split.stocks.find((row) => row.code === code);
  if (stock?.kind !== 'split') return;
  parts.mechanical.push(
    times(
      held,
      writer.input(`mechanical_${code}`, stock.mechanical.point, 'fraction', 'stockMechanicalPoint', {
        params,
        day,
      }),
    ),
  );
  parts.direct.push(
    times(
      held,
      writer.input(`direct_${code}`, stock.direct.point, 'fraction', 'stockDirectPoint', { params, day }),
    ),
  );
}
