import { smallestSharedMove } from '../decomposition/stock-estimates.ts';
import type { Equilibrium } from '../mechanics/equilibrium.ts';
import { drawState } from '../mechanics/equilibrium.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';
import { scaled, shifted } from '../units/estimate.ts';
import type { Machine, MachineStock } from './machine.ts';
import { responseOf } from './machine-response.ts';
import type { FlowDraws } from './scenario-flows.ts';
import type { Shock } from './scenario-question.ts';
import type { AnsweredStock, ScenarioFlag, ScenarioFlow, ScenarioStock } from './scenario-result.ts';

/** Every modelled stock under the shock, sorted by code. A law that gives no number in some draw has no answer. */
export function scenarioStocks(
  machine: Machine,
  shock: Required<Shock>,
  rest: Equilibrium,
  flows: readonly FlowDraws[],
): readonly ScenarioStock[] {
  const { codes } = responseOf(machine);
  const anyUnanswered = machine.stocks.some(({ reason }) => reason !== undefined);
  return machine.stocks.map((stock): ScenarioStock => {
    const fundamental = shock.fundamental[stock.code] ?? 0;
    const { code, reason } = stock;
    if (reason !== undefined) return { kind: 'noAnswer', code, fundamental, reason };
    const at = codes.indexOf(code);
    if (rest.state[at]!.includes(drawState.notValid))
      return { kind: 'noAnswer', code, fundamental, reason: 'lawNotValid' };
    return answered({ machine, stock, fundamental, rest, at, flow: flows[at]!, anyUnanswered });
  });
}

interface Answer {
  readonly machine: Machine;
  readonly stock: MachineStock;
  readonly fundamental: number;
  readonly rest: Equilibrium;
  /** place among the stocks of the equilibrium */
  readonly at: number;
  readonly flow: FlowDraws;
  readonly anyUnanswered: boolean;
}

function answered(answer: Answer): AnsweredStock {
  const { machine, stock, fundamental, rest, at, flow } = answer;
  const returns = rest.returns[at]!;
  const mechanical = returns.map((value) => value - fundamental);
  const estimate = estimateFromDraws(mechanical);
  const moved = shifted(estimate, fundamental);
  const figures = flowFigures(flow, stock.seen.denominatorKrw!);
  const state = rest.state[at]!;
  const runawayShare = shareIn(state, drawState.runaway);
  const atLimitShare = shareIn(state, drawState.atLimit);
  return {
    kind: 'answered',
    code: stock.code,
    close: stock.seen.close!,
    fundamental,
    return: moved,
    mechanical: estimate,
    ...(Math.abs(fundamental) >= smallestSharedMove ? { amplification: scaled(moved, 1 / fundamental) } : {}),
    ...figures,
    ...finite('gain', rest.gain[at]!),
    ...finite('gainAtZero', rest.gainAtZero[at]!),
    state: runawayShare > 0.5 ? 'runaway' : runawayShare + atLimitShare > 0.5 ? 'atLimit' : 'stable',
    runawayShare,
    atLimitShare,
    ...(stock.seen.sigma === undefined ? {} : { sigma: stock.seen.sigma }),
    flags: flagsOf(answer, figures, machine.assumptions.netting === 'net'),
    draws: { return: returns, mechanical },
  };
}

function flowFigures({ grossKrw, netKrw, shockKrw }: FlowDraws, adv20Krw: number): ScenarioFlow {
  const grossFlowKrw = estimateFromDraws(grossKrw);
  const netFlowKrw = estimateFromDraws(netKrw);
  return {
    shockFlowKrw: shockKrw,
    grossFlowKrw,
    netFlowKrw,
    adv20Krw,
    grossShareOfTurnover: scaled(grossFlowKrw, 1 / adv20Krw),
    netShareOfTurnover: scaled(netFlowKrw, 1 / adv20Krw),
  };
}

function shareIn(marks: Uint8Array, wanted: number): number {
  let count = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] === wanted) count++;
  return count / marks.length;
}

function finite<Name extends string>(name: Name, draws: Float64Array): { readonly [key in Name]?: Estimate } {
  return (draws.every(Number.isFinite) ? { [name]: estimateFromDraws(draws) } : {}) as {
    readonly [key in Name]?: Estimate;
  };
}

/** What a reader must know beside the figures, in a fixed order. */
function flagsOf(
  { machine, stock, anyUnanswered }: Answer,
  { netShareOfTurnover, grossShareOfTurnover }: ScenarioFlow,
  net: boolean,
): readonly ScenarioFlag[] {
  const into = machine.flows.flows.filter((flow) => flow.into.some(({ code }) => code === stock.code));
  const marked = (flag: FundFlow['flags'][number]): boolean => into.some(({ flags }) => flags.includes(flag));
  const share = net ? netShareOfTurnover : grossShareOfTurnover;
  const flags: readonly [ScenarioFlag, boolean][] = [
    ['afterLimit', stock.afterLimit],
    ['partnerUnanswered', anyUnanswered],
    ['assetsEstimated', marked('assetsEstimated')],
    ['assetsStale', marked('accumulated')],
    ['aboveTurnover', Math.abs(share.point) > 1],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** Flow of all stocks together, quantiles of per-draw sums; absent when one has no answer, or there is none. */
export function flowTotal(
  stocks: readonly ScenarioStock[],
  flows: readonly FlowDraws[],
): ScenarioFlow | undefined {
  const adv20Krw = stocks.map((stock) => (stock.kind === 'answered' ? stock.adv20Krw : Number.NaN));
  const turnover = adv20Krw.reduce((sum, value) => sum + value, 0);
  const [first, ...others] = flows;
  if (first === undefined || Number.isNaN(turnover)) return undefined;
  const grossKrw = first.grossKrw.slice();
  const netKrw = first.netKrw.slice();
  for (const other of others) {
    for (let i = 0; i < grossKrw.length; i++) {
      grossKrw[i]! += other.grossKrw[i]!;
      netKrw[i]! += other.netKrw[i]!;
    }
  }
  const shockKrw = flows.reduce((sum, one) => sum + one.shockKrw, 0);
  return flowFigures({ grossKrw, netKrw, shockKrw }, turnover);
}
