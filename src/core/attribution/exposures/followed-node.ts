import type { TradingDay } from '../../units/trading-day.ts';
import type { ComponentOrPart } from '../node/node.ts';
import type { SessionParts } from '../period/period-result.ts';
import type { ExposureDay } from './exposure-day.ts';
import { exposureParts, exposureWidth } from './exposure-day.ts';
import type { ExposureLedger } from './exposure-ledger.ts';
import type { ExposureTree } from './exposure-tree.ts';
import type { ReturnPath } from './return-path.ts';

/** One node of holdings that are added up, session by session. All others are only added to. */
export class FollowedNode {
  /** place among the nodes of the tree; −1 where none has the key */
  readonly node: number;
  readonly sessions: SessionParts[] = [];
  readonly #path: ReturnPath;
  readonly #days: readonly TradingDay[];
  #bookedBefore = 0;

  constructor(
    { nodes }: ExposureTree,
    path: ReturnPath,
    { key, days }: { readonly key: string | undefined; readonly days: readonly TradingDay[] },
  ) {
    this.node = nodes.findIndex((node) => node.key === key);
    this.#path = path;
    this.#days = days;
  }

  /** @param at place of the session in the path. @param ledger with the session booked */
  add({ dayIndex, values }: ExposureDay, at: number, ledger: ExposureLedger): void {
    const { linking, equity } = this.#path;
    if (this.node < 0 || linking === undefined) return;
    const from = this.node * exposureWidth;
    const share = (column: number): number => values[from + column]! / equity[at]! + 0;
    const booked = ledger.profitOf(this.node)?.total ?? 0;
    this.sessions.push({
      day: this.#days[dayIndex]!,
      coefficient: linking.coefficients[at]!,
      contribution: share(1),
      parts: partsFrom((part) => share(2 + part)),
      profitKrw: booked - this.#bookedBefore,
    });
    this.#bookedBefore = booked;
  }
}

const partsFrom = (read: (part: number) => number): SessionParts['parts'] =>
  Object.fromEntries(exposureParts.map((name, part) => [name, read(part)])) as Record<
    ComponentOrPart,
    number
  >;
