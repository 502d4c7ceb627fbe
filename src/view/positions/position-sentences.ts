import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { money } from '../format/money.ts';
import { nameIn, shortName } from '../format/names.ts';
import { words } from '../language/words.ts';
import { figuresOf } from '../move/node-figures.ts';
import { leftOutSentences, nothingSentence } from '../move/sentence.ts';
import { staleSentences } from '../move/stale.ts';
import type { Frame } from '../screen.ts';
import { positionsBelow } from './position-leaves.ts';

/** Which positions carry the loss and the machinery? The profit of the place with its mechanical range, then who made it. */
export function positionSentences(
  result: DayResult,
  place: AttributionNode,
  { language }: Pick<Frame, 'language'>,
): readonly string[] {
  const said = words(language);
  const nodes = positionsBelow(place);
  if (nodes.length === 0) return [said.positions.empty];
  return [
    ...leftOutSentences(result, language),
    ...staleSentences(result, language),
    ...profitSentences(result, place, language),
    ...largestSentence(nodes, place, language),
    ...kindSentences(nodes, result, language),
  ];
}

function profitSentences(
  result: DayResult,
  place: AttributionNode,
  language: Frame['language'],
): readonly string[] {
  const { positions } = words(language);
  const { components, profitKrw } = figuresOf(place);
  const equity = result.portfolio.startValueKrw;
  if (profitKrw === undefined) return [nothingSentence(result, language)];
  const profit = money(profitKrw.total, language, 'always');
  if (components === undefined || equity === undefined) return [positions.profitOnly(profit)];
  const { low90, high90 } = components.mechanical;
  const unsplit = components.unsplit.point * equity;
  const noAnswer = unsplit === 0 ? [] : [positions.noAnswer(money(unsplit, language, 'always'))];
  if (low90 === 0 && high90 === 0) return [positions.profitOnly(profit), ...noAnswer];
  const [near, far] = [low90, high90].sort((one, other) => Math.abs(one) - Math.abs(other));
  const range = {
    low: money(near! * equity, language, 'always'),
    high: money(far! * equity, language, 'always'),
  };
  return [positions.ofProfit(profit, range), ...noAnswer];
}

/** The two positions that moved the place most in its own direction. */
function largestSentence(
  nodes: readonly AttributionNode[],
  place: AttributionNode,
  language: Frame['language'],
): readonly string[] {
  const gains = (figuresOf(place).contribution ?? 0) > 0;
  const sign = gains ? 1 : -1;
  let first: AttributionNode | undefined;
  let second: AttributionNode | undefined;
  let [most, next] = [0, 0];
  for (const node of nodes) {
    const size = sign * (node.contribution ?? 0);
    if (size > most) [second, next, first, most] = [first, most, node, size];
    else if (size > next) [second, next] = [node, size];
  }
  const names = [first, second]
    .filter((node) => node !== undefined)
    .map((node) => shortName(nameIn(node.name, node.code, language)));
  return names.length === 0 ? [] : [words(language).positions.largest(names.join(', '), gains)];
}

function kindSentences(
  nodes: readonly AttributionNode[],
  result: DayResult,
  language: Frame['language'],
): readonly string[] {
  const { positions } = words(language);
  const equity = result.portfolio.startValueKrw ?? 0;
  let [funds, shorts, weight, contribution] = [0, 0, 0, 0];
  for (const node of nodes) {
    const share = node.weight;
    if (share === undefined) continue;
    if (share < 0) shorts++;
    if (node.instrument !== 'leveraged') continue;
    funds++;
    weight += share;
    contribution += node.contribution ?? 0;
  }
  const profit = money(contribution * equity, language, 'always');
  return [
    ...(funds === 0 ? [] : [positions.leveraged(grouped(funds, 0), decimal(weight * 100, 1), profit)]),
    ...(shorts === 0 ? [] : [positions.shorts(grouped(shorts, 0))]),
  ];
}
