import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { LookThroughCoverage } from '../../core/attribution/instrument/look-through.ts';
import type { Premium } from '../../core/attribution/instrument/return-model.ts';
import type { AttributionNode, PositionState } from '../../core/attribution/node/node.ts';
import { shortDay } from '../format/dates.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { endsOf, fraction } from '../format/figure.ts';
import { money } from '../format/money.ts';
import { nameIn } from '../format/names.ts';
import { contributionScale, returnScale } from '../format/scale.ts';
import { rule } from '../frame/chrome.ts';
import type { LookThroughText } from '../language/position-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { line, span } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import { groupName } from './group-figures.ts';
import { ownPart } from './own-return.ts';

/** Lines that the block below the list takes, its rule included: always the same, so that the list does not jump. */
const detailRows = 7;

/** The selected row at tall sizes: how its contribution comes about, what it is, and what to know about it. */
export function positionDetail(node: AttributionNode, result: DayResult, frame: Frame): readonly Line[] {
  const title = node.level === 'position' ? `${fullName(node, frame)} ${node.code}` : groupName(node, frame);
  const texts = [...calculation(node, result, frame), ...facts(node, frame)];
  const lines = [
    rule(frame),
    line(' ', span(title, 'strong')),
    ...texts.flatMap((text) => plainLines(text, frame)),
  ];
  return Array.from({ length: detailRows }, (_, at) => lines[at] ?? []);
}

const plainLines = (text: string, { columns }: Frame): readonly Line[] =>
  wrapped(text, columns - 2).map((one) => line(` ${one}`));

const fullName = (node: AttributionNode, { language }: Frame): string =>
  nameIn(node.name, node.code, language);

function calculation(node: AttributionNode, result: DayResult, frame: Frame): readonly string[] {
  const { positions, parts, states } = words(frame.language);
  const figures = figuresOf(node);
  const own = ownPart(node, 'mechanical');
  if (figures.components === undefined || figures.weight === undefined || own === undefined) return [];
  if (isWhollyUnsplit(figures)) return [`${parts.mechanical}: ${states.unsplit}`];
  const [returns, book] = [returnScale(frame), contributionScale(frame, result)];
  const { mechanical } = figures.components;
  const product = `${book.band(endsOf(mechanical, frame.band))} ${book.unit}`;
  const weight = decimal(figures.weight * 100, 2);
  const inner = (['direct', 'feedback'] as const).map((part) => {
    const estimate = ownPart(node, part)!;
    return `${parts[part]} ${returns.text(estimate.point)} ${returns.band(endsOf(estimate, frame.band))}`;
  });
  return [
    positions.calculation(weight, returns.band(endsOf(own, frame.band)), product),
    [positions.addsUp(book.text(mechanical.point)), ...inner].join(', '),
  ];
}

function facts(node: AttributionNode, frame: Frame): readonly string[] {
  const { positions, states, instrument } = words(frame.language);
  const { flags, state } = figuresOf(node);
  const { quantity, startValueKrw } = node;
  const marks = flags.length === 0 ? states.none : flags.map((flag) => states.nodeFlag[flag]).join(', ');
  const known = positions.marks(marks, stateText(state, frame));
  if (quantity === undefined || startValueKrw === undefined || node.instrument === undefined) return [known];
  const { lookThrough: inside } = node;
  const seen = inside === undefined ? [] : [positions.lookThrough(shares(inside))];
  const { receipt } = node;
  const premium = receipt?.premium === undefined ? [] : [premiumText(receipt.share, receipt.premium, frame)];
  const held = grouped(quantity, Number.isInteger(quantity) ? 0 : 2);
  return [
    positions.held(held, money(startValueKrw, frame.language), instrument[node.instrument]),
    ...seen,
    ...premium,
    known,
  ];
}

/** What a depositary receipt costs over the shares behind it, now and the session before. */
function premiumText(share: string, { before, now }: Premium, { language }: Frame): string {
  const percent = (value: number): string => fraction(value, 'percent', 'always');
  return words(language).positions.premium({
    share,
    ratio: decimal(now.ratio, 4).replace(/\.?0+$/, ''),
    now: percent(now.premium),
    before: percent(before.premium),
    day: shortDay(before.day),
  });
}

/** Shares in percent; what rounds to nothing is left out. */
function shares({ depth, limit, modelled, named, closed, unseen }: LookThroughCoverage): LookThroughText {
  const percent = (share: number): string => decimal(share * 100, 1);
  const part = (name: 'named' | 'closed' | 'unseen', share: number) =>
    Math.abs(share) < 5e-4 ? {} : { [name]: percent(share) };
  return {
    depth,
    limit,
    modelled: percent(modelled),
    ...part('named', named),
    ...part('closed', closed),
    ...part('unseen', unseen),
  };
}

/** A position's state with its date: `unpriced, last known KRW 1.20bn on 06-22`. */
export function stateText(state: PositionState, { language }: Pick<Frame, 'language'>): string {
  const { positions, states } = words(language);
  const name = states.position[state.kind];
  if (state.kind === 'stale' || state.kind === 'oldRate') return positions.since(name, shortDay(state.since));
  if (state.kind === 'unpriced' && state.lastKnown !== undefined)
    return positions.lastKnown(
      name,
      shortDay(state.lastKnown.day),
      money(state.lastKnown.valueKrw, language),
    );
  if (state.kind === 'notListed' && state.listingDay !== undefined) return `${name} (${state.listingDay})`;
  return state.kind === 'notHeld' ? `${name} (${state.from})` : name;
}
