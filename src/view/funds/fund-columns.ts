import { decimal } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { type MoneyUnit, moneyIn } from '../format/money.ts';
import { multipleText } from '../format/multiple.ts';
import { directionTone } from '../frame/direction.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import { words } from '../language/words.ts';
import { toned } from '../layout/lines.ts';
import type { Frame, Language } from '../screen.ts';
import { fundNameIn } from './fund-name.ts';
import { type FundColumn, type FundListRow, factsOf, mark, ofFund, text } from './fund-row-facts.ts';

export function nameColumns(
  { language, columns: width }: Pick<Frame, 'language' | 'columns'>,
  rows: readonly FundListRow[],
): readonly FundColumn[] {
  const { columns } = fundWords[language];
  const facts = rows.filter(({ kind }) => kind === 'fund').map(factsOf);
  const longest = (name: 'code' | 'underlying'): number =>
    Math.max(6, ...facts.map((one) => one[name].length));
  return [
    {
      id: 'code',
      title: columns.code,
      align: 'left',
      min: longest('code'),
      cell: (row) => factsOf(row).code,
      key: (row) => factsOf(row).code,
    },
    {
      id: 'fund',
      title: columns.fund,
      align: 'left',
      min: width < 60 ? 10 : 18, // on a card the name gives way, never the code
      ideal: 36,
      cell: text(({ flow }) => fundNameIn(flow, language)),
      key: (row) => fundNameIn(factsOf(row), language),
    },
    {
      id: 'underlying',
      title: columns.underlying,
      align: 'left',
      min: longest('underlying'),
      drop: 3,
      cell: (row) => factsOf(row).underlying,
      key: (row) => factsOf(row).underlying,
    },
    {
      id: 'multiple',
      title: columns.multiple,
      align: 'right',
      min: 4,
      drop: 9,
      cell: (row) => multipleText(factsOf(row).multiple),
      key: (row) => factsOf(row).multiple,
    },
  ];
}

export function flowColumns(unit: MoneyUnit, language: Language): readonly FundColumn[] {
  const { columns } = fundWords[language];
  return [
    {
      id: 'return',
      title: columns.return,
      align: 'right',
      min: 8,
      drop: 4,
      cell: text(({ flow }) =>
        toned(fraction(flow.underlyingReturn, 'percent', 'always'), directionTone(flow.underlyingReturn)),
      ),
      key: ofFund(({ flow }) => flow.underlyingReturn),
    },
    {
      id: 'flow',
      title: columns.flow(unit.name),
      align: 'right',
      min: 8,
      cell: text((fund) => moneyIn(fund.intoStocksKrw, unit) + mark(fund)),
      key: ofFund(({ intoStocksKrw }) => intoStocksKrw),
    },
    {
      id: 'share',
      title: columns.share,
      align: 'right',
      min: 6,
      drop: 7,
      cell: text(({ shareOfTurnover }) =>
        shareOfTurnover === undefined ? '' : decimal(Math.abs(shareOfTurnover) * 100, 1),
      ),
      key: ofFund(({ shareOfTurnover }) => Math.abs(shareOfTurnover ?? 0)),
    },
  ];
}

/** How far the assets can be trusted; for a flow of a special kind, the kind. */
export function qualityColumn(language: Language): FundColumn {
  const { quality, states } = words(language);
  return {
    id: 'quality',
    title: fundWords[language].columns.quality,
    align: 'left',
    min: 10,
    ideal: 32,
    drop: 6,
    cell: text(({ flow }) =>
      [
        quality[flow.quality],
        ...flow.flags.filter((flag) => flag !== 'assetsEstimated').map((flag) => states.fundFlag[flag]),
      ].join(', '),
    ),
    key: (row) => (row.kind === 'fund' ? row.fund.flow.quality : row.fund.reason),
  };
}
