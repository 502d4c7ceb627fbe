import type { Dataset } from '../../core/market/dataset.ts';
import { securityOf } from '../../core/market/lookup.ts';
import type { PolicyResult, PolicyStock } from '../../core/scenario/policy-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { decimal } from '../format/decimal.ts';
import { observed } from '../format/figure.ts';
import { moneyIn, trillions } from '../format/money.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { policyWords } from '../language/policy/policy-words.ts';
import { words } from '../language/words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { band, mechanicalColumns, middle, perPolicy } from './policy-columns.ts';

type Replayed = Extract<PolicyStock, { readonly kind: 'replayed' }>;

/** A stock in a session, once per policy. */
export interface StockRow {
  readonly day: TradingDay;
  readonly name: string;
  readonly stocks: readonly Replayed[];
}

/** Stocks of the sessions that were solved anew under every policy. */
export function stockRows(
  results: readonly PolicyResult[],
  dataset: Dataset,
  frame: Frame,
): readonly StockRow[] {
  return results[0]!.sessions.flatMap(({ day, stocks }, t) =>
    stocks.flatMap(({ code }, s) => {
      const each = results.map(({ sessions }) => sessions[t]!.stocks[s]!);
      const solved = each.filter((one) => one.kind === 'replayed');
      if (solved.length < each.length) return [];
      return [{ day, name: `${code} ${nameOf(dataset, code, frame)}`, stocks: solved }];
    }),
  );
}

const nameOf = (dataset: Dataset, code: string, { language }: Frame): string =>
  shortName(nameIn(namesOf(securityOf(dataset, code) ?? {}), code, language));

/** Return and effect under each policy, forced trade, gain of the loop. @param dated with the session in front */
export function stockPolicyTable(
  rows: readonly StockRow[],
  policies: number,
  { frame, dated }: { readonly frame: Frame; readonly dated: boolean },
): TableView<StockRow> {
  const said = policyWords[frame.language];
  const { columns } = words(frame.language);
  const session: readonly Column<StockRow>[] = dated
    ? [{ id: 'session', title: said.session, align: 'left', min: 10, cell: ({ day }) => day }]
    : [];
  return tableOf(
    [
      ...session,
      { id: 'stock', title: said.stock, align: 'left', min: 12, ideal: 24, cell: ({ name }) => name },
      figureColumn('return', `${columns.return} %`, ({ stocks }) => observed(stocks[0]!.return, 'percent')),
      ...perPolicy<StockRow>(policies, (at, name) => [
        band(`under${at}`, said.under(name), ({ stocks }) => stocks[at]!.returnUnder, 8),
        band(`effect${at}`, said.effect(name), ({ stocks }) => stocks[at]!.effect),
        middle(`middle${at}`, columns.middle, ({ stocks }) => stocks[at]!.effect, 7),
      ]),
      ...mechanicalColumns<StockRow>(policies, frame, {
        before: ({ stocks }) => stocks[0]!.mechanical,
        after: ({ stocks }) => stocks[0]!.mechanicalUnder,
      }),
      ...tradeColumns(policies, frame),
      ...gainColumns(policies, frame),
    ],
    rows,
  );
}

function tradeColumns(policies: number, { language }: Frame): readonly Column<StockRow>[] {
  const said = policyWords[language];
  const unit = trillions(language);
  const won = (value: number): string => moneyIn(value, unit);
  return [
    figureColumn('gross', said.gross(unit.name), ({ stocks }) => won(stocks[0]!.grossFlowKrw), 6),
    ...perPolicy<StockRow>(policies, (at, name) => {
      const title = said.grossUnder(name, unit.name);
      return [figureColumn(`gross${at}`, title, ({ stocks }) => won(stocks[at]!.grossFlowUnderKrw), 5)];
    }),
  ];
}

function gainColumns(policies: number, { language }: Frame): readonly Column<StockRow>[] {
  const said = policyWords[language];
  const text = (gain: Estimate | undefined): string => (gain === undefined ? '' : decimal(gain.point, 2));
  return [
    figureColumn('gain', said.gain, ({ stocks }) => text(stocks[0]!.gainAtZero), 2),
    ...perPolicy<StockRow>(policies, (at, name) => [
      figureColumn(`gain${at}`, said.gainUnder(name), ({ stocks }) => text(stocks[at]!.gainAtZeroUnder), 1),
    ]),
  ];
}
