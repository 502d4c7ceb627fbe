import type { Bar } from '../core/market/bar.ts';
import type { Dataset, InputFile } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import { readFileAlone } from './book-file.ts';
import { CodeReader } from './code-reader.ts';
import { excerptOfPath, FileLog, inOrder } from './problem-log.ts';
import { barRows } from './sheets/bars.ts';

export interface LoadedBars {
  readonly bars: readonly Bar[];
  readonly problems: readonly Problem[];
  readonly inputs: readonly InputFile[];
}

/** Prices through a session from a file of its own: `code, time, price`, and `date` where the times have none. Never throws for what it says. */
export async function loadBars(
  path: string,
  { securities }: Pick<Dataset, 'securities'>,
): Promise<LoadedBars> {
  const log = new FileLog(excerptOfPath(path));
  const { text, proof } = await readFileAlone(path, log);
  const codes = new CodeReader();
  codes.learn(securities.map(({ code }) => code));
  const bars = text === undefined ? [] : barRows({ text, log, codes }, true).map(({ value }) => value);
  return { bars, problems: inOrder([log]), inputs: proof === undefined ? [] : [log.asInput(proof)] };
}
