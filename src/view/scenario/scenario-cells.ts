import type { Dataset } from '../../core/market/dataset.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { type MoneyUnit, moneyIn } from '../format/money.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import type { Column } from '../layout/table.ts';
import type { Frame } from '../screen.ts';

export const nameColumn = <Row>(title: string, cell: (row: Row) => string, ideal = 24): Column<Row> => ({
  id: 'name',
  title,
  align: 'left',
  min: 10,
  ideal,
  cell,
});

/** `−1.46 [−7.05,−0.39]` */
export const ranged = (estimate: Estimate, factor: number, digits: number, { band }: Frame): string => {
  const { low, high } = endsOf(estimate, band);
  return `${decimal(estimate.point * factor, digits)} ${plainBand({ low: low * factor, high: high * factor }, digits)}`;
};

export const rangedWon = (estimate: Estimate, unit: MoneyUnit, { band }: Frame): string => {
  const { low, high } = endsOf(estimate, band);
  return `${moneyIn(estimate.point, unit)} [${moneyIn(low, unit)},${moneyIn(high, unit)}]`;
};

/** A security's name from the book, made harmless. */
export function securityNameIn(dataset: Dataset, code: string, { language }: Frame): string {
  const security = dataset.securities.find((one) => one.code === code);
  return shortName(nameIn(security === undefined ? {} : namesOf(security), code, language));
}
