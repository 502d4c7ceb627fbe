import { addScaled } from '../attribution/node/draw-sums.ts';
import { compensatedSum } from '../numeric/sum.ts';
import { shifted } from '../units/estimate.ts';
import type { Links } from './linked-effect.ts';
import { linkedEffect, linksOf } from './linked-effect.ts';
import type { Column, NodeQuestion } from './policy-columns.ts';
import { columnsOf } from './policy-columns.ts';
import type { PolicyNode } from './policy-result.ts';
import type { NodeTerms } from './policy-terms.ts';
import { estimateOver } from './usable-draws.ts';

/** Figures of every node; fractions only where the span can be linked. */
export function policyNodes(question: NodeQuestion): {
  readonly nodes: readonly PolicyNode[];
  readonly effectDraws?: Float64Array;
  readonly fellBackShare?: number;
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
    ...(links.fellBackShare === 0 ? {} : { fellBackShare: links.fellBackShare }),
  };
}

const identity = ({ key, code, level }: NodeTerms) => ({ key, code, level });

function wonEffect({ terms }: NodeTerms, columns: readonly Column[], usable: Uint8Array) {
  const sum = new Float64Array(usable.length);
  for (const { column, won } of terms) addScaled(sum, columns[column]!.effect, won);
  const point = compensatedSum(terms.map(({ column, won }) => won * columns[column]!.effectPoint));
  return estimateOver(usable, sum, point);
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
