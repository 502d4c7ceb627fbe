import type { PolicyNode, PolicyResult } from '../../core/scenario/policy-result.ts';
import type { Estimate } from '../../core/units/estimate.ts';
import { observed } from '../format/figure.ts';
import { moneyIn, moneyUnit } from '../format/money.ts';
import { nameIn } from '../format/names.ts';
import { policyWords } from '../language/policy/policy-words.ts';
import { words } from '../language/words.ts';
import { figureColumn, tableOf } from '../layout/columns.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { band, mechanicalColumns, middle, perPolicy } from './policy-columns.ts';

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
