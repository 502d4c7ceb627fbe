import type { ExposurePanel } from '../core/attribution/holdings/exposure-panel.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { SessionHoldings } from './session-holdings.ts';

/** A book with the positions that sessions begin with, whether it states them once or date by date. */
export interface HeldBook {
  /** without positions where these are stated date by date */
  readonly dataset: Dataset;
  /** @throws RangeError when the session's holdings have not been read */
  readonly heldOn: (dayIndex: number) => Dataset;
  /** @throws RangeError of more than one session where holdings are stated date by date */
  readonly heldOver: (dayIndices: readonly number[]) => Dataset;
  /** `heldOn`, where positions of one session are not those of the next; nothing in an ordinary book */
  readonly heldByDate: { readonly heldOn?: (dayIndex: number) => Dataset };
  /** what `SessionHoldings` has of it */
  readonly whole: Dataset | undefined;
  readonly panel: ExposurePanel | undefined;
  /** how much the positions of a day weigh, beside its draws, in what is kept */
  readonly positionsIn: (book: Dataset) => number;
}

export function heldBook(dataset: Dataset, holdings: SessionHoldings | undefined): HeldBook {
  const heldOn = (dayIndex: number): Dataset => holdings?.on(dayIndex) ?? dataset;
  return {
    dataset,
    heldOn,
    heldOver: (dayIndices) => {
      const [first, second] = dayIndices;
      if (holdings === undefined || first === undefined) return dataset;
      if (second === undefined) return heldOn(first);
      throw new RangeError(`holdings stated date by date require one session, got ${dayIndices.length}`);
    },
    heldByDate: holdings === undefined ? {} : { heldOn },
    whole: holdings?.whole,
    panel: holdings?.panel,
    // positions of an ordinary book are there once, whatever the number of its days
    positionsIn: ({ positions }) => positions.length * (holdings === undefined ? 1 : 6),
  };
}
