import type { ExposurePanel } from '../core/attribution/holdings/exposure-panel.ts';
import { type PanelPositions, panelPositions } from '../core/attribution/holdings/panel-positions.ts';
import { receivingCash } from '../core/attribution/holdings/receiving-cash.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import type { SessionHoldings } from './session-holdings.ts';

/** Holdings of every session, added up by code and the levels that are asked for: all of them are at hand. */
export class SummedHoldings implements SessionHoldings {
  readonly problems: readonly Problem[] = [];
  /** the book with every position that is ever held */
  readonly whole: Dataset;
  readonly panel: ExposurePanel;
  readonly #market: Dataset;
  readonly #positions: PanelPositions;

  /** @param market the book without positions */
  constructor(market: Dataset, panel: ExposurePanel) {
    this.#market = market;
    this.panel = panel;
    this.#positions = panelPositions(panel, market.days);
    this.whole = { ...market, positions: this.#positions.ever };
  }

  isRead(): boolean {
    return true;
  }

  async read(): Promise<void> {}

  on(dayIndex: number): Dataset {
    const held = this.#positions.on(dayIndex);
    const receiving = receivingCash(this.#market, held, this.#market.days[dayIndex]);
    return { ...this.#market, positions: receiving.length === 0 ? held : [...held, ...receiving] };
  }
}
