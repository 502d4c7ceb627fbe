import type { Position } from '../../market/book-holdings.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { ExposurePanel } from './exposure-panel.ts';
import { statedBefore } from './exposure-panel.ts';
import { positionBook } from './position-book.ts';

/** Holdings of a panel as ordinary positions. */
export interface PanelPositions {
  /** what is held when a session begins, right for that session alone */
  readonly on: (dayIndex: number) => readonly Position[];
  /** each place that is ever held, long and short apart: what positions there are, not how many units */
  readonly ever: readonly Position[];
}

/** @param days sessions that the panel counts by */
export function panelPositions(panel: ExposurePanel, days: readonly TradingDay[]): PanelPositions {
  const { positions } = panel;
  const stated = statedBefore(panel);
  // in the order of a book, so that none has to be sorted again for each session
  const order = placesInOrder(positions);
  const on = (dayIndex: number): readonly Position[] => {
    const before = stated[dayIndex];
    if (before === undefined) return [];
    const effectiveFrom = panel.statedOn?.[before.session] ?? days[before.session]!;
    return order.flatMap((place) => {
      const quantity = before.units[place]!;
      return quantity === 0 ? [] : [{ ...positions[place]!, quantity, effectiveFrom }];
    });
  };
  return { on, ever: order.flatMap((place) => sidesOf(panel, place)) };
}

function placesInOrder(positions: readonly Position[]): readonly number[] {
  const places = new Map(positions.map((position, place) => [position, place]));
  const sorted = positionBook({ positions }).positions;
  const order = sorted.map((position) => places.get(position)!);
  const name = (place: number) => {
    const { group, account } = positions[place]!;
    return [group, account] as const;
  };
  const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return order.sort((a, b) => {
    const [one, other] = [name(a), name(b)];
    return compare(one[0], other[0]) || compare(one[1], other[1]);
  });
}

function sidesOf({ positions, quantities }: ExposurePanel, place: number): readonly Position[] {
  let [long, short] = [false, false];
  for (const units of quantities) {
    if (units === undefined) continue;
    long ||= units[place]! > 0;
    short ||= units[place]! < 0;
  }
  const position = positions[place]!;
  return [...(short ? [{ ...position, quantity: -1 }] : []), ...(long ? [{ ...position, quantity: 1 }] : [])];
}
