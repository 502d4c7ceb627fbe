import { designCoverage } from '../../src/core/evidence/design-coverage.ts';
import { usualNews } from '../../src/core/evidence/simulated-news.ts';
import { splitCoverage } from '../../src/core/evidence/split-coverage.ts';
import type { BenchLine } from './table.ts';

const days = 2000;

/** A market of 2,000 sessions with its design, placebo and posterior, and 2,000 sessions split with 4,000 draws each; cold. */
export function simulatedMarket(): BenchLine {
  const base = { departure: 'none', stocks: 2, k: 2, seed: 1, news: usualNews } as const;
  const start = performance.now();
  const { markets } = designCoverage({ ...base, markets: 1, days });
  const { stockDays } = splitCoverage({ ...base, stocks: 1, markets: days, draws: 4000 });
  const ours = performance.now() - start;
  if (markets !== 1 || stockDays < days / 2) throw new Error('the simulation has no answer');
  return { name: 'simulated market, 2,000 sessions', ours, unit: 'ms', bound: 5000 };
}
