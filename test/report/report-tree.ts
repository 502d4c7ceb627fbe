import { expect } from 'vitest';
import type { Assumptions } from '../../src/core/mechanics/assumptions.ts';
import { reportJson } from '../../src/report/json.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { answers, resultOn } from '../view/example-input.ts';

/** What a program reads: the report after a trip through text. */
export interface Figure {
  readonly point: number;
  readonly low50: number;
  readonly high50: number;
  readonly low90: number;
  readonly high90: number;
}
export interface Node {
  readonly key: string;
  readonly code: string;
  readonly name?: string;
  readonly level: string;
  readonly state: { readonly kind: string };
  readonly weight?: number;
  readonly return?: number;
  readonly contribution?: number;
  readonly components?: Readonly<Record<string, Figure>>;
  readonly profitKrw?: Readonly<Record<string, number>>;
  readonly unsplitReasons: readonly { readonly code: string; readonly reason: string }[];
  readonly flags: readonly string[];
  readonly children: readonly Node[];
}
type Median = Omit<Figure, 'point'> & { readonly median: number };
export interface Stock {
  readonly code: string;
  readonly return?: number;
  readonly forcedFlowKrw: { readonly gross: number; readonly net?: Median };
  readonly mechanical?: Median;
  readonly direct?: Median;
  readonly feedback?: Median;
  readonly residual?: Median;
  readonly unsplit?: { readonly reason: string; readonly return: number };
  readonly byLaw?: readonly { readonly law: string }[];
  readonly tornado?: readonly { readonly input: string; readonly bar: number }[];
  readonly flags: readonly string[];
}
export interface Tree {
  readonly stocks: readonly Stock[];
  readonly portfolio: Node;
  readonly index: readonly {
    readonly code: string;
    readonly return?: number;
    readonly previousClose?: number;
    readonly pointsChange?: number;
    readonly components?: Readonly<Record<string, Figure>>;
    readonly componentsPoints?: Readonly<Record<string, Figure>>;
  }[];
  readonly [key: string]: unknown;
}

export const textOf = (
  day: string,
  change: Partial<Assumptions> = {},
  language: 'en' | 'ko' = 'en',
): string => jsonText(reportJson(resultOn(day, change), answers, { version: '1.2.3', language }));

export const treeOf = (...args: Parameters<typeof textOf>): Tree => JSON.parse(textOf(...args)) as Tree;

export const nodesOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap(nodesOf)];

/** Equal to 1e-12, the tolerance of every identity. */
export const expectSame = (sum: number, whole: number, what: string): void =>
  expect(Math.abs(sum - whole), what).toBeLessThanOrEqual(1e-12);
