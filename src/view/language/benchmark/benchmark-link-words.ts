import type { BrinsonVariant } from '../../../core/attribution/benchmark/brinson.ts';
import type { EffectLink, EffectLinking } from '../../../core/attribution/benchmark/effect-linking.ts';
import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';

/** What is said of the difference, or under geometric linking of the ratio, of both returns. */
export interface ExcessWords {
  /** what happened: `behind` when the book returned less */
  readonly happened: (
    move: string,
    benchmark: string,
    benchmarkMove: string,
    difference: string,
    behind: boolean,
  ) => string;
  readonly mayBe: (range: RangeText) => string;
  readonly weakly: (range: RangeText) => string;
  readonly identified: (middle: string, range: RangeText) => string;
  readonly noAnswer: (points: string) => string;
  readonly moreMachinery: (portfolio: string, benchmark: string) => string;
  readonly mechanicalReturn: string;
}

/** Words of how effects against a benchmark are put together. */
export interface BenchmarkLinkWords extends ExcessWords {
  /** the same of factors that compound */
  readonly ofFactors: ExcessWords;
  readonly geometricLink: string;
  /** names in a title */
  readonly shortLink: Readonly<Record<EffectLink, string>>;
  readonly shortVariant: Readonly<Record<BrinsonVariant, string>>;
  /** `KOSPI (1 of 3)` */
  readonly oneOf: (name: string, at: string, count: string) => string;
  readonly onlyIndices: (names: string) => string;
  /** `17 of 45 sessions` */
  readonly outOf: (count: string, all: string) => string;
  /** warnings there is no room for */
  readonly moreWarnings: (count: string) => string;
  readonly compounding: string;
  readonly activeOfFactors: string;
  readonly fellBack: Readonly<Record<NonNullable<EffectLinking['notice']>, (asked: string) => string>>;
}

const shortVariant: BenchmarkLinkWords['shortVariant'] = {
  brinsonFachler: 'Brinson-Fachler',
  brinsonFachlerOutside: 'Brinson-Fachler (outside)',
  brinsonHoodBeebower: 'Brinson-Hood-Beebower',
};

