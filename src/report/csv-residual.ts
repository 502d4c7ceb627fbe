import type { ResidualPart } from '../core/decomposition/explained-residual.ts';
import type { ResidualParts } from '../core/decomposition/residual-parts.ts';
import type { CsvCell } from './csv-text.ts';

const parts: readonly (readonly [name: ResidualPart, column: string])[] = [
  ['market', 'residual_market'],
  ['globalChips', 'residual_global_chips'],
  ['currency', 'residual_currency'],
  ['stockSpecific', 'residual_stock_specific'],
];
const controls = ['market', 'globalChips', 'currency'] as const;

/** Columns of what a stock's residual goes with: parts that add up to residual_point, betas with errors, why there is none. */
export const residualColumns: readonly string[] = [
  ...parts.flatMap(([, column]) => [`${column}_point`, `${column}_low90`, `${column}_high90`]),
  ...['market', 'global_chips', 'currency'].flatMap((name) => [`beta_${name}`, `beta_${name}_error`]),
  'residual_sessions',
  'residual_unavailable',
];

/** Empty in rows that are no stock's. */
export function residualCells(answer: ResidualParts | undefined): readonly CsvCell[] {
  const empty = residualColumns.map(() => undefined);
  if (answer === undefined) return empty;
  if (answer.kind === 'unexplained')
    return [...empty.slice(2), 'sessions' in answer ? answer.sessions : undefined, answer.reason];
  return [
    ...parts.flatMap(([name]) => {
      const { point, low90, high90 } = answer.parts[name];
      return [point, low90, high90];
    }),
    ...controls.flatMap((name) => [answer.betas[name].estimate, answer.betas[name].standardError]),
    answer.sessions,
    undefined,
  ];
}
