import { benchmarkNames } from '../../core/attribution/benchmark/benchmark-choice.ts';
import { preventsLinking } from '../../core/attribution/benchmark/benchmark-gaps.ts';
import type { BenchmarkResult } from '../../core/attribution/benchmark/benchmark-result.ts';
import type { EffectLink } from '../../core/attribution/benchmark/effect-linking.ts';
import { smallestSharedMove } from '../../core/decomposition/stock-estimates.ts';
import { fewDays } from '../format/dates.ts';
import { decimal, grouped, printedSign } from '../format/decimal.ts';
import type { Ends } from '../format/figure.ts';
import { bandOf, endsOf, fraction } from '../format/figure.ts';
import { plainText } from '../format/plain-text.ts';
import type { ExcessWords } from '../language/benchmark/benchmark-link-words.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import type { RangeText } from '../language/sentence-words.ts';
import { words } from '../language/words.ts';
import { stockName } from '../move/move.ts';
import { leftOutSentences, observedText } from '../move/sentence.ts';
import type { Language } from '../screen.ts';
import { ownReturnTexts } from './own-return-texts.ts';

/** The benchmark as it is called in a sentence. */
export const benchmarkName = (
  { benchmark }: Pick<BenchmarkResult, 'benchmark'>,
  language: Language,
): string => (benchmark === '' ? benchmarkWords[language].unnamed : plainText(benchmark));

/** Whether effects are factors that compound. */
export const isGeometric = ({ effects }: Pick<BenchmarkResult, 'effects'>): boolean =>
  effects?.linking.method === 'geometric';

/** Words of differences, or of factors. */
export const excessWords = (result: Pick<BenchmarkResult, 'effects'>, language: Language): ExcessWords =>
  isGeometric(result) ? benchmarkWords[language].ofFactors : benchmarkWords[language];

/** A method of linking as it is called in a sentence. */
export const linkName = (link: EffectLink, language: Language): string =>
  link === 'geometric' ? benchmarkWords[language].geometricLink : words(language).period.method[link];

/** Of effects: points, or percent of factors. */
const effectUnit = (result: BenchmarkResult, language: Language): string =>
  isGeometric(result) ? '%' : words(language).columns.unit.points;

/** What happened on both sides, what of the difference may be machinery, what has no answer, what the files lack. */
export function benchmarkSentences(result: BenchmarkResult, language: Language): readonly string[] {
  const said = benchmarkWords[language];
  const before = [...gapSentences(result, language), ...leftOutSentences(result, language)];
  const { effects, split } = result;
  if (effects === undefined || split === undefined)
    return result.skipped.some(preventsLinking) ? before : [...before, said.nothingCompared];
  const { portfolioReturn, benchmarkReturn, asked, notice } = effects.linking;
  const excess = excessOf(result);
  const count = result.days.length;
  return [
    ...(notice === undefined ? [] : [said.fellBack[notice](linkName(asked, language))]),
    ...before,
    ...(count > 1 ? [said.overSessions(grouped(count, 0))] : []),
    excessWords(result, language).happened(
      observedText(portfolioReturn),
      benchmarkName(result, language),
      observedText(benchmarkReturn),
      decimal(Math.abs(excess) * 100, 2),
      excess < 0,
    ),
    ...modelSentences(result, language),
  ];
}

/** The difference of the returns, or what factors compound to. */
const excessOf = (result: BenchmarkResult): number => {
  const { excess, whole } = result.effects!.linking;
  return isGeometric(result) ? whole : excess;
};

function modelSentences(result: BenchmarkResult, language: Language): readonly string[] {
  const { split, verdict } = result;
  const said = { ...benchmarkWords[language], ...excessWords(result, language) };
  const { parts } = split!.all.total;
  const unsplit = parts.unsplit.point;
  const unanswered = printedSign(unsplit * 100, 2) !== 0;
  const noAnswer = unanswered ? [said.noAnswer(fraction(unsplit, 'percent', 'always'))] : [];
  const ends = endsOf(parts.mechanical, 90);
  const none = printedSign(ends.low * 100, 2) === 0 && printedSign(ends.high * 100, 2) === 0;
  if (none) return unanswered ? noAnswer : [said.nothingMechanical];
  if (Math.abs(excessOf(result)) < smallestSharedMove / 10) return [said.tooSmall, ...noAnswer];
  const range = signed(ends);
  if (verdict === 'confounded') return [said.confounded, ...noAnswer];
  if (verdict === 'weaklyIdentified') return [said.weakly(range), ...noAnswer];
  if (verdict === 'identified')
    return [said.identified(fraction(parts.mechanical.point, 'percent', 'always'), range), ...noAnswer];
  return [said.mayBe(range), ...noAnswer];
}

