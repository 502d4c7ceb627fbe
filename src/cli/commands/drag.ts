import type { HolderAnswer } from '../../core/scenario/holder-answer.ts';
import { leveragedHolding } from '../../core/scenario/leveraged-holding.ts';
import { simulatedHolding } from '../../core/scenario/simulated-holding.ts';
import { dragCsv, dragJson, dragText } from '../../report/drag.ts';
import { jsonText } from '../../report/json-figures.ts';
import type { Language } from '../../view/screen.ts';
import { answerMarket } from '../day-command.ts';
import { checkDrag, type DragOptions } from '../drag-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { answerOfFund } from '../fund-drag.ts';
import { languageOf } from '../option-values.ts';
import { putOut } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

/** What compounding does to a holder of a daily multiple: over a path, over past sessions of a fund, over simulated paths. */
export async function drag(book: string | undefined, options: DragOptions): Promise<ExitCode> {
  checkDrag(book, options);
  const { fund } = options;
  if (fund !== undefined)
    return answerMarket(book, options, (day, language) =>
      written(answerOfFund(day, fund, options), language, options),
    );
  await putOut(written(answerWithoutBook(options), languageOf(options), options), options, {
    folder: '.',
    inputs: [],
  });
  return exitCode.done;
}

function answerWithoutBook({ multiple = 2, path, volatility, ...options }: DragOptions): HolderAnswer {
  if (path !== undefined) return { kind: 'path', holding: leveragedHolding(path, multiple) };
  const { sessions = 60, drift = 0, paths = 4000, seed = 1 } = options;
  const question = { multiple, volatility: volatility!, sessions, drift, paths, seed };
  return { kind: 'simulated', simulation: simulatedHolding(question) };
}

function written(answer: HolderAnswer, language: Language, { format, width }: DragOptions): string {
  if (format === 'csv') return dragCsv(answer);
  if (format === 'json') return jsonText(dragJson(answer, { version, language }));
  return dragText(answer, { version, language, width: width ?? terminalColumns() ?? 100 });
}
