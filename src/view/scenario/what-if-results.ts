import type { AnsweredStock, ScenarioResult } from '../../core/scenario/scenario-result.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { decimal } from '../format/decimal.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { moneyUnit } from '../format/money.ts';
import { nameIn, namesOf } from '../format/names.ts';
import { whatIfWords } from '../language/scenario/what-if-words.ts';
import { words } from '../language/words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';

/** What a shock sets off, a figure a row: under what is supposed now, under the baseline, and with or without a cap. */

interface ResultRow {
  readonly title: string;
  readonly digits: number;
  readonly isProfit?: boolean;
  /** of an answer, in the row's own unit; undefined where there is none */
  readonly of: (result: ScenarioResult) => Figure | undefined;
}

/** A band with its middle, or a plain share of the draws. */
type Figure = Estimate | { readonly share: number };

export interface Answers {
  readonly now: ScenarioResult;
  readonly baseline?: ScenarioResult | undefined;
  /** under a cap where there is none now, and without one where there is; no result while it is computed */
  readonly other: { readonly title: string; readonly result?: ScenarioResult };
}

interface Naming {
  readonly frame: Frame;
  readonly nameOf: (code: string) => string;
}

export const resultTable = (answers: Answers, naming: Naming): TableView<ResultRow> =>
  tableOf(columnsOf(answers, naming.frame), resultRows(answers.now, naming));

/** On a low screen only the first few are seen: what it costs us comes before each stock. */
function resultRows(now: ScenarioResult, naming: Naming): readonly ResultRow[] {
  const [flow, share, ...others] = allRows(now, naming);
  if (naming.frame.rows >= 20) return [flow!, share!, ...others];
  const profit = others.filter(({ isProfit }) => isProfit === true);
  return [flow!, ...profit, ...others.filter((row) => !profit.includes(row)), share!];
}

function allRows(now: ScenarioResult, { frame, nameOf }: Naming): readonly ResultRow[] {
  const said = whatIfWords[frame.language].rows;
  const flowUnit = moneyUnit(now.total?.grossFlowKrw.point ?? 0, frame.language);
  const profitUnit = moneyUnit(now.portfolio.mechanical?.low90 ?? 0, frame.language);
  const net = now.assumptions.netting === 'net';
  const flow = ({ total }: ScenarioResult) => (net ? total?.netFlowKrw : total?.grossFlowKrw);
  const share = ({ total }: ScenarioResult) =>
    net ? total?.netShareOfTurnover : total?.grossShareOfTurnover;
  const answered = now.stocks.filter((stock): stock is AnsweredStock => stock.kind === 'answered');
  return [
    { title: said.flow(flowUnit.name), digits: 2, of: (one) => times(flow(one), 1 / flowUnit.won) },
    { title: said.shareOfTurnover, digits: 1, of: (one) => times(share(one), 100) },
    ...answered.map(
      ({ code }): ResultRow => ({
        title: said.extra(nameOf(code)),
        digits: 2,
        of: (one) => times(stockOf(one, code)?.mechanical, 100),
      }),
    ),
    {
      title: said.profit(profitUnit.name),
      isProfit: true,
      digits: 2,
      of: (one) => times(one.portfolio.mechanical, 1 / profitUnit.won),
    },
    ...now.index.map(
      (one): ResultRow => ({
        title: said.indexPoints(nameIn(namesOf(one), one.index, frame.language)),
        digits: 0,
        of: ({ index }) => index.find((other) => other.index === one.index)?.mechanicalPoints,
      }),
    ),
    {
      title: said.runaway,
      digits: 1,
      of: ({ total, runawayShare }) => (total === undefined ? undefined : { share: runawayShare * 100 }),
    },
    ...answered.map(
      ({ code }): ResultRow => ({
        title: said.return(nameOf(code)),
        digits: 2,
        of: (one) => times(stockOf(one, code)?.return, 100),
      }),
    ),
    {
      title: said.atLimit,
      digits: 1,
      of: ({ total, atLimitShare }) => (total === undefined ? undefined : { share: atLimitShare * 100 }),
    },
  ];
}

const stockOf = ({ stocks }: ScenarioResult, code: string): AnsweredStock | undefined => {
  const found = stocks.find((stock) => stock.code === code);
  return found?.kind === 'answered' ? found : undefined;
};

/** In another unit. */
const times = (estimate: Estimate | undefined, factor: number): Estimate | undefined =>
  estimate === undefined ? undefined : scaled(estimate, factor);

function columnsOf({ now, baseline, other }: Answers, frame: Frame): readonly Column<ResultRow>[] {
  const said = whatIfWords[frame.language];
  const compared = (result: ScenarioResult) => (row: ResultRow) => {
    const [mine, theirs] = [rangeText(row, now, frame), rangeText(row, result, frame)];
    return mine === theirs ? said.rows.same : theirs;
  };
  return [
    {
      id: 'result',
      title: said.columns.result,
      align: 'left',
      min: 18,
      ideal: 30,
      cell: ({ title }) => title,
    },
    figureColumn<ResultRow>('middle', said.columns.middle, (row) => middleText(row, now, frame), 1),
    figureColumn<ResultRow>('band', said.columns.band(frame.band), (row) => rangeText(row, now, frame)),
    ...(baseline === undefined
      ? []
      : [figureColumn<ResultRow>('baseline', said.columns.baseline, compared(baseline), 3)]),
    figureColumn<ResultRow>(
      'other',
      other.title,
      (row) => (other.result === undefined ? '' : rangeText(row, other.result, frame)),
      2,
    ),
  ];
}

function middleText({ of, digits }: ResultRow, result: ScenarioResult, frame: Frame): string {
  const figure = of(result);
  if (figure === undefined) return words(frame.language).states.unknown;
  return 'share' in figure ? '' : decimal(figure.point, digits, 'always');
}

/** The band; a share of the draws, which has none, as it is. */
function rangeText({ of, digits }: ResultRow, result: ScenarioResult, { band }: Frame): string {
  const figure = of(result);
  if (figure === undefined) return '';
  if ('share' in figure) return decimal(figure.share, digits);
  const ends = endsOf(figure, band);
  return ends.low === 0 && ends.high === 0 ? '0' : plainBand(ends, digits, 'always');
}
