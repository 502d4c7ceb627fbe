import type { Estimate } from '../../core/units/estimate.ts';
import { bandOf, endsOf, fraction } from '../format/figure.ts';
import { policyWords } from '../language/policy/policy-words.ts';
import { words } from '../language/words.ts';
import { figureColumn } from '../layout/columns.ts';
import { toned } from '../layout/lines.ts';
import type { Column } from '../layout/table.ts';
import type { Frame } from '../screen.ts';

/** A, B where two policies stand side by side. */
export const policyName = (at: number, of: number): string => (of === 1 ? '' : String.fromCharCode(65 + at));

export const band = <Row>(
  id: string,
  title: string,
  read: (row: Row) => Estimate,
  drop?: number,
): Column<Row> => ({
  id,
  title,
  align: 'right',
  min: 15,
  ...(drop === undefined ? {} : { drop }),
  cell: (row) => toned(bandOf(endsOf(read(row), 90), 'percent'), 'mechanical'),
});

export const middle = <Row>(
  id: string,
  title: string,
  read: (row: Row) => Estimate,
  drop: number,
): Column<Row> => figureColumn(id, title, (row) => fraction(read(row).point, 'percent', 'always'), drop);

/** The mechanical part before and after, where there is one policy: two have no room for it. */
export function mechanicalColumns<Row>(
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

export const perPolicy = <Row>(
  count: number,
  columns: (at: number, name: string) => readonly Column<Row>[],
): readonly Column<Row>[] =>
  Array.from({ length: count }, (_, at) => columns(at, policyName(at, count))).flat();
