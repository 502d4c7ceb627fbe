import type { ClaimCheck, ClaimReading, RecomputedClaim } from '../../core/evidence/claim-check.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { plainText } from '../format/plain-text.ts';
import { claimWords } from '../language/claims/claim-words.ts';
import { tableOf } from '../layout/columns.ts';
import { toned } from '../layout/lines.ts';
import type { Column, TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';
import { quantityText } from './claim-quantity-text.ts';
import {
  claimSentence,
  claimValue,
  oursOf,
  quotedText,
  ratioText,
  readingText,
  readingValue,
  verdictText,
} from './claim-text.ts';

/** Tables of quoted numbers: the claims, the readings of one claim, and the forced trades of a day under every reading. */

export const claimTable = (
  checks: readonly ClaimCheck[],
  dataset: Dataset,
  frame: Pick<Frame, 'language' | 'columns'>,
): TableView<ClaimCheck> => ({
  columns: claimColumns(dataset, frame),
  rowCount: checks.length,
  row: (index) => checks[index]!,
});

/** From this width on there is room for the sentence that was quoted; below it the quantity says what it is about. */
const sentenceColumns = 130;

function claimColumns(
  dataset: Dataset,
  { language, columns: width }: Pick<Frame, 'language' | 'columns'>,
): readonly Column<ClaimCheck>[] {
  const { columns } = claimWords[language];
  return [
    { id: 'id', title: columns.id, align: 'left', min: 4, cell: ({ claim }) => plainText(claim.id) },
    {
      id: 'date',
      title: columns.date,
      align: 'left',
      min: 5,
      drop: 1,
      cell: ({ claim }) => claim.day?.slice(5) ?? '',
    },
    {
      id: 'claim',
      title: columns.claim,
      align: 'left',
      min: 16,
      ideal: width < sentenceColumns ? 24 : 80,
      cell: ({ claim }) =>
        width < sentenceColumns ? quantityText(claim.quantity, language) : claimSentence(claim),
    },
    {
      id: 'quoted',
      title: columns.quoted,
      align: 'right',
      min: 8,
      cell: (check) => quotedText(check, language),
    },
    {
      id: 'ours',
      title: columns.ours,
      align: 'right',
      min: 8,
      cell: (check) => (check.kind === 'refused' ? '' : readingValue(check, oursOf(check), language)),
    },
    {
      id: 'verdict',
      title: columns.verdict,
      align: 'left',
      min: width < sentenceColumns ? 30 : 62,
      ideal: 72,
      cell: (check) => toned(verdictText(check, dataset, language), toneOf(check)),
    },
  ];
}

const toneOf = (check: ClaimCheck): 'plain' | 'dim' | 'warning' => {
  if (check.kind === 'refused') return 'dim';
  return check.verdict === 'holds' || check.verdict === 'withinError' ? 'plain' : 'warning';
};

/** Readings of one claim, the nearest first. */
export function readingTable(
  check: RecomputedClaim,
  dataset: Dataset,
  { language }: Pick<Frame, 'language'>,
): TableView<ClaimReading> {
  const { columns, yes } = claimWords[language];
  const far = ({ ratio }: ClaimReading): number =>
    ratio.point > 0 ? Math.abs(Math.log(ratio.point)) : Number.MAX_VALUE;
  const rows = check.readings.toSorted((a, b) => far(a) - far(b));
  const value = (one: number): string => claimValue(check, one, language);
  return tableOf(
    [
      {
        id: 'reading',
        title: columns.reading,
        align: 'left',
        min: 24,
        ideal: 60,
        cell: ({ basis, plain }) => toned(readingText(basis, dataset, language), plain ? 'plain' : 'dim'),
      },
      {
        id: 'ours',
        title: columns.ours,
        align: 'right',
        min: 8,
        cell: (reading) => readingValue(check, reading, language),
      },
      {
        id: 'band',
        title: columns.band,
        align: 'right',
        min: 15,
        drop: 1,
        cell: ({ value: { low90, high90 } }) =>
          low90 === high90 ? '' : `[${value(low90)},${value(high90)}]`,
      },
      { id: 'ratio', title: columns.ratio, align: 'right', min: 5, cell: ratioText },
      { id: 'fits', title: columns.fits, align: 'left', min: 4, cell: ({ fits }) => (fits ? yes : '') },
    ],
    rows,
  );
}
