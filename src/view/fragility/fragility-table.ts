import type { Dataset } from '../../core/market/dataset.ts';
import { securityOf } from '../../core/market/lookup.ts';
import { modelledStocks } from '../../core/mechanics/fund-universe.ts';
import type { Fragility } from '../../core/scenario/fragility-result.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { longDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { fragilityWords } from '../language/fragility-words.ts';
import { words } from '../language/words.ts';
import { truncate } from '../layout/cells.ts';
import { tableOf } from '../layout/columns.ts';
import { span, toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import type { FragilityRow } from './fragility-rows.ts';

/** Stocks with a column of their own; the loop of the others is inside the gain of all together. */
const stocksShown = 3;

type Shown = Pick<Frame, 'language' | 'band'>;

/** A session a row: gain, runaways, k of the stocks, funds over market value, weight in the index, forced trades over turnover. */
export function fragilityTable(
  rows: readonly FragilityRow[],
  dataset: Dataset,
  frame: Shown,
): TableView<FragilityRow> {
  return tableOf(
    [dateColumn(frame), ...loopColumns(frame), ...stockColumns(dataset, frame), ...sizeColumns(frame)],
    rows,
  );
}

const dateColumn = ({ language }: Shown): Column<FragilityRow> => ({
  id: 'date',
  title: fragilityWords[language].columns.date,
  align: 'left',
  min: 16,
  cell: ({ day, stress }) => [span(longDay(day, language), stress ? 'strong' : 'plain')],
});

type Read = (fragility: Fragility, row: NonNullable<FragilityRow['figures']>) => Line | string | undefined;

const column = (
  { language }: Shown,
  [id, title, min]: readonly [string, string, number],
  read: Read,
  drop?: number,
): Column<FragilityRow> => ({
  id,
  title,
  align: 'right',
  min,
  ...(drop === undefined ? {} : { drop }),
  cell: ({ figures }) => {
    const { states } = words(language);
    if (figures === undefined) return toned(states.computing, 'dim');
    return read(figures.fragility, figures) ?? toned(states.unknown, 'dim');
  },
});

const bandText = (estimate: Estimate | undefined, frame: Shown, digits: number): Line | undefined =>
  estimate === undefined ? undefined : toned(plainBand(endsOf(estimate, frame.band), digits), 'mechanical');

/** A share as percent; two figures where there are any. */
const percent = (share: number, digits: number): string => decimal(share * 100, digits);

function loopColumns(frame: Shown): readonly Column<FragilityRow>[] {
  const { columns } = fragilityWords[frame.language];
  return [
    column(frame, ['gain', columns.gain, 11], ({ joint }) => bandText(joint?.atZero, frame, 2)),
    column(
      frame,
      ['middle', columns.middle, 4],
      ({ joint }) => (joint?.atZero === undefined ? undefined : decimal(joint.atZero.point, 2)),
      4,
    ),
    column(frame, ['below', columns.below, 11], ({ joint }) => bandText(joint?.atTenPercentDown, frame, 2)),
    column(frame, ['runaway', columns.runaway, 5], ({ joint }) =>
      joint === undefined ? undefined : percent(joint.runawayShare, 1),
    ),
  ];
}

function stockColumns(dataset: Dataset, frame: Shown): readonly Column<FragilityRow>[] {
  const { columns } = fragilityWords[frame.language];
  return modelledStocks(dataset)
    .slice(0, stocksShown)
    .map((code) => {
      const name = shortName(nameIn(namesOf(securityOf(dataset, code) ?? {}), code, frame.language));
      return column(
        frame,
        [`k ${code}`, columns.k(truncate(name, 12)), 11],
        ({ stocks }) => bandText(stocks.find((stock) => stock.code === code)?.k, frame, 2),
        5,
      );
    });
}

function sizeColumns(frame: Shown): readonly Column<FragilityRow>[] {
  const { columns } = fragilityWords[frame.language];
  return [
    column(frame, ['assets', columns.assets, 9], assetsText, 2),
    column(
      frame,
      ['weight', columns.weight, 6],
      ({ indexWeight }) => (indexWeight === undefined ? undefined : percent(indexWeight, 2)),
      1,
    ),
    column(
      frame,
      ['flow', columns.flow, 11],
      (_, { added: { flowShare } }) => {
        return flowShare === undefined ? undefined : bandText(scaled(flowShare, 100), frame, 1);
      },
      3,
    ),
  ];
}

/** One figure a stock, in their order: `1.77/0.58`. */
function assetsText({ stocks }: Fragility): string | undefined {
  const shares = stocks.slice(0, stocksShown).map(({ assetsOverMarketValue }) => assetsOverMarketValue);
  if (shares.every((share) => share === undefined)) return undefined;
  return shares.map((share) => (share === undefined ? '-' : percent(share, 2))).join('/');
}
