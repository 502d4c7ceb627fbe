import { simulate as simulateMarkets } from '../../core/evidence/simulation.ts';
import { jsonText } from '../../report/json-figures.ts';
import { simulationCsv, simulationJson } from '../../report/simulation-json.ts';
import { simulationText } from '../../report/simulation-text.ts';
import { simulationWords } from '../../view/language/evidence/simulation-words.ts';
import type { Language } from '../../view/screen.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { languageOf } from '../option-values.ts';
import { type OutputOptions, putOut } from '../output.ts';
import { progressLine } from '../progress-line.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface SimulateOptions extends OutputOptions {
  readonly markets?: number;
  readonly days?: number;
  readonly k?: number;
  readonly draws?: number;
  readonly seed?: number;
  readonly lang?: Language;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** How often the tool's own bands hold a truth that is known; reads no book. */
export async function simulate(_noBook: string | undefined, options: SimulateOptions): Promise<ExitCode> {
  const { markets = 1000, days = 375, k = 2, draws = 2000, seed = 1, format } = options;
  const progress = progressLine(process.stderr);
  const said = simulationWords[languageOf(options)];
  const simulation = simulateMarkets({ markets, days, k, draws, seed }, (done, all) =>
    progress.show(said.progress(String(done), String(all))),
  );
  progress.clear();
  const width = options.width ?? terminalColumns() ?? 120;
  const text =
    format === 'csv'
      ? simulationCsv(simulation)
      : format === 'json'
        ? jsonText(simulationJson(simulation, version))
        : simulationText(simulation, { version, language: languageOf(options), width });
  await putOut(text, options, { folder: '.', inputs: [] });
  return exitCode.done;
}
