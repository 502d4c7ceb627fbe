import type { Dataset } from '../../core/market/dataset.ts';
import type { ShockOrigin } from '../../core/scenario/event-shock.ts';
import type { Ladder } from '../../core/scenario/ladder.ts';
import type { ScenarioNode, ScenarioResult } from '../../core/scenario/scenario-result.ts';
import { decimal } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { paragraph, wholeTable } from '../frame/report-layout.ts';
import { scenarioWords } from '../language/scenario/scenario-words.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { securityNameIn } from './scenario-cells.ts';
import { ladderTable } from './scenario-ladder-table.ts';
import { profitTable } from './scenario-profit-table.ts';
import { rangeOf } from './scenario-sentences.ts';
import { scenarioFundTable, shockTable } from './scenario-tables.ts';

export interface Shown {
  readonly result: ScenarioResult;
  readonly ladder: Ladder | undefined;
  readonly dataset: Dataset;
  readonly origin: ShockOrigin;
}

export function stockLines({ result, dataset }: Shown, frame: Frame): readonly Line[] {
  const said = scenarioWords[frame.language];
  const flagged = result.stocks.flatMap((stock) =>
    stock.kind === 'answered' && stock.flags.length > 0
      ? [
          `${securityNameIn(dataset, stock.code, frame)}: ${stock.flags.map((flag) => said.flags[flag]).join('; ')}.`,
        ]
      : [],
  );
  const rounds = result.stocks.every(({ kind }) => kind === 'noAnswer')
    ? []
    : [
        said.rounds(
          decimal(result.rounds.point, 0),
          rangeOf(result.rounds, frame, (value) => decimal(value, 0)),
        ),
      ];
  return [
    ...wholeTable(shockTable(result, dataset, frame), frame),
    ...paragraph([...flagged, ...rounds].join(' '), frame),
  ];
}

export function fundLines(result: ScenarioResult, frame: Frame): readonly Line[] {
  const { funds, flows } = result;
  if (funds.length === 0) return [];
  const counted = scenarioWords[frame.language].fundCount(
    decimal(funds.length, 0),
    decimal(flows.excluded.length, 0),
  );
  return [...wholeTable(scenarioFundTable(result, frame), frame), ...paragraph(counted, frame)];
}

export function bookLines({ portfolio }: ScenarioResult, frame: Frame): readonly Line[] {
  const said = scenarioWords[frame.language];
  const nodes = treeOf(portfolio);
  if (nodes.length < 2) return [];
  const largest = Math.max(
    ...nodes.map(({ profit, fundamental }) => Math.abs(profit?.point ?? fundamental ?? 0)),
  );
  const leaves = nodes.filter(({ level }) => level === 'position');
  const codesOf = (which: (node: ScenarioNode) => boolean): string =>
    leaves
      .filter(which)
      .map(({ code }) => plainText(code))
      .join(', ');
  const closed = codesOf(({ withheld }) => withheld.length > 0);
  const unvalued = codesOf(({ valueKrw }) => valueKrw === undefined);
  const texts = [
    said.pointsAddUp,
    ...(closed === '' ? [] : [said.notRevalued(closed)]),
    ...(unvalued === '' ? [] : [said.noValue(unvalued)]),
  ];
  const shown = nodes.length > mostNodes ? nodes.filter(({ level }) => level !== 'position') : nodes;
  return [...wholeTable(profitTable(shown, largest, frame), frame), ...paragraph(texts.join(' '), frame)];
}

/** A larger book is shown by its groups alone. */
const mostNodes = 200;

/** Groups with their positions below them, the whole last. */
function treeOf(portfolio: ScenarioNode): readonly ScenarioNode[] {
  const below = (node: ScenarioNode): readonly ScenarioNode[] => [node, ...node.children.flatMap(below)];
  return [...portfolio.children.flatMap(below), portfolio];
}

export function losersLines({ losers }: ScenarioResult, frame: Frame): readonly Line[] {
  const [first] = losers;
  if (first === undefined) return [];
  return wholeTable(profitTable(losers, first.profit?.point ?? first.fundamental ?? 0, frame), frame);
}

export function ladderLines(ladder: Ladder, dataset: Dataset, frame: Frame): readonly Line[] {
  const said = scenarioWords[frame.language];
  const moves = Object.entries(ladder.direction.stocks)
    .map(([code, beta]) => `${securityNameIn(dataset, code, frame)} ${decimal(beta, 2)}x`)
    .join(', ');
  return [
    ...wholeTable(ladderTable(ladder, dataset, frame), frame),
    ...paragraph([said.ladderMoves(moves), said.sameMachine].join(' '), frame),
  ];
}
