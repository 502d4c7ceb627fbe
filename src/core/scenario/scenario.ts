import type { GroupingLevel } from '../attribution/day/day-result.ts';
import { shareLimit } from '../market/price-limits.ts';
import type { Equilibrium } from '../mechanics/equilibrium.ts';
import { drawState, equilibrium } from '../mechanics/equilibrium.ts';
import { roundsUntilRest } from '../mechanics/rounds.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import { bookExposure } from './book-exposure.ts';
import { combinedOver } from './combined-band.ts';
import type { Machine } from './machine.ts';
import { flowDrawsAt } from './scenario-flows.ts';
import { scenarioFunds } from './scenario-funds.ts';
import { scenarioIndices } from './scenario-index.ts';
import type { StockMoves } from './scenario-node.ts';
import { largestLosers, scenarioPortfolio } from './scenario-portfolio.ts';
import type { Shock } from './scenario-question.ts';
import type { ScenarioResult, ScenarioStock } from './scenario-result.ts';
import { flowTotal, scenarioStocks } from './scenario-stock.ts';
import { equilibriumQuestion, withinReach } from './shock-question.ts';

/** Positions named among the largest losers. */
const losersNamed = 10;

/**
 * What a shock on the session after an evening would set off: r = f + I(Q(r)) in every draw, with the flows, the index points and the
 * profit of the book that follow. Nothing later than the evening is read, and no probability is attached to the shock.
 *
 * @throws RangeError when a shock is not a finite return inside ±30 %, or names a code that is no modelled stock of the book
 */
export function scenario({
  machine,
  shock,
  by = ['group'],
}: {
  readonly machine: Machine;
  readonly shock: Shock;
  readonly by?: readonly GroupingLevel[];
}): ScenarioResult {
  checkShock(machine, shock);
  const full = withinReach(machine, shock);
  const question = equilibriumQuestion(machine, full);
  const rest = equilibrium(question);
  const flowDraws = flowDrawsAt(machine, full, rest);
  const stocks = scenarioStocks(machine, full, rest, flowDraws);
  const moves = movesOf(stocks, full);
  const total = flowTotal(stocks, flowDraws);
  const { dataset, dayIndex, assumptions, policy, supposed, verdict, flows } = machine;
  const index = once(() => scenarioIndices(machine, moves));
  const portfolio = once(() => scenarioPortfolio(bookExposure(machine), moves, by));
  const losers = once(() => largestLosers(portfolio(), losersNamed));
  const funds = once(() => scenarioFunds(machine, full, moves));
  const rounds = once(() => estimateFromDraws(roundsUntilRest(question)));
  return {
    asOf: dataset.days[dayIndex - 1]!,
    asOfIndex: dayIndex - 1,
    session: dataset.days[dayIndex]!,
    assumptions,
    policy,
    supposed,
    verdict,
    shock: full,
    stocks,
    ...(total === undefined ? {} : { total }),
    runawayShare: shareOf(rest, drawState.runaway),
    atLimitShare: shareOf(rest, drawState.atLimit),
    flows,
    get index() {
      return index();
    },
    get portfolio() {
      return portfolio();
    },
    get losers() {
      return losers();
    },
    get funds() {
      return funds();
    },
    get rounds() {
      return rounds();
    },
  };
}

function checkShock({ stocks }: Machine, { fundamental, rest = 0 }: Shock): void {
  const known = new Set<string>(stocks.map(({ code }) => code));
  for (const [code, value] of [...Object.entries(fundamental), ['the rest', rest] as const]) {
    if (!(Math.abs(value) <= shareLimit))
      throw new RangeError(`scenario requires returns inside ±${shareLimit}, got ${value} for ${code}`);
    if (code !== 'the rest' && !known.has(code))
      throw new RangeError(`scenario requires modelled stocks, got ${code}`);
  }
}

/** Draws in which any stock is in a state. */
function shareOf({ state }: Equilibrium, wanted: number): number {
  const draws = state[0]?.length ?? 0;
  let count = 0;
  for (let i = 0; i < draws; i++) if (state.some((marks) => marks[i] === wanted)) count++;
  return draws === 0 ? 0 : count / draws;
}

function movesOf(stocks: readonly ScenarioStock[], { rest }: Required<Shock>): StockMoves {
  return {
    fundamental: Float64Array.from(stocks, ({ fundamental }) => fundamental),
    mechanical: Float64Array.from(stocks, (stock) =>
      stock.kind === 'answered' ? stock.mechanical.point : 0,
    ),
    rest,
    mechanicalOf: combinedOver(
      stocks.map((stock) =>
        stock.kind === 'answered' ? { estimate: stock.mechanical, draws: stock.draws.mechanical } : undefined,
      ),
    ),
  };
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