const signed = ({ low, high }: Ends): RangeText => ({
  low: fraction(low, 'percent', 'always'),
  high: fraction(high, 'percent', 'always'),
});

/** Weights that do not sum to one with their effect, members and sessions that are missing, weights that go on. */
export function gapSentences(result: BenchmarkResult, language: Language): readonly string[] {
  const said = benchmarkWords[language];
  const { missing, skipped } = result;
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return [
    ...weightSentences(result, language),
    ...missing.map(({ code, days }) => said.missing(code, fewDays(days))),
    ...carriedSentences(result, language),
    ...reasons.map((reason) =>
      said.skippedBecause[reason](
        fewDays(skipped.filter((one) => one.reason === reason).map(({ day }) => day)),
      ),
    ),
  ];
}

/** Sessions with older weights, in one sentence with the oldest of them. */
function carriedSentences({ carried }: BenchmarkResult, language: Language): readonly string[] {
  const oldest = carried.map(({ weightsOf }) => weightsOf).sort()[0];
  if (oldest === undefined) return [];
  return [benchmarkWords[language].carried(fewDays(carried.map(({ day }) => day)), oldest)];
}

/** A sum further from one than this is said on the screen; every sum is in JSON and CSV. */
const sumTolerance = 5e-5;

function weightSentences(result: BenchmarkResult, language: Language): readonly string[] {
  const { weightSums, split } = result;
  if (weightSums === undefined || split === undefined) return [];
  const { portfolio, benchmarkLow, benchmarkHigh } = weightSums;
  if ([portfolio, benchmarkLow, benchmarkHigh].every((sum) => Math.abs(sum - 1) < sumTolerance)) return [];
  const said = benchmarkWords[language];
  const percent = (value: number): string => decimal(value * 100, 2);
  const [low, high] = [percent(benchmarkLow), percent(benchmarkHigh)];
  const effect = `${fraction(split.weights.whole, 'percent', 'always')} ${effectUnit(result, language)}`;
  return [said.weightsOff(percent(portfolio), low === high ? low : said.fromTo(low, high), effect)];
}

/** How much machinery either side holds: bands of the mechanical parts, then each stock's loading. */
export function machineryTexts(result: BenchmarkResult, language: Language): readonly string[] {
  const said = { ...benchmarkWords[language], ...excessWords(result, language) };
  const { mechanical, loadings } = result;
  if (mechanical === undefined) return [];
  const band = (side: 'portfolio' | 'benchmark'): string => bandOf(endsOf(mechanical[side], 90), 'percent');
  const percent = (value: number): string => `${decimal(value, 3)} %`;
  const stocks = loadings.map(({ code, portfolio, benchmark }) =>
    said.stockLoading(stockName(result, code, language), percent(portfolio), percent(benchmark)),
  );
  return [
    said.moreMachinery(band('portfolio'), band('benchmark')),
    ...(stocks.length === 0 ? [] : [`${capital(said.loading)}: ${stocks.join(', ')}.`]),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fewNames = (names: readonly string[]): string =>
  [...names.slice(0, 4).map(plainText), ...(names.length > 4 ? [`+${names.length - 4}`] : [])].join(', ');

/** Under which conventions the effects were computed, and the geometric excess beside the arithmetic one. */
export function methodTexts(result: BenchmarkResult, language: Language): readonly string[] {
  const said = benchmarkWords[language];
  const { period } = words(language);
  const { effects, geometric } = result;
  if (effects === undefined) return [];
  const { linking } = effects;
  const several = result.days.length > 1;
  const percent = (value: number): string => fraction(value, 'percent', 'always');
  const others = benchmarkNames(result.dataset).filter((name) => name !== result.benchmark);
  return [
    ...(others.length === 0 ? [] : [said.moreBenchmarks(fewNames(others))]),
    said.variant[result.variant],
    said.selectionHolds,
    ...ownReturnTexts(result, language),
    ...(isGeometric(result)
      ? [said.compounding, said.activeOfFactors]
      : several
        ? [said.linkedBy(linkName(linking.method, language))]
        : []),
    ...(several && linking.method === 'sum'
      ? [period.leftOut(decimal((linking.excess - linking.whole) * 100, 2))]
      : []),
    ...(geometric === undefined
      ? []
      : [
          said.geometric(
            percent(geometric.excess),
            percent(geometric.allocation),
            percent(geometric.selection),
          ),
        ]),
  ];
}
