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
import { benchTable, isMet } from './table.ts';
import { whatIfKeys } from './what-if-keys.ts';

/** Everything the tool promises about its speed, as ratios within this run; exit code 1 when a bound is missed. */
const largeBook = writeLargeBook(100_000, 1);
try {
  const lines = [
    help(),
    ...(await firstFrame()),
    ...(await cursorMoves(largeBook)),
    ...(await largeFile(largeBook)),
    ...(await dayDraws()),
    ...regressionFits(),
    await policyReplay(),
    ...(await scenarioLadder()),
    ...(await whatIfKeys()),
    ...brinsonCarino(),
    simulatedMarket(),
  ];
  console.log(benchTable(lines));
  process.exitCode = lines.every(isMet) ? 0 : 1;
} finally {
  rmSync(largeBook, { recursive: true, force: true });
}
