import { receivingCash } from '../core/attribution/holdings/receiving-cash.ts';
import type { Position } from '../core/market/book-holdings.ts';
import type { Dataset, InputFile } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import type { SessionHoldings } from './session-holdings.ts';

/** What is held when a session begins, and what is wrong with the rows that say so. */
interface HoldingsOfSession {
  readonly positions: readonly Position[];
  readonly problems: readonly Problem[];
  /** the file, as far as it was read */
  readonly input: InputFile;
}

/** Sessions that are kept whatever their size: a screen may set so many beside each other. */
const fewestKept = 12;

/** Positions that are kept, some 200 bytes each. */
const mostPositions = 300_000;

/** The holdings of a book by session, each an ordinary book for its session alone. */
export class ReadHoldings implements SessionHoldings {
  /** the book without positions */
  readonly market: Dataset;
  readonly #market: Dataset;
  readonly #load: (dayIndex: number) => Promise<HoldingsOfSession>;
  readonly #kept = new Map<number, Dataset>();
  readonly #reading = new Map<number, Promise<void>>();
  readonly #problems = new Map<string, Problem>();
  readonly #inputs = new Map<string, InputFile>();

  constructor(market: Dataset, load: (dayIndex: number) => Promise<HoldingsOfSession>) {
    this.#market = market;
    this.#load = load;
    const inputs = () => this.#inputsRead;
    this.market = {
      ...market,
      get inputs() {
        return inputs();
      },
    };
  }

  isRead(dayIndex: number): boolean {
    return this.#kept.has(dayIndex);
  }

  on(dayIndex: number): Dataset {
    const found = this.#kept.get(dayIndex);
    if (found === undefined)
      throw new RangeError(`holdings of a session require that they were read, got session ${dayIndex}`);
    this.#kept.delete(dayIndex);
    this.#kept.set(dayIndex, found);
    return found;
  }

  read(dayIndex: number): Promise<void> {
    if (this.isRead(dayIndex)) return Promise.resolve();
    const begun = this.#reading.get(dayIndex) ?? this.#read(dayIndex);
    this.#reading.set(dayIndex, begun);
    return begun;
  }

  async #read(dayIndex: number): Promise<void> {
    try {
      const { positions: stated, problems, input } = await this.#load(dayIndex);
      for (const problem of problems) this.#problems.set(JSON.stringify(problem), problem);
      this.#inputs.set(String(input.from), input);
      const receiving = receivingCash(this.#market, stated, this.#market.days[dayIndex]);
      const positions = [...stated, ...receiving];
      this.#kept.set(dayIndex, { ...this.#market, positions, inputs: [...this.#market.inputs, input] });
      this.#shrink();
    } finally {
      this.#reading.delete(dayIndex);
    }
  }

  #shrink(): void {
    let held = [...this.#kept.values()].reduce((sum, { positions }) => sum + positions.length, 0);
    for (const [dayIndex, { positions }] of this.#kept) {
      if (this.#kept.size <= fewestKept || held <= mostPositions) return;
      this.#kept.delete(dayIndex);
      held -= positions.length;
    }
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** The files beside the holdings, and theirs as far as it was read. */
  get #inputsRead(): readonly InputFile[] {
    const read = [...this.#inputs.values()].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    const [first] = read;
    const to = read.at(-1)?.to;
    if (first === undefined) return this.#market.inputs;
    const input = {
      ...first,
      ...(to === undefined ? {} : { to }),
      rows: read.reduce((sum, { rows }) => sum + rows, 0),
      rowsLeftOut: read.reduce((sum, { rowsLeftOut = 0 }) => sum + rowsLeftOut, 0),
    };
    return [...this.#market.inputs, input];
  }
}
