import type { Line, Tone } from '../line.ts';
import { line, span } from './lines.ts';

/**
 * The bar of a move in zones of certainty: residual at least, could be either, mechanical at least, and no answer. "At least" is
 * the nearer end of the band: a solid mechanical bar has to be earned by the data.
 */
export interface Zones {
  /** magnitudes, all ≥ 0, in the unit of the move */
  readonly residual: number;
  readonly either: number;
  readonly mechanical: number;
  readonly unsplit: number;
}

interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * Zones of a move, or undefined when no bar can show it: a band that reaches to the other side of zero (or past the whole move)
 * has no "at least".
 *
 * @param move the return or contribution, signed; any unit, the same for all
 * @param mechanical ends of the mechanical band
 * @param residual ends of the residual band
 * @param unsplit the part without an answer
 * @example
 * zonesOf({ move: -9.73, mechanical: { low: -2.52, high: -0.26 }, residual: { low: -9.42, high: -7.16 }, unsplit: 0 })?.residual; // => 7.16
 */
export function zonesOf(options: {
  readonly move: number;
  readonly mechanical: Band;
  readonly residual: Band;
  readonly unsplit: number;
}): Zones | undefined {
  const { move, unsplit } = options;
  const sign = move < 0 ? -1 : 1;
  const mechanical = towards(options.mechanical, sign);
  const residual = towards(options.residual, sign);
  if (move === 0 || mechanical.low < 0 || residual.low < 0 || sign * unsplit < 0) return undefined;
  return {
    residual: residual.low,
    either: mechanical.high - mechanical.low,
    mechanical: mechanical.low,
    unsplit: Math.abs(unsplit),
  };
}

/** The band as seen in the direction of the move: both ends positive when it goes the same way. */
const towards = ({ low, high }: Band, sign: number): Band =>
  sign < 0 ? { low: 0 - high, high: 0 - low } : { low, high };

const zoneGlyphs = { residual: '█', either: '░', mechanical: '▒', unsplit: '!' } as const;
const zoneTones = {
  residual: 'residual',
  either: 'either',
  mechanical: 'mechanical',
  unsplit: 'warning',
} as const satisfies Record<keyof Zones, Tone>;
/** Zones from the certain residual to what has no answer, as the bar is drawn. */
export const zoneOrder = ['residual', 'either', 'mechanical', 'unsplit'] as const;

/** The bar of a whole move over `width` cells; a zone that is not zero keeps at least one cell. */
export function threeZoneBar(zones: Zones, width: number): Line {
  const sizes = zoneOrder.map((name) => zones[name]);
  return painted(apportioned(sizes, width, 1));
}

/** A small bar beside a row: `cells` cells for a move of `full`; the zones share the cells of the row's own size. */
export function rowBar(zones: Zones, full: number, cells: number): Line {
  const sizes = zoneOrder.map((name) => zones[name]);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (full <= 0) return [];
  return painted(apportioned(sizes, Math.min(cells, Math.round((size / full) * cells)), 0));
}

function painted(counts: readonly number[]): Line {
  return line(
    ...zoneOrder.map((name, at) => span(zoneGlyphs[name].repeat(counts[at] ?? 0), zoneTones[name])),
  );
}

/** One zone's sign for a legend: `█`. */
export const zoneSign = (name: keyof Zones): Line => [span(zoneGlyphs[name], zoneTones[name])];

/** Whole cells in proportion to `sizes` by largest remainder; a size above zero gets at least `least` while there is room. */
function apportioned(sizes: readonly number[], cells: number, least: number): readonly number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (!(total > 0) || cells <= 0) return sizes.map(() => 0);
  const exact = sizes.map((size) => (size / total) * cells);
  const counts = exact.map((share, at) => Math.max(Math.floor(share), sizes[at]! > 0 ? least : 0));
  while (sum(counts) < cells) counts[largest(exact, counts)]! += 1;
  while (sum(counts) > cells) counts[counts.indexOf(Math.max(...counts))]! -= 1;
  return counts;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function largest(exact: readonly number[], counts: readonly number[]): number {
  let best = 0;
  exact.forEach((share, at) => {
    if (share - counts[at]! > exact[best]! - counts[best]!) best = at;
  });
  return best;
}

/** A plain bar of a share (0…1) in `cells` cells, as beside the rows of the tornado. */
export const shareBar = (share: number, cells: number, tone: Tone = 'plain'): Line =>
  line(span('█'.repeat(Math.round(Math.min(1, Math.max(0, share)) * cells)), tone));
