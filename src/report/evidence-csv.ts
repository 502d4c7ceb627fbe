import type { Design } from '../core/evidence/design.ts';
import type { Evidence } from '../core/evidence/evidence.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const columns = [
  'scope',
  'verdict',
  'name',
  'n',
  'clusters',
  'estimate',
  'standard_error',
  't',
  'degrees_of_freedom',
  'low95',
  'high95',
  'minimum_detectable_effect',
  'first_stage_f',
  'finding',
  'unavailable',
];

/** One row a design; an estimate that there is not is an empty cell, with the reason in the last column. */
export function evidenceCsv({ scope, verdict, designs }: Evidence): string {
  return csvText(
    columns,
    designs.map((design) => [scope, verdict, design.id, design.n, design.clusters, ...cellsOf(design)]),
  );
}

function cellsOf(design: Design): readonly CsvCell[] {
  if (design.kind === 'unavailable') return [...Array.from({ length: 9 }, () => undefined), design.reason];
  const { estimate, standardError, t, degreesOfFreedom, low95, high95, firstStageF, finding } = design;
  return [
    estimate,
    standardError,
    t,
    degreesOfFreedom,
    low95,
    high95,
    design.minimumDetectableEffect,
    firstStageF,
    finding,
    undefined,
  ];
}
