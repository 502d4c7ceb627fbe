import type { ControlName } from '../../../core/decomposition/control-clock.ts';
import type { ResidualPart } from '../../../core/decomposition/explained-residual.ts';
import type { Language } from '../../screen.ts';

/** Words of what a residual goes with; figures come as text. */
export interface ResidualWords {
  /** head of the pane; of the section of the report */
  readonly head: string;
  readonly section: string;
  /** at most eleven cells: they stand before figures */
  readonly part: Readonly<Record<ResidualPart, string>>;
  /** above the bands */
  readonly range: (band: number) => string;
  readonly partLong: Readonly<Record<ResidualPart, string>>;
  readonly columns: Readonly<Record<'part' | 'beta' | 'error' | 't' | 'onTheDay', string>>;
  readonly beta: (estimate: string, error: string) => string;
  readonly betas: (texts: string) => string;
  readonly basis: (sessions: string, from: string, to: string) => string;
  readonly sampling: string;
  readonly notCause: string;
  readonly chips: (symbol: string, lastSession: string | undefined) => string;
  readonly control: Readonly<Record<ControlName, string>>;
  readonly computing: string;
  readonly unsplit: string;
  readonly tooFew: (sessions: string, needed: string) => string;
  readonly unknown: (control: string) => string;
  readonly tooLate: (control: string, session: string) => string;
  readonly degenerate: (control: string | undefined) => string;
}

export const residualWords: Readonly<Record<Language, ResidualWords>> = {
  en: {
    head: 'GOES WITH',
    section: 'WHAT THE RESIDUAL GOES WITH',
    range: (band) => ` ${band} % error`,
    part: { market: 'market', globalChips: 'US chips', currency: 'won/dollar', stockSpecific: 'its own' },
    partLong: {
      market: 'market without the stocks',
      globalChips: 'US chips, night before',
      currency: 'won per dollar',
      stockSpecific: "the stock's own",
    },
    columns: { part: 'PART OF THE RESIDUAL', beta: 'BETA', error: 'ERROR', t: 't', onTheDay: 'DAY %' },
    beta: (estimate, error) => `beta ${estimate} (${error})`,
    betas: (texts) => `Betas (errors): ${texts}.`,
    basis: (sessions, from, to) => `Betas of ${sessions} sessions, ${from} to ${to}.`,
    sampling: 'Ranges: sampling error of the betas, not assumed.',
    notCause: 'A part is what the residual usually comes with, not its cause.',
    chips: (symbol, lastSession) =>
      lastSession === undefined
        ? `${symbol}: no US session since Seoul's last close.`
        : `${symbol}: US sessions up to ${lastSession}, ended before Seoul's close.`,
    control: { market: 'the market', globalChips: 'US chips', currency: 'won per dollar' },
    computing: 'computing the sessions before',
    unsplit: 'No residual: the session is not split.',
    tooFew: (sessions, needed) =>
      `No answer: ${sessions} complete sessions before this day, ${needed} needed.`,
    unknown: (control) => `No answer for this session: ${control} not known.`,
    tooLate: (control, session) =>
      `Refused: the session of ${session} for ${control} ends after Seoul's close. Nothing is explained by what came after it.`,
    degenerate: (control) =>
      control === undefined
        ? 'No answer: the betas cannot be estimated from these sessions.'
        : `No answer: ${control} did not move on its own in these sessions.`,
  },
  ko: {
    head: '동행 요인',
    section: '잔여와 함께 움직인 것',
    range: (band) => ` ${band} % 오차`,
    part: { market: '시장', globalChips: '미 반도체', currency: '원/달러', stockSpecific: '종목 자체' },
    partLong: {
      market: '분해 대상 종목을 뺀 시장',
      globalChips: '전날 밤 미국 반도체',
      currency: '달러당 원',
      stockSpecific: '종목 자체',
    },
    columns: { part: '잔여의 부분', beta: '베타', error: '오차', t: 't', onTheDay: '이날 %' },
    beta: (estimate, error) => `베타 ${estimate} (${error})`,
    betas: (texts) => `베타 (오차): ${texts}.`,
    basis: (sessions, from, to) => `베타: ${from}~${to}, 거래일 ${sessions}일.`,
    sampling: '범위: 가정이 아닌 베타의 표본오차.',
    notCause: '함께 움직이는 몫일 뿐 원인이 아님.',
    chips: (symbol, lastSession) =>
      lastSession === undefined
        ? `${symbol}: 직전 서울 종가 이후 미국장이 없었음.`
        : `${symbol}: ${lastSession}까지의 미국장, 서울 종가 전에 끝남.`,
    control: { market: '시장', globalChips: '미국 반도체', currency: '달러당 원' },
    computing: '앞선 거래일 계산 중',
    unsplit: '잔여 없음: 이 거래일은 나누지 못함.',
    tooFew: (sessions, needed) => `답 없음: 앞선 온전한 거래일 ${sessions}일, ${needed}일 필요.`,
    unknown: (control) => `답 없음: 이 거래일의 ${control} 값을 모름.`,
    tooLate: (control, session) =>
      `거절: ${control}의 ${session} 거래일은 서울 종가 뒤에 끝남. 나중 일로 앞선 일을 설명하지 않음.`,
    degenerate: (control) =>
      control === undefined
        ? '답 없음: 이 거래일들로는 베타를 식별할 수 없음.'
        : `답 없음: 이 거래일들에서 ${control} 값이 따로 움직이지 않음.`,
  },
};
