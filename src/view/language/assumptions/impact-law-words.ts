import type { LawId } from '../../../core/mechanics/assumptions.ts';
import type { Language } from '../../screen.ts';

/** Words of the list of impact laws. */
export interface ImpactLawWords {
  readonly laws: string;
  readonly lawsIntro: string;
  readonly inMixture: string;
  readonly aloneOnly: string;
  readonly lawSources: Readonly<Record<Exclude<LawId, 'custom'>, string>>;
}

export const impactLawWords: Readonly<Record<Language, ImpactLawWords>> = {
  en: {
    laws: 'IMPACT LAWS',
    lawsIntro: 'Displacement of the price at the close for a flow of q times turnover.',
    inMixture: 'in the mixture',
    aloneOnly: 'alone only',
    lawSources: {
      linear: 'Kyle 1985',
      crossover: 'slope b at 0, square root for large q; cf. Bucci et al. 2019',
      almgren: 'Almgren et al. 2005, permanent plus temporary at the end of the window',
      squareRoot: 'Toth et al. 2011; not valid as q goes to 0',
    },
  },
  ko: {
    laws: '가격충격 법칙',
    lawsIntro: '대금의 q배인 매매가 종가를 움직이는 폭.',
    inMixture: '혼합에 들어감',
    aloneOnly: '따로만 봄',
    lawSources: {
      linear: 'Kyle 1985',
      crossover: '0에서 기울기 b, 큰 q에서 제곱근; Bucci 외 2019 참조',
      almgren: 'Almgren 외 2005, 집행 끝의 영구와 일시 충격',
      squareRoot: 'Toth 외 2011; q가 0에 가까우면 성립 안 함',
    },
  },
};
