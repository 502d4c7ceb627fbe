import type { CorporateAction, Split } from '../core/market/corporate-actions.ts';
import type { Security } from '../core/market/dataset.ts';
import type { FundTerms } from '../core/market/fund-terms.ts';
import { shareRuleOn } from '../core/market/price-limits.ts';
import type { Ticker } from '../core/units/ticker.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { compareTexts, type Numbered } from './numbered.ts';
import type { FileLog } from './problem-log.ts';
import type { PriceRow } from './sheets/prices.ts';

/** Prices, and what says how far they may move. */
interface Priced {
  /** sorted by code and day */
  readonly rows: readonly Numbered<PriceRow>[];
  readonly securities: readonly Security[];
  readonly fundTerms: readonly FundTerms[];
  readonly sessions: ReadonlyMap<TradingDay, number>;
}

interface Move {
  readonly code: Ticker;
  readonly day: TradingDay;
  readonly line: number;
  /** close over the close before, in units of that day */
  readonly ratio: number;
  /** units that one unit has become by the stated splits */
  readonly units: number;
  /** sessions from the one close to the other */
  readonly span: number;
}

/**
 * The actions, and a split without a factor for each move of a KRX security that its daily limit does not allow: a split was not stated,
 * or a price is wrong. Nothing tells which, so no return runs over the day and no quantity goes on beyond it. A split of the factor 1 says
 * that the price did move like that (trading before a delisting has no limit).
 */
export function withUnstatedSplits(
  actions: readonly CorporateAction[],
  priced: Priced,
  log: FileLog,
): CorporateAction[] {
  const multiples = multiplesOf(priced);
  const found: Split[] = [];
  for (const move of movesOf(priced, splitsByCode(actions))) {
    const multiple = multiples(move.code);
    if (multiple === undefined || !isBeyond(move, multiple.likely)) continue;
    const isCertain = isBeyond(move, multiple.largest);
    nameMove(
      move,
      isCertain ? { as: 'split', multiple: multiple.largest } : { as: 'move', multiple: multiple.likely },
      log,
    );
    if (isCertain) found.push({ ...unstated, code: move.code, day: move.day });
  }
  return found.length === 0 ? [...actions] : [...actions, ...found].sort(byCodeAndDay);
}

function nameMove(
  { code, day, line, ratio, units }: Move,
  { as, multiple }: { readonly as: 'split' | 'move'; readonly multiple: number },
  log: FileLog,
): void {
  const limit = percent(shareRuleOn(day).limit * multiple);
  const said = { text: code, day, move: percent(ratio - 1), limit, as, factor: units === 1 ? '' : units };
  log.tally(`${code} ${as}`, 'moveBeyondLimit', as === 'split' ? 'error' : 'warning', said, { row: line });
}

const unstated = { kind: 'split', quality: 'assumed', source: 'prices.csv' } as const;

const byCodeAndDay = (a: CorporateAction, b: CorporateAction): number =>
  compareTexts(a.code, b.code) || compareTexts(a.day, b.day);

const percent = (fraction: number): string => (fraction * 100).toFixed(0).replace('-', '−');

const splitsByCode = (actions: readonly CorporateAction[]): ReadonlyMap<string, readonly Split[]> =>
  Map.groupBy(
    actions.filter((action) => action.kind === 'split'),
    ({ code }) => code as string,
  );

/** Moves from close to close, by the stated units; none over a split that says there was no limit, or whose factor is not known. */
function* movesOf(
  { rows, sessions }: Priced,
  splits: ReadonlyMap<string, readonly Split[]>,
): Generator<Move, void, undefined> {
  let before: PriceRow | undefined;
  for (const { value: now, line } of rows) {
    const span = sessions.get(now.day);
    if (!(now.close > 0) || span === undefined) continue;
    const from = before?.code === now.code ? before : undefined;
    before = now;
    if (from === undefined) continue;
    const units = unitsSince(from.day, now, splits.get(now.code));
    if (units === undefined) continue;
    const ratio = (now.close * units) / from.close;
    yield { code: now.code, day: now.day, line, ratio, units, span: span - sessions.get(from.day)! };
  }
}

function unitsSince(from: TradingDay, now: PriceRow, splits: readonly Split[] = []): number | undefined {
  const between = splits.filter(({ day }) => day > from && day <= now.day);
  if (between.some(({ factor }) => factor === undefined || factor === 1)) return undefined;
  return between.reduce((units, { factor }) => units * factor!, 1);
}

/** Ticks, and prices that somebody has adjusted and rounded. */
const tolerance = 0.01;

/** Whether the sessions between, each at its limit, would not have been enough. */
function isBeyond({ ratio, span, day }: Move, multiple: number): boolean {
  const limit = shareRuleOn(day).limit * multiple + tolerance;
  return ratio > (1 + limit) ** span || ratio < Math.max(0, 1 - limit) ** span;
}

/** Of a security by its code: how often the limit of a share its own may be. */
interface LimitMultiple {
  readonly likely: number;
  /** KRX lists no fund above 2x, but a fund may stand in the files as a plain one, and of a bare price nothing says what it is */
  readonly largest: number;
}

/** `undefined` for what has no limit: indices, other markets, rights. */
function multiplesOf({ securities, fundTerms }: Priced): (code: string) => LimitMultiple | undefined {
  const known = new Map<string, LimitMultiple>();
  for (const { code, kind, market } of securities) {
    if (market !== 'KRX' || ['index', 'cash', 'adr', 'other'].includes(kind)) continue;
    const isShare = kind === 'stock' || kind === 'preferred';
    const isLeveraged = kind === 'leveraged_fund' || kind === 'etn';
    known.set(code, { likely: isLeveraged ? 2 : 1, largest: isShare ? 1 : 2 });
  }
  for (const { code, multiple } of fundTerms) {
    if (!known.has(code)) continue;
    const own = Math.max(1, Math.abs(multiple));
    known.set(code, { likely: own, largest: Math.max(own, known.get(code)!.largest) });
  }
  return (code) => known.get(code);
}
