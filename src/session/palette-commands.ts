import {
  benchmarkNames,
  usualAgainst as usualMethod,
} from '../core/attribution/benchmark/benchmark-choice.ts';
import { effectLinks } from '../core/attribution/benchmark/effect-linking.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import { groupingLevels } from '../core/attribution/day/grouping.ts';
import { securityOf } from '../core/market/lookup.ts';
import { modelledStocks } from '../core/mechanics/fund-universe.ts';
import { isTradingDay, type TradingDay } from '../core/units/trading-day.ts';
import { plainText } from '../view/format/plain-text.ts';
import { namedShocks } from './supposed-shocks.ts';
import type { UiAction } from './ui-state-update.ts';
import type { WhatIf } from './what-if.ts';

/** A command of the palette that takes a word after its name: `scope hk`. */
export interface PaletteCommand {
  readonly name: string;
  readonly label: { readonly en: string; readonly ko: string };
  /** further words it is found by */
  readonly words: string;
  /** what may follow the name, with what it does; those of a book are known once it is open */
  readonly values: (answers: BookAnswers, whatIf?: WhatIf) => readonly CommandValue[];
  /** what a word that is none of the values does; undefined: nothing */
  readonly other?: (word: string, answers: BookAnswers) => UiAction | undefined;
}

export interface CommandValue {
  readonly text: string;
  /** shown beside the command's label; absent: the text says it */
  readonly label?: { readonly en: string; readonly ko: string };
  readonly run: UiAction;
}

const value = (text: string, run: UiAction, en?: string, ko?: string): CommandValue => ({
  text,
  run,
  ...(en === undefined ? {} : { label: { en, ko: ko ?? en } }),
});

const command = (
  name: string,
  [en, ko]: readonly [string, string],
  words: string,
  values: PaletteCommand['values'],
  other?: PaletteCommand['other'],
): PaletteCommand => ({ name, label: { en, ko }, words, values, ...(other === undefined ? {} : { other }) });

