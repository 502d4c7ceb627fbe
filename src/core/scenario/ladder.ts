import type { GroupingLevel } from '../attribution/day/day-result.ts';
import { shareLimit } from '../market/price-limits.ts';
import type { Estimate } from '../units/estimate.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Direction } from './direction.ts';
import type { Machine } from './machine.ts';
import { isMirrored, mirroredRung } from './mirrored-rung.ts';
import { scenario } from './scenario.ts';
import type { Shock } from './scenario-question.ts';
import type {
  AnsweredStock,
  ScenarioFlow,
  ScenarioIndex,
  ScenarioNode,
  ScenarioResult,
  UnansweredStock,
} from './scenario-result.ts';

/** Shocks in one direction, from the lower price limit to the upper one. */
export interface Ladder {
  readonly asOf: TradingDay;
  readonly session: TradingDay;
  readonly assumptions: ScenarioResult['assumptions'];
  readonly policy: ScenarioResult['policy'];
  readonly direction: Direction;
  /** ascending moves */
  readonly rungs: readonly Rung[];
}

/** What a shock of `move` × direction would set off, cut at the price limit; figures without their draws. */
export interface Rung {
  readonly move: number;
  readonly shock: Required<Shock>;
  readonly stocks: readonly RungStock[];
  readonly total?: ScenarioFlow;
  readonly runawayShare: number;
  readonly index: readonly ScenarioIndex[];
  readonly profit?: Estimate | undefined;
  readonly mechanicalProfit?: Estimate | undefined;
  readonly groups: readonly RungGroup[];
}

export type RungStock = Omit<AnsweredStock, 'draws'> | UnansweredStock;

export interface RungGroup extends Pick<ScenarioNode, 'key' | 'code' | 'name' | 'profit' | 'mechanical'> {}

/** Rungs a percent apart, −30 … +30 %. */
const percentRungs: readonly number[] = Array.from({ length: 61 }, (_, at) => (at - 30) / 100);

/**
 * The ladder of a direction. The machine is the same up and down: where nothing has to trade without a move, a rung whose opposite is
 * known is its mirror image.
 *
 * @param moves ascending; every percent from −30 to +30 unless given
 */
export function ladder({
  machine,
  direction,
  moves = percentRungs,
  by,
}: {
  readonly machine: Machine;
  readonly direction: Direction;
  readonly moves?: readonly number[];
  readonly by?: readonly GroupingLevel[];
}): Ladder {
  const solved = new Map<number, Rung>();
  const mirrors = isMirrored(machine);
  const rungs = moves.map((move) => {
    const opposite = mirrors ? solved.get(-move) : undefined;
    if (opposite !== undefined) return mirroredRung(opposite);
    const shock = shockAlong(direction, move);
    const rung = rungOf(move, scenario({ machine, shock, ...(by === undefined ? {} : { by }) }));
    solved.set(move, rung);
    return rung;
  });
  const { dataset, dayIndex, assumptions, policy } = machine;
  return {
    asOf: dataset.days[dayIndex - 1]!,
    session: dataset.days[dayIndex]!,
    assumptions,
    policy,
    direction,
    rungs,
  };
}

const atLimit = (value: number): number => Math.min(shareLimit, Math.max(-shareLimit, value)) + 0;

function shockAlong({ stocks, rest = 0 }: Direction, move: number): Required<Shock> {
  const fundamental = Object.fromEntries(
    Object.entries(stocks).map(([code, beta]) => [code, atLimit(beta * move)]),
  );
  return { fundamental, rest: atLimit(rest * move) };
}

function rungOf(move: number, result: ScenarioResult): Rung {
  const { shock, total, runawayShare, index, portfolio } = result;
  return {
    move,
    shock,
    stocks: result.stocks.map((stock): RungStock => {
      if (stock.kind === 'noAnswer') return stock;
      const { draws: _, ...figures } = stock;
      return figures;
    }),
    ...(total === undefined ? {} : { total }),
    runawayShare,
    index,
    profit: portfolio.profit,
    mechanicalProfit: portfolio.mechanical,
    groups: portfolio.children.map(({ key, code, name, profit, mechanical }) => ({
      key,
      code,
      name,
      profit,
      mechanical,
    })),
  };
}
