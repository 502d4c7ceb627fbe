import type { ClaimCheck, RecomputedClaim, TurnoverBasis } from '../../core/evidence/claim-check.ts';
import type { FlowReading, TradeReadings } from '../../core/evidence/claimed-flows.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { fxRateOn } from '../../core/market/fx-rate.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { decimal } from '../format/decimal.ts';
import { moneyIn, trillions } from '../format/money.ts';
import { claimWords } from '../language/claims/claim-words.ts';
import { tableOf } from '../layout/columns.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Frame, Language } from '../screen.ts';
import { quotedText, readingText } from './claim-text.ts';

export interface FlowTableInput {
  readonly trades: TradeReadings;
  /** claims of the day */
  readonly checks: readonly ClaimCheck[];
  readonly dataset: Dataset;
  readonly day: TradingDay;
  readonly frame: Pick<Frame, 'language'>;
  /** the wrong use for one scope only */
  readonly short: boolean;
}

/** Forced trades of a day by scope, netting and date of the assets: amounts, the ratio to a quoted one, shares of turnover. */
export function flowTable({
  trades,
  checks,
  dataset,
  day,
  frame,
  short,
}: FlowTableInput): TableView<FlowReading> {
  const { language } = frame;
  const { columns } = claimWords[language];
  const rows = short
    ? trades.flows.filter(
        ({ assets, scope, netting }) => assets === 'carried' || (scope === 'single' && netting === 'gross'),
      )
    : trades.flows;
  const right = { align: 'right', min: 7 } as const;
  const dollar = fxRateOn(dataset, 'USD', day)?.rate;
  return tableOf(
    [
      {
        id: 'reading',
        title: columns.trades,
        align: 'left',
        min: 32,
        ideal: 44,
        cell: ({ scope, assets, netting }) => readingText({ scope, assets, netting }, dataset, language),
      },
      {
        ...right,
        id: 'krw',
        title: language === 'ko' ? '조' : 'KRW tn',
        cell: ({ krw, estimated }) => moneyIn(krw.point, trillions(language)) + (estimated ? '~' : ' '),
      },
      {
        id: 'band',
        title: columns.band,
        align: 'right',
        min: 15,
        cell: ({ krw: { low90, high90 } }) =>
          `[${moneyIn(low90, trillions(language))},${moneyIn(high90, trillions(language))}]`,
      },
      ...(dollar === undefined ? [] : [dollarColumn(dollar, language)]),
      ...ratioColumns(checks, language),
      ...trades.turnovers
        .filter(({ turnover }) => turnover !== 'previousSession')
        .map(
          ({ turnover, krw: of }): Column<FlowReading> => ({
            ...right,
            id: turnover,
            title: columns.share[turnover],
            ...dropOf(turnover),
            cell: ({ krw }) => decimal((Math.abs(krw.point) / of) * 100, 1),
          }),
        ),
    ],
    rows,
  );
}

const dropOf = (turnover: TurnoverBasis) =>
  turnover === 'adv20' ? { drop: 1 } : turnover === 'twoSided' ? { drop: 3 } : {};

const dollarColumn = (rate: number, language: Language): Column<FlowReading> => ({
  id: 'usd',
  align: 'right',
  min: 7,
  title: language === 'ko' ? '억 달러' : 'USD bn',
  drop: 2,
  cell: ({ krw }) => decimal(krw.point / rate / (language === 'ko' ? 1e8 : 1e9), language === 'ko' ? 1 : 2),
});

/** The ratio to the amount that is quoted for the day, when one is. */
function ratioColumns(checks: readonly ClaimCheck[], language: Language): readonly Column<FlowReading>[] {
  const quoted = checks.find(
    (check): check is RecomputedClaim =>
      check.kind === 'recomputed' &&
      check.quantity.kind === 'forcedFlow' &&
      check.quantity.code === undefined,
  );
  if (quoted?.rate === undefined) return [];
  const krw = quoted.claim.value * quoted.rate;
  return [
    {
      id: 'ratio',
      align: 'right',
      min: 7,
      drop: 4,
      title: claimWords[language].columns.to(quotedText(quoted, language)),
      cell: ({ krw: own }) => decimal(Math.abs(own.point / krw), 2),
    },
  ];
}
