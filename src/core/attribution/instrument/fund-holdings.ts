import type { Dataset, SecurityKind } from '../../market/dataset.ts';
import { fundTermsOn } from '../../market/in-force.ts';
import { indexMembers, indexWeightOn, securityOf } from '../../market/lookup.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { LookThroughStep } from './stocks-inside.ts';

/** What a holder's return is made of; `nothing` for whatever holds no other security. */
export function holdingsOf(
  { dataset, dayIndex }: { readonly dataset: Dataset; readonly dayIndex: number },
  code: string,
): readonly LookThroughStep[] | 'nothing' | 'unknown' {
  const members = membersOf(dataset, code, dayIndex);
  if (members.length > 0) return members;
  const { kind, tracks } = securityOf(dataset, code) ?? {};
  if (kind === undefined || !holders.includes(kind)) return 'nothing';
  const terms = fundTermsOn(dataset, code, dataset.days[dayIndex]!);
  if (terms !== undefined) {
    const { underlying, multiple, quality, source } = terms;
    return [{ code: underlying, weight: multiple, basis: 'multiple', quality, source }];
  }
  return tracks === undefined || kind === 'index' ? 'unknown' : [alias(tracks)];
}

/** Kinds that are made of other securities. */
const holders: readonly SecurityKind[] = ['index', 'etf', 'leveraged_fund', 'etn', 'adr'];

/** The same return under another name: a weight of 1 that no explanation needs to print. */
const alias = (code: Ticker): LookThroughStep => ({
  code,
  weight: 1,
  basis: 'multiple',
  quality: 'derived',
  source: '',
});

/** Whether the step only gives the same return another name. */
export const isAlias = ({ basis, weight }: LookThroughStep): boolean => basis === 'multiple' && weight === 1;

const membersOf = (dataset: Dataset, holder: string, dayIndex: number): readonly LookThroughStep[] =>
  indexMembers(dataset, holder).flatMap((code): LookThroughStep[] => {
    const held = indexWeightOn(dataset, holder, code, dayIndex - 1);
    return held === undefined ? [] : [{ code, basis: 'indexWeight', ...held }];
  });
