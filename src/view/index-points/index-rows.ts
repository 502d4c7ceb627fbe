import type { DayResult, IndexTransmission } from '../../core/attribution/day/day-result.ts';
import type { Target } from '../../core/attribution/explanation/explanation.ts';
import { mechanicalParts } from '../../core/attribution/node/node.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { words } from '../language/words.ts';
import { stockName } from '../move/move.ts';
import { indexName } from '../move/move-row.ts';
import { isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';

/** How the stocks reach an index: a modelled member and its parts, all the others together, or the index itself. */
export interface IndexRow {
  readonly name: string;
  readonly weight?: number | undefined;
  readonly return?: number | undefined;
  /** fraction of the index */
  readonly contribution?: number | undefined;
  readonly mechanical?: Estimate | undefined;
  /** stands where the mechanical part would */
  readonly word?: string;
  /** what the row opens */
  readonly target: Target;
}

const nothing: Target = { kind: 'none' };

type IndexMember = IndexTransmission['members'][number];

export function memberRow(result: DayResult, member: IndexMember, frame: Frame): IndexRow {
  const { states, report } = words(frame.language);
  const { code, weight, contribution, mechanical } = member;
  const modelled = result.split.stocks.some((stock) => stock.code === code);
  const unsplit = member.unsplit !== 0 || (modelled && mechanical === undefined);
  return {
    name: stockName(result, code, frame.language),
    weight,
    return: member.return,
    contribution,
    target: modelled ? { kind: 'stock', code } : nothing,
    ...(unsplit
      ? { word: states.unsplit }
      : mechanical === undefined
        ? { word: report.notCounted }
        : { mechanical }),
  };
}

/** Direct and feedback of a modelled stock that has an answer. */
export function partRows({ code, ...member }: IndexMember, { language }: Frame): readonly IndexRow[] {
  const { parts } = words(language);
  if (member.mechanical === undefined) return [];
  return mechanicalParts.map((part) => ({
    name: `  ${parts[part]}`,
    mechanical: member[part],
    target: { kind: 'stock', code },
  }));
}

/** What is left of weight and return: members without a model, for which no funds are known. */
export function otherRow(index: IndexTransmission, frame: Frame): IndexRow {
  const { report } = words(frame.language);
  const weight = 1 - index.members.reduce((sum, member) => sum + member.weight, 0);
  const known = index.members.every(({ contribution }) => contribution !== undefined);
  const members = index.members.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
  const contribution = known && index.return !== undefined ? index.return - members : undefined;
  return {
    name: report.otherMembers,
    weight,
    return: contribution === undefined || weight <= 0 ? undefined : contribution / weight,
    contribution,
    word: report.noFundsKnown,
    target: nothing,
  };
}

export function indexRow(index: IndexTransmission, frame: Frame): IndexRow {
  const { states } = words(frame.language);
  const unsplit = index.components === undefined || isWhollyUnsplit(index);
  const word = index.return === undefined ? states.unknown : states.unsplit;
  return {
    name: indexName(index, frame) + (index.weightsEstimated ? '~' : ''),
    weight: 1,
    return: index.return,
    contribution: index.return,
    target: { kind: 'index', code: index.index },
    ...(unsplit ? { word } : { mechanical: index.components?.mechanical }),
  };
}
