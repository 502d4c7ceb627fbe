import type { Explanation } from '../../market/explanation.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { DayResult, IndexTransmission } from '../day/day-result.ts';
import { notesOn } from './explanation-notes.ts';
import type { NodeExplanationTitle } from './explanation-words.ts';
import type { Named } from './explanation-writer.ts';
import { ExplanationWriter } from './explanation-writer.ts';

/**
 * How the stocks' split reaches an index: weights of the evening before × the members' parts, the index's own return being given.
 *
 * @returns `undefined` when the index has no return on the day, or is not in the book
 */
export function explainIndex(result: DayResult, code: string): Explanation | undefined {
  const found = result.index.find(({ index }) => index === code);
  if (found?.components === undefined) return undefined;
  const writer = new ExplanationWriter();
  const whole = writeReturn(writer, found, result);
  const mechanical = writeMembers(writer, found, result, whole);
  writePoints(writer, found, mechanical);
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

function writeReturn(
  writer: ExplanationWriter,
  { close, previousClose }: IndexTransmission,
  result: DayResult,
): Named {
  const eve = result.dataset.days[result.dayIndex - 1]!;
  writer.input('level_before', previousClose!, 'points', 'indexLevelBefore', { day: eve });
  writer.input('level_now', close!, 'points', 'indexLevelNow', { day: result.day });
  writer.step('points_change', 'level_now - level_before', close! - previousClose!, 'points', 'indexPoints');
  return writer.step(
    'index_return',
    'level_now / level_before - 1',
    close! / previousClose! - 1,
    'fraction',
    'indexReturn',
  );
}

function writeMembers(
  writer: ExplanationWriter,
  index: IndexTransmission,
  result: DayResult,
  whole: Named,
): Named {
  const parts = { mechanical: [] as Named[], direct: [] as Named[], unsplit: [] as Named[] };
  for (const member of index.members) writeMember(writer, member, result, parts);
  const withheld = isWithheld(index);
  if (withheld) for (const terms of Object.values(parts)) terms.length = 0;
  const mechanical = writer.sum('mechanical', parts.mechanical, 'fraction', 'mechanical');
  const direct = writer.sum('direct', parts.direct, 'fraction', 'direct');
  writer.step('feedback', 'mechanical - direct', mechanical.value - direct.value, 'fraction', 'feedback');
  const unsplit = withheld
    ? writer.step('unsplit', whole.symbol, whole.value, 'fraction', 'unsplit')
    : writer.sum('unsplit', parts.unsplit, 'fraction', 'unsplit');
  const left = whole.value - mechanical.value - unsplit.value;
  writer.step('residual', 'index_return - mechanical - unsplit', left, 'fraction', 'residual');
  return mechanical;
}

/** A stock inside without a return leaves nothing told apart, whatever the others did. */
function isWithheld({ components, unsplitReasons, return: whole }: IndexTransmission): boolean {
  const { mechanical, unsplit } = components!;
  const nothingMechanical = mechanical.low90 === 0 && mechanical.high90 === 0;
  return unsplitReasons.length > 0 && nothingMechanical && unsplit.point === whole;
}

function writeMember(
  writer: ExplanationWriter,
  member: IndexTransmission['members'][number],
  { split, dataset, dayIndex, day }: DayResult,
  parts: { readonly mechanical: Named[]; readonly direct: Named[]; readonly unsplit: Named[] },
): void {
  const { code, weight } = member;
  const params = { code };
  const held = writer.input(`weight_${code}`, weight, 'fraction', 'indexWeight', {
    params,
    day: dataset.days[dayIndex - 1]!,
  });
  const product = (point: Named): Named => ({
    symbol: `${held.symbol} * ${point.symbol}`,
    value: weight * point.value,
  });
  if (member.return !== undefined) {
    const moved = writer.input(`return_${code}`, member.return, 'fraction', 'stockReturn', { params, day });
    const { symbol, value } = product(moved);
    writer.step(`contribution_${code}`, symbol, value, 'fraction', 'memberContribution');
    if (split.stocks.some((stock) => stock.code === code && stock.kind === 'unsplit'))
      parts.unsplit.push(product(moved));
  }
  const stock = split.stocks.find((row) => row.code === code);
  if (stock?.kind !== 'split') return;
  parts.mechanical.push(
    product(
      writer.input(`mechanical_${code}`, stock.mechanical.point, 'fraction', 'stockMechanicalPoint', {
        params,
        day,
      }),
    ),
  );
  parts.direct.push(
    product(
      writer.input(`direct_${code}`, stock.direct.point, 'fraction', 'stockDirectPoint', { params, day }),
    ),
  );
}

function writePoints(
  writer: ExplanationWriter,
  { previousClose }: IndexTransmission,
  mechanical: Named,
): void {
  writer.step(
    'mechanical_points',
    'mechanical * level_before',
    mechanical.value * previousClose!,
    'points',
    'indexPoints',
  );
}
