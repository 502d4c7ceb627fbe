import type { AttributionNode, ComponentName, PositionState } from '../core/attribution/node.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import { figures, type JsonObject, reasons } from './json-figures.ts';
import { nameIn } from './names.ts';

const profitOrder: readonly (ComponentName | 'total')[] = [
  'total',
  'mechanical',
  'residual',
  'unsplit',
  'currency',
  'cost',
  'tracking',
];

/** A node of the tree with its children. A position outside the sums has a state and no figures. */
export function portfolioJson(node: AttributionNode, language: Language): JsonObject {
  const { level, quantity, startValueKrw, weight, contribution, components, profitKrw } = node;
  return {
    key: plainText(node.key),
    code: plainText(node.code),
    name: nameIn(node.name, language),
    level,
    instrument: node.instrument,
    state: stateJson(node.state),
    quantity,
    startValueKrw,
    weight,
    return: node.return,
    contribution,
    ...(components === undefined ? {} : { components: figures(components) }),
    ...(profitKrw === undefined ? {} : { profitKrw: profitJson(profitKrw) }),
    unsplitReasons: reasons(node.unsplitReasons),
    flags: node.flags,
    children: node.children.map((child) => portfolioJson(child, language)),
  };
}

function profitJson(profitKrw: NonNullable<AttributionNode['profitKrw']>): JsonObject {
  return Object.fromEntries(profitOrder.map((name) => [name, profitKrw[name]]));
}

function stateJson(state: PositionState): JsonObject {
  switch (state.kind) {
    case 'unpriced':
      return { kind: state.kind, ...lastKnownJson(state) };
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
