import { shortDay } from '../format/dates.ts';
import { decimal, grouped } from '../format/decimal.ts';
import type { MoneyUnit } from '../format/money.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import type { Language } from '../screen.ts';
import { type FundColumn, mark, ofFund, text } from './fund-row-facts.ts';

export function assetColumns(unit: MoneyUnit, language: Language): readonly FundColumn[] {
  const { columns, channels } = fundWords[language];
  return [
    {
      id: 'assets',
      title: columns.assets(unit.name),
      align: 'right',
      min: 8,
      drop: 8,
      cell: text((fund) => decimal(fund.flow.netAssetsKrw / unit.won, 2) + mark(fund)),
      key: ofFund(({ flow }) => flow.netAssetsKrw),
    },
    {
      id: 'assetDay',
      title: columns.assetDay,
      align: 'right',
      min: 6,
      drop: 5,
      cell: text(({ flow }) => shortDay(flow.assetDay)),
      key: ofFund(({ flow }) => flow.assetDay),
    },
    {
      id: 'rate',
      title: columns.rate,
      align: 'right',
      min: 6,
      drop: 2,
      cell: text(({ flow }) =>
        flow.currency === 'KRW'
          ? ''
          : `${flow.currency} ${grouped(flow.fxRate, 1)}${flow.flags.includes('oldRate') ? '~' : ''}`,
      ),
    },
    {
      id: 'exposure',
      title: columns.exposure,
      align: 'left',
      min: 9,
      drop: 1,
      cell: text(({ flow }) => channels[flow.exposure]),
      key: ofFund(({ flow }) => flow.exposure),
    },
  ];
}
