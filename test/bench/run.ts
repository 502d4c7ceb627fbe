import { rmSync } from 'node:fs';
import { brinsonCarino } from './brinson-carino.ts';
import { dayDraws } from './day-draws.ts';
import { writeLargeBook } from './large-book.ts';
import { cursorMoves, largeFile } from './large-book-lines.ts';
import { policyReplay } from './policy-replay.ts';
import { regressionFits } from './regression-fits.ts';
import { scenarioLadder } from './scenario-ladder.ts';
import { simulatedMarket } from './simulated-market.ts';
import { firstFrame, help } from './start-up.ts';
import { type BenchLine, benchTable, isMet } from './table.ts';
import { whatIfKeys } from './what-if-keys.ts';

/** Everything the tool promises about its speed, as ratios within this run, printed part by part; exit code 1 when a bound is missed. */
const largeBook = writeLargeBook(100_000, 1);
const parts: readonly (() => Promise<readonly BenchLine[]> | readonly BenchLine[])[] = [
  () => [help()],
  firstFrame,
  () => cursorMoves(largeBook),
  () => largeFile(largeBook),
  dayDraws,
  regressionFits,
  async () => [await policyReplay()],
  scenarioLadder,
  whatIfKeys,
  brinsonCarino,
  () => [simulatedMarket()],
];
try {
  let met = true;
  for (const part of parts) {
    const lines = await part();
    console.log(`${benchTable(lines)}\n`);
    met &&= lines.every(isMet);
  }
  process.exitCode = met ? 0 : 1;
} finally {
  rmSync(largeBook, { recursive: true, force: true });
}
