import { priorMedian, priorQuantile } from '../../core/mechanics/parameter-draws.ts';
import { type Prior, priors } from '../../core/mechanics/priors.ts';
import { decimal } from '../format/decimal.ts';
import { assumptionWords } from '../language/assumptions/assumption-words.ts';
import { explanationWords } from '../language/explanation/explanation-words.ts';
import { tableOf } from '../layout/columns.ts';
import type { TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';

/** Every prior with its median and 90 % range; (j) marks a judgement. */
export function priorTable({ language }: Frame): TableView<Prior> {
  const said = assumptionWords[language];
  const { parameters } = explanationWords(language);
  return tableOf(
    [
      {
        id: 'name',
        title: said.columns.name,
        align: 'left',
        min: 24,
        ideal: 32,
        cell: ({ id, judgement }) => `${parameters[id]}${judgement ? ` ${said.judgement}` : ''}`,
      },
      {
        id: 'symbol',
        title: said.columns.symbol,
        align: 'left',
        min: 12,
        drop: 1,
        cell: ({ symbol }) => symbol,
      },
      {
        id: 'distribution',
        title: said.columns.distribution,
        align: 'left',
        min: 11,
        drop: 3,
        cell: ({ distribution }) => said.distributions[distribution.kind],
      },
      {
        id: 'middle',
        title: said.columns.middle,
        align: 'right',
        min: 7,
        cell: ({ distribution }) => figures(priorMedian(distribution)),
      },
      {
        id: 'range',
        title: said.columns.range,
        align: 'right',
        min: 15,
        cell: ({ distribution }) =>
          `[${figures(priorQuantile(distribution, 0.05))},${figures(priorQuantile(distribution, 0.95))}]`,
      },
      {
        id: 'source',
        title: said.columns.source,
        align: 'left',
        min: 24,
        ideal: 60,
        drop: 2,
        cell: ({ id }) => said.sources[id],
      },
    ],
    priors,
  );
}

/** A prior with what its distribution says, unrounded. */
export interface PriorFigures {
  readonly id: string;
  readonly symbol: string;
  readonly distribution: string;
  readonly judgement: boolean;
  readonly median: number;
  readonly low90: number;
  readonly high90: number;
}

export const priorFigures = (): readonly PriorFigures[] =>
  priors.map(({ id, symbol, distribution, judgement }) => ({
    ...{ id, symbol, distribution: distribution.kind, judgement },
    median: priorMedian(distribution),
    low90: priorQuantile(distribution, 0.05),
    high90: priorQuantile(distribution, 0.95),
  }));

/** Three figures. */
const figures = (value: number): string =>
  decimal(value, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
