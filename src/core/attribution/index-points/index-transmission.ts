import type { Dataset, Security } from '../../market/dataset.ts';
import { closeOn, closeReturnOn, indexMembers, indexWeightOn } from '../../market/lookup.ts';
import type { Quality } from '../../market/quality.ts';
import { scaled } from '../../units/estimate.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { IndexTransmission } from '../day/day-result.ts';
import type { ReturnModel } from '../instrument/return-model.ts';
import { withheldBy } from '../instrument/return-model.ts';
import type { ReturnParts } from '../instrument/split-return.ts';
import { splitReturn } from '../instrument/split-return.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import { denseLoadings } from '../instrument/stock-days.ts';
import { knowsInside, namesNoFunds, stocksInsideOf } from '../instrument/stocks-inside.ts';
import type { BandsOf } from '../node/mechanical-bands.ts';
import { componentsOf } from '../node/node-components.ts';

type IndexComponents = NonNullable<IndexTransmission['components']>;
type IndexMember = IndexTransmission['members'][number];

interface IndexDay {
  readonly dataset: Dataset;
  readonly stockDays: StockDays;
  readonly dayIndex: number;
}

/** A Korean index with levels of its own and member weights of the evening before, with what its return is made of. */
interface IndexReturn {
  readonly security: Security;
  readonly model?: ReturnModel;
}

function indexReturnsOn({ dataset, stockDays, dayIndex }: IndexDay): readonly IndexReturn[] {
  return dataset.securities
    .filter(
      ({ kind, market, code }) => kind === 'index' && market === 'KRX' && isKnown(dataset, code, dayIndex),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((security) => {
      const value = closeReturnOn(dataset, security.code, dayIndex);
      if (value === undefined) return { security };
      const stocksInside = stocksInsideOf(dataset, stockDays, security.code, dayIndex);
      const sessions = [{ dayIndex, growth: 1, return: value, stocksInside }];
      const withheld = namesNoFunds(dataset, stockDays, dayIndex)
        ? { code: security.code, reason: 'noFunds' as const }
        : withheldBy(sessions);
      const model = { localReturn: value, fxReturn: 0, sessions };
      return { security, model: withheld === undefined ? model : { ...model, withheld } };
    });
}

const isKnown = (dataset: Dataset, index: Ticker, dayIndex: number): boolean =>
  (closeOn(dataset, index, dayIndex) ?? closeOn(dataset, index, dayIndex - 1)) !== undefined &&
  knowsInside(dataset, index, dayIndex);

/**
 * How the split of the modelled stocks reaches each index: Σ w(t−1) × component. Members that are not modelled contribute to the
 * return only; nothing mechanical is counted for them.
 */
export const transmissionsOn = (day: IndexDay, bandsOf: BandsOf): readonly IndexTransmission[] =>
  indexReturnsOn(day).map((known) => transmissionTo(known, day, bandsOf));

function transmissionTo(
  { security, model }: IndexReturn,
  day: IndexDay,
  bandsOf: BandsOf,
): IndexTransmission {
  const { dataset, stockDays, dayIndex } = day;
  const members = membersOf(security.code, day);
  const split = model === undefined ? undefined : splitReturn(model, stockDays);
  return {
    index: security.code,
    ...(security.nameKo === undefined ? {} : { nameKo: security.nameKo }),
    ...(security.nameEn === undefined ? {} : { nameEn: security.nameEn }),
    ...levels(dataset, security.code, dayIndex),
    weightsEstimated: members.some(({ estimated }) => estimated),
    members: members.map(({ estimated: _, ...member }) => member),
    ...(split === undefined ? {} : { components: componentsWith(split, bandsOf, stockDays.columns.length) }),
    unsplitReasons: split?.unsplit ?? [],
  };
}

type Levels = Pick<IndexTransmission, 'close' | 'previousClose' | 'return' | 'pointsChange'>;

function levels(dataset: Dataset, index: Ticker, dayIndex: number): Levels {
  const close = closeOn(dataset, index, dayIndex);
  const previousClose = closeOn(dataset, index, dayIndex - 1);
  const value = closeReturnOn(dataset, index, dayIndex);
  return {
    ...(close === undefined ? {} : { close }),
    ...(previousClose === undefined ? {} : { previousClose }),
    ...(value === undefined ? {} : { return: value, pointsChange: close! - previousClose! }),
  };
}

function membersOf(index: Ticker, day: IndexDay) {
  return indexMembers(day.dataset, index).flatMap((code) => {
    const held = indexWeightOn(day.dataset, index, code, day.dayIndex - 1);
    return held === undefined
      ? []
      : [{ ...memberOf(code, held.weight, day), estimated: isEstimated(held.quality) }];
  });
}

const isEstimated = (quality: Quality): boolean => quality !== 'official' && quality !== 'derived';

function memberOf(code: Ticker, weight: number, { dataset, stockDays, dayIndex }: IndexDay): IndexMember {
  const value = closeReturnOn(dataset, code, dayIndex);
  const stock = stockDays.find(code, dayIndex)?.stock;
  const seen = value === undefined ? {} : { return: value, contribution: weight * value };
  if (stock === undefined) return { code, weight, ...seen, unsplit: 0 };
  if (stock.kind === 'unsplit')
    return stock.return === undefined
      ? { code, weight, ...seen }
      : { code, weight, ...seen, unsplit: weight * stock.return };
  const { mechanical, direct, feedback } = stock;
  return {
    code,
    weight,
    ...seen,
    unsplit: 0,
    mechanical: scaled(mechanical, weight),
    direct: scaled(direct, weight),
    feedback: scaled(feedback, weight),
  };
}

function componentsWith(split: ReturnParts, bandsOf: BandsOf, columns: number): IndexComponents {
  const { mechanical, direct, feedback, residual, unsplit } = componentsOf(
    split.parts,
    bandsOf(denseLoadings(columns, split.loadings)),
  );
  return { mechanical, direct, feedback, residual, unsplit };
}
