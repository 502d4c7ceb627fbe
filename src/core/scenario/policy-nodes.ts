import type { DayBook } from '../attribution/day-book.ts';
import type { LinkingMethod } from '../attribution/linking.ts';
import { linkPeriods } from '../attribution/linking.ts';
import type { StockDays } from '../attribution/stock-days.ts';
import { compensatedSum } from '../numeric/sum.ts';
import { shifted } from '../units/estimate.ts';
import type { PolicyNode } from './policy-result.ts';
import type { NodeTerms, PolicyTerm } from './policy-terms.ts';
import type { DayReplay, ReplayedStock } from './replay-day.ts';
import { estimateOver } from './usable-draws.ts';

interface NodeQuestion {
  /** days on which anything has a value */
  readonly days: readonly DayBook[];
  readonly nodes: readonly NodeTerms[];
  readonly stockDays: StockDays;
  readonly replays: ReadonlyMap<number, DayReplay>;
  readonly usable: Uint8Array;
  readonly linkable: boolean;
  readonly method: LinkingMethod;
}

/** A stock-day of the span: what the policy does to its return, and what was mechanical in it. */
interface Column {
  readonly effect: Float64Array;
  readonly effectPoint: number;
  readonly mechanical: Float64Array;
  readonly mechanicalPoint: number;
}

/** How the span's sessions are linked: one coefficient per session for what was observed, one per session and draw for the effects. */
interface Links {
  readonly equity: Float64Array;
  readonly observed: Float64Array;
  readonly effects: readonly Float64Array[];
  readonly effectPoints: Float64Array;
}

/** Figures of every node; fractions only where the span can be linked. */
export function policyNodes(question: NodeQuestion): {
  readonly nodes: readonly PolicyNode[];
  readonly effectDraws?: Float64Array;
} {
  const { nodes, usable, linkable } = question;
  const columns = columnsOf(question);
  const inWon = nodes.map((node) => ({ ...identity(node), effectKrw: wonEffect(node, columns, usable) }));
  const whole = nodes[0];
  if (!linkable || whole === undefined) return { nodes: inWon };
  const links = linksOf(question, whole, columns);
  const effects = nodes.map(({ terms }) => linkedEffect(terms, links, columns, usable.length));
  return {
    nodes: nodes.map((node, n) => ({
      ...inWon[n]!,
      ...fractions(node, effects[n]!, { links, columns, usable }),
    })),
    effectDraws: effects[0]!.map((value, i) => (usable[i] === 1 ? value : Number.NaN)),
  };
}

const identity = ({ key, code, level }: NodeTerms) => ({ key, code, level });

function columnsOf({ stockDays, replays }: NodeQuestion): readonly Column[] {
  return stockDays.columns.map((stock, column) => {
    const replay = replays.get(stockDays.sessions[column]!)!;
    const { effect } = replay.stocks.find(({ code }) => code === stock.code) as ReplayedStock;
    return {
      effect,
      effectPoint: estimateOver(replay.usable, effect).point,
      mechanical: stock.draws.mechanical,
      mechanicalPoint: stock.mechanical.point,
    };
  });
}

function wonEffect({ terms }: NodeTerms, columns: readonly Column[], usable: Uint8Array) {
  const sum = new Float64Array(usable.length);
  for (const { column, won } of terms) addScaled(sum, columns[column]!.effect, won);
  const point = compensatedSum(terms.map(({ column, won }) => won * columns[column]!.effectPoint));
  return estimateOver(usable, sum, point);
}

function linksOf(
  { days, method, usable }: NodeQuestion,
  whole: NodeTerms,
  columns: readonly Column[],
): Links {
  const equity = Float64Array.from(days, ({ netEquityKrw }) => netEquityKrw!);
  const observed = whole.profit.map((profit, t) => profit / equity[t]!);
  const returns = days.map((_, t) => new Float64Array(usable.length).fill(observed[t]!));
  const points = observed.slice();
  for (const { t, column, won } of whole.terms) {
    addScaled(returns[t]!, columns[column]!.effect, won / equity[t]!);
    points[t]! += (won / equity[t]!) * columns[column]!.effectPoint;
  }
  const under = (portfolio: Float64Array): Float64Array =>
    linkPeriods({ portfolio, benchmark: observed }, method).coefficients;
  return {
    equity,
    observed: linkPeriods({ portfolio: observed }, method).coefficients,
    effects: coefficientsPerDraw(returns, usable, under),
    effectPoints: under(points),
  };
}

/** One session needs no linking, and a draw without an answer has no coefficients. */
function coefficientsPerDraw(
  returns: readonly Float64Array[],
  usable: Uint8Array,
  under: (portfolio: Float64Array) => Float64Array,
): readonly Float64Array[] {
  const coefficients = returns.map(({ length }) => new Float64Array(length).fill(1));
  if (returns.length === 1) return coefficients;
  const path = new Float64Array(returns.length);
  for (let i = 0; i < usable.length; i++) {
    if (usable[i] === 0) continue;
    for (let t = 0; t < path.length; t++) path[t] = returns[t]![i]!;
    const found = under(path);
    for (let t = 0; t < path.length; t++) coefficients[t]![i] = found[t]!;
  }
  return coefficients;
}

function linkedEffect(
  terms: readonly PolicyTerm[],
  { equity, effects }: Links,
  columns: readonly Column[],
  count: number,
): Float64Array {
  const sum = new Float64Array(count);
  for (const { t, column, won } of terms) {
    const { effect } = columns[column]!;
    const coefficients = effects[t]!;
    const weight = won / equity[t]!;
    for (let i = 0; i < count; i++) sum[i]! += weight * coefficients[i]! * effect[i]!;
  }
  return sum;
}

function fractions(
  { terms, profit }: NodeTerms,
  effectDraws: Float64Array,
  {
    links,
    columns,
    usable,
  }: { readonly links: Links; readonly columns: readonly Column[]; readonly usable: Uint8Array },
): Omit<PolicyNode, 'key' | 'code' | 'level' | 'effectKrw'> {
  const { equity, observed, effectPoints } = links;
  const mechanicalDraws = new Float64Array(effectDraws.length);
  let mechanicalPoint = 0;
  let effectPoint = 0;
  for (const { t, column, won } of terms) {
    const weight = won / equity[t]!;
    const { mechanical, ...points } = columns[column]!;
    addScaled(mechanicalDraws, mechanical, weight * observed[t]!);
    mechanicalPoint += weight * observed[t]! * points.mechanicalPoint;
    effectPoint += weight * effectPoints[t]! * points.effectPoint;
  }
  const contribution = compensatedSum(profit.map((won, t) => (observed[t]! * won) / equity[t]!));
  const effect = estimateOver(usable, effectDraws, effectPoint);
  const everyDraw = new Uint8Array(usable.length).fill(1);
  return {
    contribution,
    contributionUnder: shifted(effect, contribution),
    effect,
    mechanical: estimateOver(everyDraw, mechanicalDraws, mechanicalPoint),
    mechanicalUnder: estimateOver(
      usable,
      mechanicalDraws.map((part, i) => part + effectDraws[i]!),
      mechanicalPoint + effectPoint,
    ),
  };
}

function addScaled(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += factor * values[i]!;
}
