import type { BenchmarkResult } from '../core/attribution/benchmark/benchmark-result.ts';
import { benchmarkLines } from '../view/benchmark/benchmark-lines.ts';
import type { ReportOptions } from '../view/frame/report-layout.ts';
import { summedText } from './text.ts';

/** The comparison as plain text, `width` cells wide at most (and at least 60), ending with the version that wrote it. */
export function benchmarkText(
  result: BenchmarkResult,
  { version, ...options }: ReportOptions & { readonly version: string },
): string {
  return summedText(benchmarkLines(result, options), { version, ...options });
}
