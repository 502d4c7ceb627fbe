import type { Bar } from '../core/market/bar.ts';
import type { Dataset, InputFile } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import { readFileAlone } from './book-files.ts';
import { readTime } from './cells/time-cell.ts';
import { CodeReader } from './code-reader.ts';
import { positiveAt } from './number-columns.ts';
import { excerpt, FileLog, inOrder } from './problem-log.ts';
import { eachRow, type SheetText } from './sheet.ts';
import { codeAt, dayAt } from './typed-cells.ts';

const layout = {
  code: 'required',
  time: 'required',
  price: 'required',
  date: 'optional',
  turnover: 'optional',
} as const;

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
  const log = new FileLog(excerpt(path));
  const { text, proof } = await readFileAlone(path, log);
  const codes = new CodeReader();
  codes.learn(securities.map(({ code }) => code));
  const bars = text === undefined ? [] : readBars({ text, log, codes });
  return { bars, problems: inOrder([log]), inputs: proof === undefined ? [] : [log.asInput(proof)] };
}

/** Bars in the order of the file. */
export function readBars(sheet: SheetText): readonly Bar[] {
  const bars: Bar[] = [];
  eachRow(sheet, layout, (row, c) => {
    const code = codeAt(row, c.code);
    const own = dayAt(row, c.date);
    const time =
      row.cell(c.time) === ''
        ? row.missing(c.time)
        : (readTime(row.cell(c.time)) ?? row.fail(c.time, 'notATime'));
    const price = positiveAt(row, c.price);
    if (row.failure !== undefined || code === undefined || time === undefined || price === undefined) return;
    const day = time.day ?? own;
    bars.push({ code, ...(day === undefined ? {} : { day }), minute: time.minute, price });
  });
  return bars;
}
