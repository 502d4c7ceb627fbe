import type { Verdict } from '../../../core/decomposition/day-split.ts';
import type { DesignId } from '../../../core/evidence/design.ts';
import type { Language } from '../../screen.ts';
import { evidenceWords } from './evidence-words.ts';

/** Figures of the headline design and of the linear law's slope, as text. */
export interface VerdictFigures {
  readonly t: string;
  readonly slope: string;
  readonly low: string;
  readonly high: string;
  readonly priorHigh: string;
  /** the placebo that works, if one does */
  readonly placebo: DesignId | undefined;
}

type Sentences = Readonly<Record<Verdict, (figures: VerdictFigures) => readonly string[]>>;

const placeboName = (language: Language, { placebo }: VerdictFigures): string =>
  placebo === undefined ? '' : evidenceWords[language].design[placebo];

const english: Sentences = {
  priorOnly: ({ t }) => [`The data cannot tell machinery from news: t ${t}, a bigger sample is needed.`],
  priorOnlyUpperBound: ({ t, high, priorHigh }) => [
    `The data cannot tell machinery from news: t ${t}, a bigger sample is needed.`,
    `They do exclude the top of our assumption: slope above ${high} (prior: ${priorHigh}).`,
  ],
  weaklyIdentified: ({ t, low, high }) => [
    `The data lean towards machinery, not more: t ${t}, slope ${low} to ${high}.`,
  ],
  identified: ({ t, slope, low, high }) => [
    `The data tell machinery from news: t ${t}, slope ${slope} [${low}, ${high}].`,
  ],
  confounded: (figures) => [
    `The data cannot tell machinery from news: a placebo shows the same (${placeboName('en', figures)}).`,
  ],
};

const korean: Sentences = {
  priorOnly: ({ t }) => [`자료로는 기계적 매매와 뉴스를 구분할 수 없음: t ${t}, 표본이 더 필요함.`],
  priorOnlyUpperBound: ({ t, high, priorHigh }) => [
    `자료로는 기계적 매매와 뉴스를 구분할 수 없음: t ${t}, 표본이 더 필요함.`,
    `가정한 범위의 위쪽은 배제됨: 기울기 ${high} 초과 (사전 ${priorHigh}).`,
  ],
  weaklyIdentified: ({ t, low, high }) => [
    `자료가 기계적 매매를 약하게 지지, 그 이상은 아님: t ${t}, 기울기 ${low}~${high}.`,
  ],
  identified: ({ t, slope, low, high }) => [
    `자료가 기계적 매매와 뉴스를 구분함: t ${t}, 기울기 ${slope} [${low}, ${high}].`,
  ],
  confounded: (figures) => [
    `자료로는 기계적 매매와 뉴스를 구분할 수 없음: 플라시보 검정에서도 같게 나옴 (${placeboName('ko', figures)}).`,
  ],
};

export const verdictWords: Readonly<Record<Language, Sentences>> = { en: english, ko: korean };