export const paletteCommands: readonly PaletteCommand[] = [
  command('date', ['go to a session', '날짜로 감'], 'day session', sessions, sessionBefore),
  command('stock', ['go to a stock', '종목으로 감'], 'security', ({ dataset }) =>
    modelledStocks(dataset).map((code) => {
      const { nameEn, nameKo } = securityOf(dataset, code) ?? {};
      return value(code, { type: 'showStock', code }, nameEn ?? nameKo, nameKo ?? nameEn);
    }),
  ),
  command('scope', ['scope', '집계 대상'], 'funds counted', () => [
    value('single', { type: 'assume', change: { scope: 'single' } }, 'KRX only', '한국만'),
    value('hk', { type: 'assume', change: { scope: 'hk' } }, 'KRX+HK', '한국+홍콩'),
    value('all', { type: 'assume', change: { scope: 'all' } }, 'all funds', '전체'),
  ]),
  command('turnover', ['turnover', '분모 (거래대금)'], 'denominator', () => [
    value('day', { type: 'assume', change: { denominator: 'day' } }, 'of the day', '당일대금'),
    value('adv20', { type: 'assume', change: { denominator: 'adv20' } }, '20 sessions', '20일대금'),
  ]),
  command('flow', ['flow', '리밸런싱 매매'], 'netting', () => [
    value('net', { type: 'assume', change: { netting: 'net' } }, 'net', '순'),
    value('gross', { type: 'assume', change: { netting: 'gross' } }, 'gross', '총'),
  ]),
  command('law', ['impact law', '충격 법칙'], 'model', () => [
    value('mixture', { type: 'assume', change: { law: 'mixture' } }, 'mixture', '혼합'),
    value('linear', { type: 'assume', change: { law: 'linear' } }, 'linear', '선형'),
    value('crossover', { type: 'assume', change: { law: 'crossover' } }, 'crossover', '교차'),
    value('almgren', { type: 'assume', change: { law: 'almgren' } }, 'Almgren'),
    value('square-root', { type: 'assume', change: { law: 'squareRoot' } }, 'square root', '제곱근'),
  ]),
  command(
    'compare',
    ['beside another session', '다른 날과 나란히'],
    'difference two dates',
    ({ dataset }) => [
      value('', { type: 'show', screen: 'compare' }),
      ...dataset.days.map((day, dayIndex) => value(day, { type: 'compareWith', dayIndex })),
    ],
  ),
  command(
    'against',
    ['beside another book: its folder', '다른 북과 나란히: 폴더'],
    'compare difference two books folder',
    () => [],
    (folder) => ({ type: 'openOther', folder }),
  ),
  command('scenario', ['what-if: saved shocks', '시나리오: 저장한 충격'], 'stress saved', (answers, whatIf) =>
    namedShocks(answers, whatIf).map(({ name }) =>
      value(name, { type: 'suppose', source: { kind: 'named', name } }),
    ),
  ),
  command(
    'event',
    ['what-if: the residuals of a past session as shocks', '시나리오: 지난 거래일의 잔여를 충격으로'],
    'stress replay history',
    ({ dataset, stressDays }) =>
      stressDays.map((dayIndex) =>
        value(dataset.days[dayIndex]!, { type: 'suppose', source: { kind: 'session', dayIndex } }),
      ),
    (word, { dataset }) => {
      const dayIndex = dataset.days.indexOf(word as TradingDay);
      return dayIndex < 0 ? undefined : { type: 'suppose', source: { kind: 'session', dayIndex } };
    },
  ),
  command(
    'benchmark',
    ['against the benchmark', '벤치마크와 비교'],
    'brinson allocation selection active index',
    ({ dataset }) => [
      value('', { type: 'show', screen: 'benchmark' }),
      ...benchmarkNames(dataset)
        .filter((name) => name !== '')
        .map((name) => value(name, { type: 'against', change: { benchmark: name } }, plainText(name))),
    ],
  ),
  command('method', ['against the benchmark by', '벤치마크 대비 방법'], 'brinson attribution variant', () => [
    value('brinson-fachler', { type: 'against', change: usualMethod }, 'Brinson-Fachler'),
    value(
      'brinson-fachler-outside',
      { type: 'against', change: { ...usualMethod, variant: 'brinsonFachlerOutside' } },
      'Brinson-Fachler, groups outside the benchmark as allocation',
      'Brinson-Fachler, 벤치마크 밖의 그룹은 배분',
    ),
    value(
      'brinson-hood-beebower',
      { type: 'against', change: { ...usualMethod, variant: 'brinsonHoodBeebower' } },
      'Brinson-Hood-Beebower',
    ),
    value(
      'geometric',
      { type: 'against', change: { ...usualMethod, link: 'geometric' } },
      'geometric',
      '기하',
    ),
  ]),
  command('link', ['sessions linked by', '기간 연결'], 'linking brinson over time', () =>
    effectLinks.map((link) => value(link, { type: 'against', change: { link } })),
  ),
  command('group', ['group by', '그룹'], 'level', ({ dataset }) =>
    groupingLevels(dataset).map((level) => value(level, { type: 'groupBy', level })),
  ),
  command(
    'top',
    ['largest contributions, the others as one', '기여가 큰 종목, 나머지는 하나로'],
    'contributors largest other',
    () => [
      ...[5, 10, 20, 50].map((count) => value(String(count), { type: 'showLargest', count })),
      value('all', { type: 'showLargest', count: 0 }, 'all', '모두'),
    ],
    (word) => (/^\d{1,6}$/.test(word) ? { type: 'showLargest', count: Number(word) } : undefined),
  ),
  command('band', ['band', '밴드'], 'range interval', () => [
    value('90', { type: 'display', change: { band: 90 } }, '90 %'),
    value('50', { type: 'display', change: { band: 50 } }, '50 %'),
  ]),
  command('unit', ['unit', '단위'], 'percent won', () => [
    value('percent', { type: 'display', change: { unit: 'percent' } }, '%'),
    value('bp', { type: 'display', change: { unit: 'bp' } }, 'bp'),
    value('won', { type: 'display', change: { unit: 'won' } }, 'won', '원'),
  ]),
  command('lang', ['language', '언어'], 'language 언어', () => [
    value('en', { type: 'display', change: { language: 'en' } }, 'English'),
    value('ko', { type: 'display', change: { language: 'ko' } }, '한국어'),
  ]),
  command('colors', ['colours', '색'], 'colours', () => [
    value('kr', { type: 'display', change: { colours: 'kr' } }, 'red up', '상승 빨강'),
    value('west', { type: 'display', change: { colours: 'west' } }, 'green up', '상승 초록'),
    value('cb', { type: 'display', change: { colours: 'cb' } }, 'colour-blind safe', '색약'),
    value('mono', { type: 'display', change: { colours: 'mono' } }, 'none', '없음'),
  ]),
  command(
    'compounding',
    ['compounding of the leveraged funds held', '보유한 레버리지 펀드의 복리 효과'],
    'memo trend path drag volatility',
    () => [value('', { type: 'show', screen: 'compounding' })],
  ),
  command('fragility', ['fragility through time', '취약도 추이'], 'loop gain kappa runaway', () => [
    value('', { type: 'show', screen: 'fragility' }),
  ]),
  command(
    'cli',
    ['copy the command that prints this', '이 화면을 만드는 명령 복사'],
    'shell command line',
    () => [value('', { type: 'copy', what: 'command' })],
  ),
];

function sessions({ dataset }: BookAnswers): readonly CommandValue[] {
  return dataset.days.map((day, dayIndex) => value(day, { type: 'goToDay', dayIndex }));
}

/** A date that is no session: the session before it, and the reader is told. */
function sessionBefore(word: string, { dataset }: BookAnswers): UiAction | undefined {
  if (!isTradingDay(word)) return undefined;
  const dayIndex = dataset.days.findLastIndex((day) => day <= word);
  return { type: 'goToDay', dayIndex: Math.max(0, dayIndex), asked: word };
}
