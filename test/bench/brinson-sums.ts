/**
 * Brinson–Fachler by sector, linked by Carino, over a file of securities by day, with the tool's own reader and arithmetic.
 *
 *     node brinson-sums.ts FILE
 */
import { readFileSync } from 'node:fs';
import { eachRecord } from '../../src/book/delimited-text.ts';
import type { BrinsonPeriod } from '../../src/core/attribution/benchmark/brinson.ts';
import { linkBrinson } from '../../src/core/attribution/benchmark/brinson-linking.ts';

const numbers = new Map<string, number>();
const days = new Map<string, BrinsonPeriod>();
const sectors = 11;
const held = Array.from({ length: sectors }, () => 'weighted' as const);
const empty = (): BrinsonPeriod => ({
  portfolioWeights: new Float64Array(sectors),
  benchmarkWeights: new Float64Array(sectors),
  portfolioContributions: new Float64Array(sectors),
  benchmarkContributions: new Float64Array(sectors),
  portfolioStandings: held,
  benchmarkStandings: held,
});

let isHeader = true;
eachRecord(readFileSync(process.argv[2]!, 'utf8'), ',', ([date, sector, wp, wb, rp, rb]) => {
  if (isHeader) {
    isHeader = false;
    return;
  }
  const day = days.get(date!) ?? empty();
  days.set(date!, day);
  const at = numbers.get(sector!) ?? numbers.size;
  numbers.set(sector!, at);
  const [own, against] = [Number(wp), Number(wb)];
  day.portfolioWeights[at]! += own;
  day.benchmarkWeights[at]! += against;
  day.portfolioContributions[at]! += own * Number(rp);
  day.benchmarkContributions[at]! += against * Number(rb);
});
const order = [...days.keys()].sort();
const periods = order.map((date) => days.get(date)!);
const { allocation, selection } = linkBrinson({ periods, variant: 'brinsonFachler', method: 'carino' });
const places = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, at]) => at);
const sorted = (values: Float64Array) => places.map((at) => values[at]!);
console.log(JSON.stringify({ allocation: sorted(allocation), selection: sorted(selection) }));
