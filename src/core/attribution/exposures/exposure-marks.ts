import type { TradingDay } from '../../units/trading-day.ts';
import type { InstrumentDay } from '../instrument/instrument-day.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { NodeFlag } from '../node/node.ts';
import type { UnsplitDays } from '../period/period-result.ts';
import type { ExposureDay } from './exposure-day.ts';
import type { ExposureTree } from './exposure-tree.ts';
import type { ValuedExposures } from './exposure-values.ts';

type Unsplit = UnsplitPart & { readonly days: TradingDay[] };

/** What is doubtful about a node on some session: flags, and what has no answer. */
export class ExposureMarks {
  readonly #tree: ExposureTree;
  readonly #exposures: ValuedExposures;
  readonly #flags: readonly Set<NodeFlag>[];
  readonly #unsplit: readonly Map<string, Unsplit>[];
  readonly #modelled: Uint8Array;
  readonly #held: Uint8Array;
  /** instruments on sessions so far, and by node the last that marked it: each marks a node once */
  #rounds = 0;
  readonly #roundOf: Uint32Array;

  constructor(exposures: ValuedExposures) {
    const { tree } = exposures;
    this.#tree = tree;
    this.#exposures = exposures;
    this.#flags = tree.nodes.map(() => new Set());
    this.#unsplit = tree.nodes.map(() => new Map());
    this.#modelled = new Uint8Array(tree.nodes.length);
    this.#held = new Uint8Array(tree.nodes.length);
    this.#roundOf = new Uint32Array(tree.nodes.length);
  }

  add(date: TradingDay, { units, instruments }: ExposureDay): void {
    const { firstPlace } = this.#exposures;
    instruments.forEach((instrument, code) => {
      if (instrument?.held === undefined) return;
      this.#rounds++;
      for (let at = firstPlace[code]!; at < firstPlace[code + 1]!; at++) {
        const leaf = this.#tree.leafOf[at]!;
        if (units[at] === 0 || Number.isNaN(units[at]) || this.#roundOf[leaf] === this.#rounds) continue;
        this.#roundOf[leaf] = this.#rounds;
        this.#mark(leaf, instrument, date);
      }
    });
  }

  #mark(leaf: number, { held, flags }: InstrumentDay, date: TradingDay): void {
    if (held === undefined) return;
    this.#held[leaf] = 1;
    for (const flag of flags) this.#flags[leaf]!.add(flag);
    if (held.loadings.length > 0) this.#modelled[leaf] = 1;
    for (const part of held.unsplit) noteUnsplit(this.#unsplit[leaf]!, part, date);
  }

  /** Whether the node was in any sum. */
  isHeld(node: number): boolean {
    return this.#below(node).some((leaf) => this.#held[leaf] === 1 || this.#exposures.plainHeld[leaf] === 1);
  }

  /** "No mechanical part" holds for a group only where it holds for all of it. */
  flagsOf(node: number): Set<NodeFlag> {
    const leaves = this.#below(node);
    const flags = new Set(leaves.flatMap((leaf) => [...this.#flags[leaf]!]));
    if (leaves.some((leaf) => this.#exposures.plainHeld[leaf] === 1)) flags.add('noMechanicalPart');
    if (leaves.some((leaf) => this.#modelled[leaf] === 1)) flags.delete('noMechanicalPart');
    return flags;
  }

  unsplitOf(node: number): readonly UnsplitDays[] {
    const found = new Map<string, Unsplit>();
    for (const leaf of this.#below(node))
      for (const [name, { code, reason, days }] of this.#unsplit[leaf]!) {
        const known = found.get(name)?.days ?? [];
        found.set(name, { code, reason, days: [...new Set([...known, ...days])].sort() });
      }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  }

  #below(node: number): readonly number[] {
    const children = this.#tree.childrenOf[node]!;
    return children.length === 0 ? [node] : children.flatMap((child) => this.#below(child));
  }
}

function noteUnsplit(entries: Map<string, Unsplit>, { code, reason }: UnsplitPart, date: TradingDay): void {
  const name = `${code} ${reason}`;
  const entry = entries.get(name) ?? { code, reason, days: [] };
  if (entry.days.at(-1) !== date) entry.days.push(date);
  entries.set(name, entry);
}
