import type { ExcludedFund } from '../../core/mechanics/fund-flow.ts';
import { trillions } from '../format/money.ts';
import { fundWords } from '../language/funds/fund-words.ts';
import { line, span } from '../layout/lines.ts';
import type { TableView } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame, Language } from '../screen.ts';
import { assetColumns } from './fund-asset-columns.ts';
import { flowColumns, nameColumns, qualityColumn } from './fund-columns.ts';
import { fundNameIn } from './fund-name.ts';
import type { FundColumn, FundListRow } from './fund-row-facts.ts';

/** The funds of a day; one left out is a line across all columns. The flow cannot be hidden. */
export function fundTable(rows: readonly FundListRow[], { frame, hidden }: FundTableOptions): FundTable {
  const { language } = frame;
  const unit = trillions(language);
  const columns = [
    ...nameColumns(frame, rows),
    ...assetColumns(unit, language),
    ...flowColumns(unit, language),
    qualityColumn(language),
  ];
  return {
    columns: columns.filter(({ id }) => id === 'flow' || !hidden.includes(id)),
    rowCount: rows.length,
    row: (index) => rows[index]!,
    across: (row) => (row.kind === 'excluded' ? excludedLine(row.fund, language) : undefined),
  };
}

interface FundTableOptions {
  readonly frame: Pick<Frame, 'language' | 'columns'>;
  readonly hidden: readonly string[];
}

export interface FundTable extends TableView<FundListRow> {
  readonly columns: readonly FundColumn[];
}

/** A fund left out has no figures: its reason stands in their place. */
function excludedLine(fund: ExcludedFund, language: Language): Line {
  return line(
    span(`${fund.code} ${fundNameIn(fund, language)}: `, 'dim'),
    span(fundWords[language].excluded[fund.reason], 'warning'),
  );
}
