import type { Estimate } from '../../units/estimate.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { MechanicalBands } from '../node/mechanical-bands.ts';
import type { AttributionNode, ComponentOrPart, NodeFlag, PositionState } from '../node/node.ts';
import { componentsOf, orderedFlags, outsideBand } from '../node/node-components.ts';
import type { Profit } from './booked-profit.ts';
import type { GroupTotals } from './group-totals.ts';
import { groupBands, groupPoints, groupTotals } from './group-totals.ts';
import { splitByLevel } from './grouping.ts';
import { keyPart } from './position-name.ts';
import type { TreeSource } from './position-node.ts';
import { PositionNode } from './position-node.ts';

/** The portfolio, or a group inside it: some rows of the day, summed when first asked for. */
export class GroupNode implements AttributionNode {
  readonly source: TreeSource;
  readonly key: string;
  readonly code: string;
  readonly level: 'portfolio' | 'group';
  /** rows of the day, sorted by code */
  readonly rows: Int32Array;
  /** how many grouping levels lie above the children */
  readonly depth: number;
  #children: readonly AttributionNode[] | undefined;
  #totals: GroupTotals | undefined;
  #bands: MechanicalBands | undefined;
  #profit: Profit | undefined;

  constructor({
    source,
    key,
    code,
    rows,
    depth,
  }: Pick<GroupNode, 'source' | 'key' | 'code' | 'rows' | 'depth'>) {
    this.source = source;
    this.key = key;
    this.code = code;
    this.rows = rows;
    this.depth = depth;
    this.level = depth === 0 ? 'portfolio' : 'group';
  }

  get totals(): GroupTotals {
    this.#totals ??= groupTotals(this.source.day, this.rows);
    return this.#totals;
  }

  get name(): AttributionNode['name'] {
    return this.level === 'portfolio' || this.code === '' ? {} : { ko: this.code, en: this.code };
  }

  get children(): readonly AttributionNode[] {
    this.#children ??= this.#makeChildren();
    return this.#children;
  }

  #makeChildren(): readonly AttributionNode[] {
    const { source, depth, key } = this;
    const level = source.by[depth];
    if (level === undefined) return Array.from(this.rows, (at) => new PositionNode(source, key, at));
    return splitByLevel(source.day, this.rows, level).map(
      ({ name, rows }) =>
        new GroupNode({ source, key: `${key}/${keyPart(name)}`, code: name, rows, depth: depth + 1 }),
    );
  }

  get state(): PositionState {
    return this.totals.state;
  }

  get startValueKrw(): number | undefined {
    return this.totals.startValueKrw;
  }

  get weight(): number | undefined {
    const { startValueKrw } = this.totals;
    const { day } = this.source;
    return startValueKrw === undefined || !day.hasWeights ? undefined : startValueKrw / day.netEquityKrw!;
  }

  get return(): number | undefined {
    const { weight, contribution } = this;
    return weight === undefined || weight === 0 ? undefined : contribution! / weight;
  }

  get contribution(): number | undefined {
    return this.weight === undefined ? undefined : this.totals.profit / this.source.day.netEquityKrw!;
  }

  get bands(): MechanicalBands {
    this.#bands ??= groupBands(this.source.day, this.totals);
    return this.#bands;
  }

  get components(): Readonly<Record<ComponentOrPart, Estimate>> | undefined {
    return this.weight === undefined
      ? undefined
      : componentsOf(groupPoints(this.source.day, this.totals), this.bands);
  }

  get profitKrw(): Profit | undefined {
    if (this.totals.startValueKrw === undefined) return undefined;
    this.#profit ??= this.source.ledger()?.sumOf(this.rows);
    return this.#profit;
  }

  get unsplitReasons(): readonly UnsplitPart[] {
    return this.totals.unsplit;
  }

  get flags(): readonly NodeFlag[] {
    const { flags } = this.totals;
    const outside = this.weight !== undefined && outsideBand(this.components!);
    return outside ? orderedFlags([...flags, 'pointOutsideBand']) : flags;
  }
}
