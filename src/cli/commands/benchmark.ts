import {
  benchmarkNames,
  brinsonVariants,
  usualAgainst,
  variantNames,
} from '../../core/attribution/benchmark/benchmark-choice.ts';
import type { BrinsonVariant } from '../../core/attribution/benchmark/brinson.ts';
import type { EffectLink } from '../../core/attribution/benchmark/effect-linking.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { benchmarkCsv } from '../../report/benchmark-csv.ts';
import { benchmarkJson } from '../../report/benchmark-json.ts';
import { benchmarkText } from '../../report/benchmark-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import type { Language } from '../../view/screen.ts';
import { answerDay } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenDay } from '../open-day.ts';
import { notOneOf, quoted } from '../option-values.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsAsked } from '../period-options.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused } from '../usage-error.ts';
import { version } from '../version.ts';

export interface BenchmarkOptions extends DayOptions, Omit<PeriodOptions, 'link'>, OutputOptions {
  readonly link?: EffectLink;
  readonly against?: string;
  /** a name of `variantNames` */
  readonly variant?: string;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

const variantNamed = (name: string | undefined): BrinsonVariant | undefined =>
  brinsonVariants.find((variant) => variantNames[variant] === name);

/** A day or a period of a book against a benchmark: allocation and selection, each split into mechanical and the rest. */
export function benchmark(book: string | undefined, options: BenchmarkOptions): Promise<ExitCode> {
  const overPeriod = isPeriod(withoutLink(options));
  const compose = (day: OpenDay, language: Language): string => {
    const result = day.answers.againstBenchmark({
      dayIndices: overPeriod ? sessionsAsked(day, withoutLink(options)) : [day.dayIndex],
      assumptions: day.assumptions,
      benchmark: benchmarkAsked(day.answers.dataset, options.against),
      level: levelAsked(day),
      variant: variantNamed(options.variant) ?? usualAgainst.variant,
      method: options.link ?? usualAgainst.link,
    });
    if (options.format === 'csv') return benchmarkCsv(result);
    if (options.format === 'json') return jsonText(benchmarkJson(result, day.answers, { version, language }));
    return benchmarkText(result, { version, language, width: options.width ?? terminalColumns() ?? 110 });
  };
  return answerDay(book, options, compose, overPeriod ? { positions: 'summed' } : {});
}

/** A single session has geometric effects too; the other methods need several. */
const withoutLink = ({ link, ...options }: BenchmarkOptions): DayOptions & PeriodOptions =>
  link === undefined || link === 'geometric' ? options : { ...options, link };

/** The one that is named, else the first of benchmark.csv by name; a benchmark without a name is called ''. */
function benchmarkAsked(dataset: Dataset, asked: string | undefined): string {
  const names = benchmarkNames(dataset);
  const [first] = dataset.benchmarks;
  if (asked !== undefined && names.includes(asked)) return asked;
  if (asked !== undefined && names.length > 0) throw notOneOf('--against', names.map(quoted), asked);
  if (first !== undefined) return first.name;
  throw refused(({ command }) =>
    names.length === 0 ? command.noBenchmark : command.onlyIndices(names.map(quoted).join(', ')),
  );
}

function levelAsked({ by }: OpenDay): string {
  if (by.length === 1) return by[0]!;
  throw refused(({ command }) => command.oneLevel);
}
