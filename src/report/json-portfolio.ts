import type { Receipt } from '../core/attribution/instrument/return-model.ts';
import type { AttributionNode, ComponentName, PositionState } from '../core/attribution/node/node.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import {
  answered,
  type Components,
  figures,
  type JsonObject,
  reasons,
  summandOrder,
} from './json-figures.ts';
import { knownName } from './names.ts';

/** Won in the order they are written: the total, then what adds up to it. */
export const profitOrder: readonly (ComponentName | 'total')[] = ['total', ...summandOrder];

/**
 * Booked won in the order they are written, without those that are not known: the mechanical part is counted as 0 in the sums where all
 * of it has no answer, with or without weights to tell it from the fractions.
 *
 * @param known the components that are known; absent where there are no weights
 */
export function knownWon(
  profitKrw: NonNullable<AttributionNode['profitKrw']>,
  known: Components | undefined,
  unsplitReasons: readonly unknown[],
): Readonly<Partial<Record<ComponentName | 'total', number>>> {
  const hasAnswer =
    known === undefined
      ? unsplitReasons.length === 0 || profitKrw.mechanical !== 0
      : known.mechanical !== undefined;
  const names = hasAnswer ? profitOrder : profitOrder.filter((name) => name !== 'mechanical');
  return Object.fromEntries(names.map((name) => [name, profitKrw[name]]));
}

/** A node of the tree with its children. A position outside the sums has a state and no figures. */
export function portfolioJson(node: AttributionNode, language: Language): JsonObject {
  return {
    ...nodeJson(node, language),
    children: node.children.map((child) => portfolioJson(child, language)),
  };
}

/** The same without positions. */
export function groupsJson(node: AttributionNode, language: Language): JsonObject {
  const groups = node.children.filter(({ level }) => level === 'group');
  return { ...nodeJson(node, language), children: groups.map((child) => groupsJson(child, language)) };
}

function nodeJson(node: AttributionNode, language: Language): JsonObject {
  const { level, quantity, startValueKrw, weight, contribution, components, profitKrw } = node;
  return {
    key: plainText(node.key),
    code: plainText(node.code),
    name: knownName(node.name, language),
    level,
    instrument: node.instrument,
    state: stateJson(node.state),
    quantity,
    startValueKrw,
    weight,
    return: node.return,
    contribution,
    ...partsJson(components, profitKrw, node.unsplitReasons),
    unsplitReasons: reasons(node.unsplitReasons),
    flags: node.flags,
    lookThrough: node.lookThrough && { ...node.lookThrough },
    receipt: node.receipt && receiptJson(node.receipt),
  };
}

function receiptJson({ share, shareReturn, premium }: Receipt): JsonObject {
  return {
    share,
    shareReturn,
    premium: premium && { before: { ...premium.before }, now: { ...premium.now } },
  };
}

type Node = AttributionNode;

/** Components as fractions and as won; a part that is not known stands in neither. */
function partsJson(
  components: Node['components'],
  profitKrw: Node['profitKrw'],
  unsplitReasons: Node['unsplitReasons'],
): JsonObject {
  const known = components === undefined ? undefined : answered(components, unsplitReasons);
  return {
    components: known === undefined ? undefined : figures(known),
    profitKrw: profitKrw && knownWon(profitKrw, known, unsplitReasons),
  };
}

function stateJson(state: PositionState): JsonObject {
  switch (state.kind) {
    case 'unpriced':
      return { kind: state.kind, ...lastKnownJson(state) };
    case 'oldRate':
    case 'stale':
      return { kind: state.kind, since: state.since };
    case 'notListed':
      return { kind: state.kind, listingDay: state.listingDay };
    case 'notHeld':
      return { kind: state.kind, from: state.from };
    case 'priced':
      return { kind: state.kind };
  }
}

function lastKnownJson({ lastKnown }: PositionState & { readonly kind: 'unpriced' }): JsonObject {
  if (lastKnown === undefined) return {};
  return { lastKnown: { day: lastKnown.day, valueKrw: lastKnown.valueKrw } };
}
