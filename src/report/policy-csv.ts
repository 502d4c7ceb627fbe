import type { PolicyResult, PolicyStock } from '../core/scenario/policy-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import type { PolicyReport } from '../view/policy/policy-lines.ts';
import { policyText } from '../view/policy/policy-text.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const ends = (name: string): readonly string[] => [`${name}_point`, `${name}_low90`, `${name}_high90`];

const columns: readonly string[] = [
  ...['policy', 'rules', 'scope', 'denominator', 'netting', 'law', 'draws', 'seed', 'verdict'],
  ...['link', 'link_fell_back_share', 'from', 'to', 'level', 'key', 'observed'],
  ...['under', 'effect', 'mechanical', 'mechanical_under', 'effect_krw'].flatMap(ends),
  ...['gross_flow_krw', 'gross_flow_under_krw', 'not_replayed'],
];

type Cells = Readonly<Record<string, CsvCell>>;

const band = (name: string, value: Estimate | undefined): Cells =>
  value === undefined
    ? {}
    : { [`${name}_point`]: value.point, [`${name}_low90`]: value.low90, [`${name}_high90`]: value.high90 };

/** One row per policy and node of the book, then one per policy, session and stock. */
export const policyCsv = ({ results }: PolicyReport): string =>
  csvText(
    columns,
    results.flatMap((result, at) => rowsOf(result, at).map((cells) => columns.map((name) => cells[name]))),
  );

function rowsOf(
  { policy, assumptions, verdict, days, nodes, sessions, linked, fellBackShare }: PolicyResult,
  at: number,
): readonly Cells[] {
  const { scope, denominator, netting, law, draws, seed } = assumptions;
  const head = {
    policy: at + 1,
    rules: policyText(policy, 'en'),
    scope,
    denominator,
    netting,
    law,
    draws,
    seed,
    verdict,
  };
  const link = linked === undefined ? {} : { link: linked, link_fell_back_share: fellBackShare ?? 0 };
  return [
    ...nodes.map((node) => ({
      ...{ ...head, ...link },
      ...{ from: days[0], to: days.at(-1), level: node.level, key: node.key, observed: node.contribution },
      ...band('under', node.contributionUnder),
      ...band('effect', node.effect),
      ...band('mechanical', node.mechanical),
      ...band('mechanical_under', node.mechanicalUnder),
      ...band('effect_krw', node.effectKrw),
    })),
    ...sessions.flatMap(({ day, stocks }) =>
      stocks.map((stock) => ({ ...head, from: day, to: day, level: 'stock', ...stockCells(stock) })),
    ),
  ];
}

function stockCells(stock: PolicyStock): Cells {
  const head = { key: stock.code, observed: stock.return };
  if (stock.kind === 'notReplayed') return { ...head, not_replayed: stock.reason };
  return {
    ...head,
    ...band('under', stock.returnUnder),
    ...band('effect', stock.effect),
    ...band('mechanical', stock.mechanical),
    ...band('mechanical_under', stock.mechanicalUnder),
    gross_flow_krw: stock.grossFlowKrw,
    gross_flow_under_krw: stock.grossFlowUnderKrw,
  };
}
