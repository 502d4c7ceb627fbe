import type { ComponentName, ComponentOrPart } from '../core/attribution/node/node.ts';
import type { UnsplitReason } from '../core/decomposition/day-split.ts';
import type { Estimate } from '../core/units/estimate.ts';
import type { Ticker } from '../core/units/ticker.ts';

/** A tree of plain values: what JSON can say. A key whose value is not known is absent. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The components that add up to the whole, in the order they are written. */
export const summandOrder: readonly ComponentName[] = [
  'mechanical',
  'residual',
  'unsplit',
  'currency',
  'cost',
  'tracking',
];

/** Components in the order they are written: the six that add up to the whole, then the two that add up to mechanical. */
export const componentOrder: readonly ComponentOrPart[] = [...summandOrder, 'direct', 'feedback'];

/** A figure of a table: `point` adds up over positions, the ends are quantiles of the draws and do not. */
export function figure({ point, low50, high50, low90, high90 }: Estimate): JsonObject {
  return { point, low50, high50, low90, high90 };
}

/** A figure of one stock, whose additive point is the median of its draws (residual and feedback: by subtraction). */
export function medianFigure({ point, low50, high50, low90, high90 }: Estimate): JsonObject {
  return { median: point, low50, high50, low90, high90 };
}

export type Components = Readonly<Partial<Record<ComponentOrPart, Estimate>>>;

/** Every component that is known, each as a figure. */
export function figures(components: Components): JsonObject {
  return Object.fromEntries(
    componentOrder.flatMap((name) => {
      const component = components[name];
      return component === undefined ? [] : [[name, figure(component)]];
    }),
  );
}

/**
 * The components without those that have no answer: where every stock behind a figure is unsplit, its mechanical part is counted as 0
 * in the sums but is not known, so it is left out. What it would have been part of is in `unsplit`, with the reasons.
 */
export function answered(
  components: Components,
  unsplitReasons: readonly { readonly code: Ticker; readonly reason: UnsplitReason }[],
): Components {
  const { mechanical, direct, feedback, ...rest } = components;
  if (mechanical === undefined || unsplitReasons.length === 0) return components;
  return mechanical.low90 === 0 && mechanical.high90 === 0 ? rest : components;
}

/** Why a part has no answer, one entry a stock. */
export function reasons(
  unsplit: readonly { readonly code: Ticker; readonly reason: string }[],
): readonly JsonObject[] {
  return unsplit.map(({ code, reason }) => ({ code, reason }));
}

/**
 * The object as text, two spaces deep, with a newline at the end. Keys without a value are left out.
 *
 * @throws RangeError on a number that is not finite: what is not known has no number
 */
export function jsonText(object: JsonObject): string {
  return `${JSON.stringify(object, onlyFinite, 2)}\n`;
}

function onlyFinite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`jsonText requires finite numbers, got ${value} for ${key}`);
  }
  return value;
}
