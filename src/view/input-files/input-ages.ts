import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { fxRateOn } from '../../core/market/fx-rate.ts';
import type { Problem } from '../../core/market/problem.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { shortDay } from '../format/dates.ts';
import { decimal } from '../format/decimal.ts';
import { sentenceLines } from '../frame/chrome.ts';
import { reportFrame } from '../frame/report-layout.ts';
import { fundTotals } from '../funds/fund-totals.ts';
import { inputFileWords } from '../language/input-files/input-file-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { line, span, toned, trimEnd } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { stockName } from '../move/move.ts';
import { unsplitWord } from '../move/move-row.ts';
import type { ScreenInput } from '../screen.ts';

type Asked = Pick<ScreenInput, 'answers' | 'result' | 'frame'>;

/** The first lines of Data: whether today can be computed, what it rests on that is weak, what is wrong with the files. */
export function fileSentences(input: Asked): readonly string[] {
  const { answers, result, frame } = input;
  const said = inputFileWords[frame.language];
  const problems = problemCounts(answers.problems, input);
  return [
    ...(result === undefined ? [] : dayState(result, input)),
    problems === '' ? said.noProblems : said.problems(problems),
    ...(answers.dataset.settings.inventedPositions ? [said.invented] : []),
  ];
}

function dayState(result: DayResult, { frame }: Asked): readonly string[] {
  const said = inputFileWords[frame.language];
  const unsplit = result.split.stocks.flatMap((stock) =>
    stock.kind === 'unsplit'
      ? [`${stockName(result, stock.code, frame.language)} (${unsplitWord(stock, frame)})`]
      : [],
  );
  const weak = weakPoints(result, frame.language);
  return [
    unsplit.length > 0 ? said.partly(unsplit.join(', ')) : answered(result) ? said.works : said.partlyBook,
    ...(weak.length === 0 ? [] : [said.weak(weak.join(', '))]),
  ];
}

/** Whether nothing of the book is without an answer. */
const answered = ({ portfolio }: DayResult): boolean => (portfolio.components?.unsplit.point ?? 0) === 0;

function weakPoints(result: DayResult, language: ScreenInput['frame']['language']): readonly string[] {
  const said = inputFileWords[language];
  const { estimatedShare = 0 } = fundTotals(result.split);
  const { unpriced } = result.coverage;
  return [
    ...(estimatedShare === 0 ? [] : [said.onEstimates(decimal(estimatedShare * 100, 0))]),
    ...(unpriced === 0 ? [] : [said.unpriced(String(unpriced))]),
    ...(result.portfolio.flags.includes('estimatedWeights') ? [said.estimatedWeights] : []),
  ];
}

function problemCounts(problems: readonly Problem[], { frame }: Asked): string {
  const { counts } = inputFileWords[frame.language];
  return (['error', 'warning', 'note'] as const)
    .flatMap((severity) => {
      const count = problems.filter((problem) => problem.severity === severity).length;
      return count === 0 ? [] : [counts[severity](String(count))];
    })
    .join(', ');
}

/** How old the values of the day are: prices of two evenings, assets and weights of the evening before, rates as dated. */
export function ageLines({ result, frame }: Pick<Asked, 'result' | 'frame'>): readonly Line[] {
  if (result === undefined) return [];
  const said = inputFileWords[frame.language];
  const before = result.dataset.days[result.dayIndex - 1];
  const evening = before === undefined ? words(frame.language).states.unknown : shortDay(before);
  const assets = distinct(result.split.flows.map(({ assetDay }) => assetDay));
  const rates = rateDays(result);
  const parts = [
    `${said.ages.prices} ${evening}, ${shortDay(result.day)}`,
    ...(assets === '' ? [] : [`${said.ages.assets} ${assets} (t−1)`]),
    ...(result.index.length === 0 ? [] : [`${said.ages.weights} ${evening} (t−1)`]),
    ...(rates === '' ? [] : [`${said.ages.rates} ${rates}`]),
  ];
  return [
    line(' ', span(said.used(result.day), 'header')),
    ...wrapped(parts.join(' | '), frame.columns - 2).map((text) => toned(` ${text}`, 'plain')),
  ];
}

const distinct = (days: readonly TradingDay[]): string => [...new Set(days)].sort().map(shortDay).join(', ');

/** Days of the exchange rates in force on the day and the evening before. */
function rateDays({ dataset, dayIndex, day }: DayResult): string {
  const evenings = [dataset.days[dayIndex - 1], day].filter((one) => one !== undefined);
  return distinct(
    dataset.fx.flatMap(({ currency }) =>
      evenings.flatMap((evening) => fxRateOn(dataset, currency, evening)?.day ?? []),
    ),
  );
}

/** The same as text, without a screen. */
export function inputsOfDay(
  answers: ScreenInput['answers'],
  result: DayResult,
  { language, width }: { readonly language: ScreenInput['frame']['language']; readonly width: number },
): readonly Line[] {
  const frame = reportFrame({ language, width });
  const input = { answers, result, frame };
  return [...sentenceLines(fileSentences(input), frame), ...ageLines(input)].map(trimEnd);
}