export const benchmarkLinkWords: Readonly<Record<Language, BenchmarkLinkWords>> = {
  en: {
    happened: (move, benchmark, benchmarkMove, points, behind) =>
      `Portfolio ${move} % against ${benchmark} ${benchmarkMove} %: ${points} points ${behind ? 'behind' : 'ahead'}.`,
    mayBe: ({ low, high }) =>
      `The machinery held beyond the benchmark may be ${low} to ${high} points of that difference: an ASSUMED range, not measured.`,
    weakly: ({ low, high }) =>
      `The machinery held beyond the benchmark is probably ${low} to ${high} points of that difference. The data lean this way, not more.`,
    identified: (middle, { low, high }) =>
      `The machinery held beyond the benchmark accounts for ${middle} points [${low}, ${high}] of that difference.`,
    noAnswer: (points) => `${points} points of the difference have NO answer.`,
    moreMachinery: (portfolio, benchmark) =>
      `Mechanical part, 90 %: book ${portfolio}, benchmark ${benchmark} pp.`,
    mechanicalReturn: 'Mechanical pp',
    ofFactors: {
      happened: (move, benchmark, benchmarkMove, percent, behind) =>
        `Portfolio ${move} % against ${benchmark} ${benchmarkMove} %: ${percent} % ${behind ? 'less' : 'more'} than the same money in the benchmark.`,
      mayBe: ({ low, high }) =>
        `The machinery held beyond the benchmark may be a factor of ${low} to ${high} % in that: an ASSUMED range, not measured.`,
      weakly: ({ low, high }) =>
        `The machinery held beyond the benchmark is probably a factor of ${low} to ${high} % in that. The data lean this way, not more.`,
      identified: (middle, { low, high }) =>
        `The machinery held beyond the benchmark is a factor of ${middle} % [${low}, ${high}] in that.`,
      noAnswer: (percent) => `A factor of ${percent} % in that has NO answer.`,
      moreMachinery: (portfolio, benchmark) =>
        `Mechanical part, 90 %, compounded: book ${portfolio}, benchmark ${benchmark} %.`,
      mechanicalReturn: 'Mechanical %',
    },
    geometricLink: 'Geometric linking',
    shortLink: {
      carino: 'Carino',
      menchero: 'Menchero',
      grap: 'GRAP',
      frongello: 'Frongello',
      sum: 'plain sums',
      geometric: 'geometric',
    },
    shortVariant,
    oneOf: (name, at, count) => `${name} (${at} of ${count})`,
    outOf: (count, all) => `${count} of ${all}`,
    moreWarnings: (count) => `! ${count} more on what is missing: e t writes all to a file.`,
    onlyIndices: (names) => `The book has no benchmark.csv. v compares it with an index: ${names}.`,
    compounding: 'Geometric: (1 + effect) multiply to (1 + book)/(1 + benchmark); no sums.',
    activeOfFactors:
      'Machinery held beyond the benchmark is its factor in the excess, not the ratio of both sides.',
    fellBack: {
      wealthNotPositive: (asked) =>
        `! ${asked} is not defined where a side loses everything in a session: linked by Frongello instead, effects add up.`,
      semiNotionalNotPositive: (asked) =>
        `! ${asked} is not defined where the benchmark's groups in the book's weights lose everything in a session: linked by Frongello instead, effects add up.`,
    },
  },
  ko: {
    happened: (move, benchmark, benchmarkMove, points, behind) =>
      `포트폴리오 ${move} %, ${benchmark} ${benchmarkMove} %: ${points} %p ${behind ? '뒤짐' : '앞섬'}.`,
    mayBe: ({ low, high }) =>
      `그 차이 중 벤치마크보다 더 담은 기계적 몫은 ${low}~${high} %p일 수 있음: 측정값이 아닌 가정한 범위.`,
    weakly: ({ low, high }) =>
      `그 차이 중 벤치마크보다 더 담은 기계적 몫은 ${low}~${high} %p로 보임. 자료가 약하게 뒷받침.`,
    identified: (middle, { low, high }) =>
      `그 차이 중 벤치마크보다 더 담은 기계적 몫은 ${middle} %p [${low}, ${high}]로 추정됨.`,
    noAnswer: (points) => `차이 중 ${points} %p는 답 없음.`,
    moreMachinery: (portfolio, benchmark) =>
      `기계적 몫 90 %: 포트폴리오 ${portfolio}, 벤치마크 ${benchmark} %p.`,
    mechanicalReturn: '기계적 %p',
    ofFactors: {
      happened: (move, benchmark, benchmarkMove, percent, behind) =>
        `포트폴리오 ${move} %, ${benchmark} ${benchmarkMove} %: 같은 돈을 벤치마크에 둔 것보다 ${percent} % ${behind ? '적음' : '많음'}.`,
      mayBe: ({ low, high }) =>
        `그 중 벤치마크보다 더 담은 기계적 몫은 곱으로 ${low}~${high} %일 수 있음: 측정값이 아닌 가정한 범위.`,
      weakly: ({ low, high }) =>
        `그 중 벤치마크보다 더 담은 기계적 몫은 곱으로 ${low}~${high} %로 보임. 자료가 약하게 뒷받침.`,
      identified: (middle, { low, high }) =>
        `그 중 벤치마크보다 더 담은 기계적 몫은 곱으로 ${middle} % [${low}, ${high}]로 추정됨.`,
      noAnswer: (percent) => `그 중 곱으로 ${percent} %는 답 없음.`,
      moreMachinery: (portfolio, benchmark) =>
        `기계적 몫 90 %, 복리: 포트폴리오 ${portfolio}, 벤치마크 ${benchmark} %.`,
      mechanicalReturn: '기계적 %',
    },
    geometricLink: '기하 연결',
    shortLink: {
      carino: 'Carino',
      menchero: 'Menchero',
      grap: 'GRAP',
      frongello: 'Frongello',
      sum: '단순 합',
      geometric: '기하',
    },
    shortVariant,
    oneOf: (name, at, count) => `${name} (${at}/${count})`,
    outOf: (count, all) => `${all} 중 ${count}일`,
    moreWarnings: (count) => `! 빠진 것 ${count}건 더: e t로 파일에 모두 씀.`,
    onlyIndices: (names) => `북에 benchmark.csv가 없음. v: 지수와 비교 (${names}).`,
    compounding: '기하: (1 + 효과)를 모두 곱하면 (1 + 포트폴리오)/(1 + 벤치마크); 더하지 않음.',
    activeOfFactors: '벤치마크보다 더 담은 기계적 몫은 초과수익 안의 곱이며, 양쪽의 비율이 아님.',
    fellBack: {
      wealthNotPositive: (asked) =>
        `! 하루에 한쪽이 전부 잃은 날에는 ${asked} 방법이 성립하지 않음: Frongello로 연결, 효과는 더해짐.`,
      semiNotionalNotPositive: (asked) =>
        `! 포트폴리오 비중으로 담은 벤치마크 그룹이 하루에 전부 잃은 날에는 ${asked} 방법이 성립하지 않음: Frongello로 연결, 효과는 더해짐.`,
    },
  },
};
