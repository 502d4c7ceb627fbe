import type { Estimate } from '../../core/units/estimate.ts';
import { shortDay } from '../format/dates.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { fragilityWords } from '../language/fragility-words.ts';
import type { RangeText } from '../language/sentence-words.ts';
import { words } from '../language/words.ts';
import type { Frame } from '../screen.ts';
import { calmAndStress, type FragilityRow } from './fragility-rows.ts';

type Shown = Pick<Frame, 'language' | 'band'>;

const ends = (estimate: Estimate, { band }: Shown, digits: number, factor = 1): RangeText => {
  const { low, high } = endsOf(estimate, band);
  return { low: decimal(low * factor, digits), high: decimal(high * factor, digits) };
};

/** The loop at one close, then what the products added on calm and on stress days. */
export function fragilitySentences(
  rows: readonly FragilityRow[],
  selected: FragilityRow | undefined,
  frame: Shown,
): readonly string[] {
  const said = fragilityWords[frame.language];
  if (rows.length === 0) return [said.noSession];
  const done = rows.filter(({ figures }) => figures !== undefined).length;
  if (done < rows.length) {
    return [...loopSentences(selected, frame), said.computing(grouped(done, 0), grouped(rows.length, 0))];
  }
  return [...loopSentences(selected, frame), ...overSessions(rows, frame)];
}

function loopSentences(row: FragilityRow | undefined, frame: Shown): readonly string[] {
  const said = fragilityWords[frame.language];
  if (row?.figures === undefined) return [];
  const { joint, stocks, indexWeight } = row.figures.fragility;
  const day = shortDay(row.day);
  const shares = stocks.map(({ assetsOverMarketValue }) => assetsOverMarketValue);
  const assets = shares.map((share) => (share === undefined ? '-' : decimal(share * 100, 2))).join(' / ');
  const weight = indexWeight === undefined ? undefined : decimal(indexWeight * 100, 2);
  const holdings = shares.every((share) => share === undefined) ? [] : [said.holdings(assets, weight)];
  if (joint?.atZero === undefined) {
    const known = stocks.find((stock) => stock.reason !== undefined)?.reason;
    const reason = known ?? (stocks.length === 0 ? 'noFunds' : 'lawNotValid');
    return [said.unknownLoop(day, words(frame.language).states.unsplitReason[reason]), ...holdings];
  }
  return [
    said.loop(day, ends(joint.atZero, frame, 2), allRounds(joint.atZero, frame)),
    ...(joint.atTenPercentDown === undefined ? [] : [said.below(ends(joint.atTenPercentDown, frame, 2))]),
    ...(joint.runawayShare > 0 ? [said.runaway(decimal(joint.runawayShare * 100, 1))] : []),
    ...holdings,
  ];
}

/** What a gain adds in all rounds, κ + κ² + … = κ/(1 − κ) times the fall; no such end where it is 1 or more. */
function allRounds(gain: Estimate, { band }: Shown): Partial<RangeText> {
  const { low, high } = endsOf(gain, band);
  const added = (end: number): string => decimal(end / (1 - end), 2);
  return { ...(low < 1 ? { low: added(low) } : {}), ...(high < 1 ? { high: added(high) } : {}) };
}

function overSessions(rows: readonly FragilityRow[], frame: Shown): readonly string[] {
  const said = fragilityWords[frame.language];
  const { calm, stress } = calmAndStress(rows);
  const flow =
    calm.flowShare === undefined || stress.flowShare === undefined
      ? []
      : [said.calmAndStress(ends(calm.flowShare, frame, 1, 100), ends(stress.flowShare, frame, 1, 100))];
  const moves =
    calm.moveShare === undefined || stress.moveShare === undefined
      ? []
      : [said.moves(ends(calm.moveShare, frame, 0, 100), ends(stress.moveShare, frame, 0, 100))];
  return [...flow, ...moves, ...highest(rows, frame)];
}

function highest(rows: readonly FragilityRow[], frame: Shown): readonly string[] {
  const gainOf = (row: FragilityRow): Estimate | undefined => row.figures?.fragility.joint?.atZero;
  const known = rows.filter((row) => gainOf(row) !== undefined);
  if (known.length < 2) return [];
  const top = known.reduce((most, row) => (gainOf(row)!.point > gainOf(most)!.point ? row : most));
  return [fragilityWords[frame.language].most(shortDay(top.day), ends(gainOf(top)!, frame, 2))];
}
