import type { Dataset } from '../core/market/dataset.ts';
import { securityOf } from '../core/market/lookup.ts';
import type { PolicyNode, PolicyResult, PolicyStock } from '../core/scenario/policy-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { decimal } from './format/decimal.ts';
import { bandOf, endsOf, fraction, observed } from './format/figure.ts';
import { moneyIn, moneyUnit, trillions } from './format/money.ts';
import { nameIn, namesOf, shortName } from './format/names.ts';
import { policyWords } from './language/policy-words.ts';
import { words } from './language/words.ts';
import { figureColumn, tableOf } from './layout/columns.ts';
import { toned } from './layout/lines.ts';
import type { Column, TableView } from './layout/table.ts';
import type { Frame } from './screen.ts';

type Replayed = Extract<PolicyStock, { readonly kind: 'replayed' }>;

/** A stock in a session, once per policy. */
export interface StockRow {
  readonly day: TradingDay;
  readonly name: string;
  readonly stocks: readonly Replayed[];
}

/** A, B where two policies stand side by side. */
export const policyName = (at: number, of: number): string => (of === 1 ? '' : String.fromCharCode(65 + at));

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

const band = <Row>(id: string, title: string, read: (row: Row) => Estimate, drop?: number): Column<Row> => ({
  id,
  title,
  align: 'right',
  min: 15,
  ...(drop === undefined ? {} : { drop }),
  cell: (row) => toned(bandOf(endsOf(read(row), 90), 'percent'), 'mechanical'),
});

const middle = <Row>(id: string, title: string, read: (row: Row) => Estimate, drop: number): Column<Row> =>
  figureColumn(id, title, (row) => fraction(read(row).point, 'percent', 'always'), drop);

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

/** The mechanical part before and after, where there is one policy: two have no room for it. */
function mechanicalColumns<Row>(
  policies: number,
  { language }: Frame,
  read: { readonly before: (row: Row) => Estimate; readonly after: (row: Row) => Estimate },
): readonly Column<Row>[] {
  if (policies > 1) return [];
  return [
    band('mechanical', words(language).columns.mechanical(90), read.before, 4),
    band('mechanicalUnder', policyWords[language].mechanicalUnder(''), read.after, 3),
  ];
}

/** The same node under each policy. */
type NodeRow = readonly PolicyNode[];

/** The portfolio and its groups, once per policy. */
export function bookPolicyTable(results: readonly PolicyResult[], frame: Frame): TableView<NodeRow> {
  const { columns } = words(frame.language);
  const rows = results[0]!.nodes.map((_, n): NodeRow => results.map(({ nodes }) => nodes[n]!));
  const [whole, ...groups] = rows;
  const linked = whole?.[0]?.effect !== undefined;
  return tableOf<NodeRow>(
    [
      {
        id: 'name',
        title: columns.name,
        align: 'left',
        min: 12,
        ideal: 24,
        cell: ([node]) => nodeName(node!, frame),
      },
      ...(linked ? fractionColumns(results.length, frame) : []),
      ...wonColumns(results.length, whole?.[0]?.effectKrw.point ?? 0, frame),
    ],
    whole === undefined ? [] : [...groups, whole],
  );
}

function nodeName({ key, level, code }: PolicyNode, { language }: Frame): string {
  const { day } = words(language);
  if (level === 'portfolio') return day.total;
  const indent = '  '.repeat(Math.max(0, key.split('/').length - 2));
  return indent + (code === '' ? day.ungrouped : nameIn({}, code, language));
}

function fractionColumns(policies: number, frame: Frame): readonly Column<NodeRow>[] {
  const said = policyWords[frame.language];
  const { columns } = words(frame.language);
  const contribution = `${columns.contribution} ${columns.unit.points}`;
  return [
    figureColumn<NodeRow>('contribution', contribution, ([node]) => observed(node!.contribution!, 'percent')),
    ...perPolicy<NodeRow>(policies, (at, of) => [
      band(`under${at}`, said.under(of), (nodes) => nodes[at]!.contributionUnder!, 6),
      band(`effect${at}`, said.effect(of), (nodes) => nodes[at]!.effect!),
      middle(`middle${at}`, columns.middle, (nodes) => nodes[at]!.effect!, 5),
    ]),
    ...mechanicalColumns<NodeRow>(policies, frame, {
      before: ([node]) => node!.mechanical!,
      after: ([node]) => node!.mechanicalUnder!,
    }),
  ];
}

function wonColumns(policies: number, largest: number, { language }: Frame): readonly Column<NodeRow>[] {
  const said = policyWords[language];
  const unit = moneyUnit(largest, language);
  const won = (value: number): string => moneyIn(value, unit, 'always');
  const ends = ({ low90, high90 }: Estimate): string =>
    low90 === 0 && high90 === 0 ? '0' : `[${won(low90)},${won(high90)}]`;
  return perPolicy<NodeRow>(policies, (at, of) => [
    figureColumn(`won${at}`, said.effectWon(of, unit.name), (nodes) => ends(nodes[at]!.effectKrw), 7),
  ]);
}

const perPolicy = <Row>(
  count: number,
  columns: (at: number, name: string) => readonly Column<Row>[],
): readonly Column<Row>[] =>
  Array.from({ length: count }, (_, at) => columns(at, policyName(at, count))).flat();
