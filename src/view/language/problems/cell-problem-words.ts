import type { CellProblem } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { cell, meant, orElse, rowsEnglish, rowsKorean } from './problem-phrases.ts';
import { digitsMeant, type WordsOf } from './problem-words.ts';

const numberFixesEnglish: Readonly<Record<string, string>> = {
  arrow: 'Write a sign: -1200 or 1200 (triangles mean minus in one place and plus in another).',
  percent: 'Write an amount, not a percentage.',
  decimalComma:
    'Write 1234 for the whole number, 1.2340 for the decimal one: in a file with semicolons both can be meant.',
  unit: 'Write the figure in single units, without a word behind it.',
};

const numberFixesKorean: Readonly<Record<string, string>> = {
  arrow: '부호로 쓸 것: -1200 또는 1200 (세모는 곳에 따라 뜻이 다름).',
  percent: '백분율이 아니라 금액으로 쓸 것.',
  decimalComma: '정수면 1234, 소수면 1.2340으로 쓸 것: 세미콜론 파일에서는 둘 다로 읽힘.',
  unit: '단위 없이 한 단위의 숫자로 쓸 것.',
};

const dateReasonsEnglish: Readonly<Record<string, string>> = {
  text: 'is not a date',
  twoDigitYear: 'has a year of two digits, so it is not clear which end is the year',
  dayFirst: 'has the year last: such a file can have the day or the month first',
  timeZone: 'is an instant with a time zone, not a Korean date',
  noSuchDay: 'is a day that does not exist',
  outOfRange: 'lies before 1980 or after 2100',
};

const dateReasonsKorean: Readonly<Record<string, string>> = {
  text: '날짜가 아님',
  twoDigitYear: '연도가 두 자리라 어느 쪽이 연도인지 모름',
  dayFirst: '연도가 맨 뒤: 이런 파일은 일과 월의 순서를 알 수 없음',
  timeZone: '시간대가 붙은 시각이며 한국 날짜가 아님',
  noSuchDay: '없는 날짜임',
  outOfRange: '1980년 이전이거나 2100년 이후임',
};

/** Problems of what stands in one cell: numbers, dates and times. */
export const cellProblemWords: Readonly<Record<Language, WordsOf<CellProblem>>> = {
  en: {
    cellEmpty: (p) => [`${p('name')} is empty.`, `Fill in ${p('name')}, or delete the row.`],
    notANumber: (p) => [
      `${cell(p)} is not a number.`,
      numberFixesEnglish[p('reason')] ??
        `Write ${p('name') === 'quantity' ? 'the shares' : 'it'} in digits: ${digitsMeant(p('text')) ?? '1200'}.`,
    ],
    numberNormalised: (p) => [
      `${cell(p)} is read as ${p('value')} (${rowsEnglish(p)} written like this).`,
      '',
    ],
    numberTooLarge: (p) => [
      `${cell(p)} is larger than ${p('limit')}.`,
      'Check the unit: money is in single units of its currency.',
    ],
    notPositive: (p) => [
      `${cell(p)} must be above 0.`,
      'Correct it, or leave the cell empty when it is not known.',
    ],
    notAFraction: (p) => [`${cell(p)} is out of range for a fraction.`, 'Write fractions: 0.05 for 5 %.'],
    ruleOutOfRange: (p) => [
      `${cell(p)} is outside ${p('low')} to ${p('high')}.`,
      'Write a cap as a multiple such as 1.5, turnover and assets as a factor such as 0.8.',
    ],
    shockBeyondLimit: (p) => [
      `${cell(p)} is beyond the daily price limit of ${Number(p('limit')) * 100} %.`,
      'Write the return without forced trades as a fraction, such as -0.08.',
    ],
    looksLikePercent: (p) => [`${cell(p)} looks like percent.`, meant(p, 'Write the fraction')],
    seriesRefused: (p) => [
      `${rowsEnglish(p)} of ${p('series')} left out: another row of the series looks like percent, so the unit of all is in doubt.`,
      'Write all of them as fractions.',
    ],
    notADate: (p) => [
      `${cell(p)} ${dateReasonsEnglish[p('reason')] ?? 'is not a date'}.`,
      p('suggestion') === '' ? 'Write it like 2026-06-23.' : `Write ${p('suggestion')} if that is meant.`,
    ],
    notATime: (p) => [
      `${cell(p)} is not a time in Seoul.`,
      'Write 14:30 or 2026-07-31 14:30, in Korean time.',
    ],
    dateNormalised: (p) => [`${cell(p)} is read as ${p('day')} (${rowsEnglish(p)} written like this).`, ''],
    dateFromSerial: (p) => [
      `${cell(p)} is read as a spreadsheet's day number: ${p('day')} (${rowsEnglish(p)}).`,
      'Format the column as a date and save again.',
    ],
    zeroMeansUnknown: (p) => [`${p('name')} 0 beside a price is taken as not known (${rowsEnglish(p)}).`, ''],
    turnoverUnit: (p) => [
      `${cell(p)} is ${p('times')} times volume x close (${rowsEnglish(p)} like this): no turnover is used there.`,
      'Write turnover in single won, and volume in single shares.',
    ],
  },
  ko: {
    cellEmpty: (p) => [`${p('name')} 칸이 빔.`, `${p('name')} 값을 쓰거나 행을 지울 것.`],
    notANumber: (p) => [
      `${cell(p)}: 숫자가 아님.`,
      numberFixesKorean[p('reason')] ??
        `${p('name') === 'quantity' ? '수량을 ' : ''}숫자로 쓸 것: ${digitsMeant(p('text')) ?? '1200'}.`,
    ],
    numberNormalised: (p) => [`${cell(p)}: ${p('value')}로 읽음 (이렇게 쓴 ${rowsKorean(p)}).`, ''],
    numberTooLarge: (p) => [`${cell(p)}: ${p('limit')}보다 큼.`, '단위를 확인할 것: 금액은 통화의 한 단위.'],
    notPositive: (p) => [`${cell(p)}: 0보다 커야 함.`, '고치거나, 모르면 비워 둘 것.'],
    notAFraction: (p) => [`${cell(p)}: 분수의 범위 밖.`, '분수로 쓸 것: 5 %는 0.05.'],
    ruleOutOfRange: (p) => [
      `${cell(p)}: ${p('low')}~${p('high')} 밖의 값.`,
      '상한은 1.5 같은 배수로, 대금과 순자산은 0.8 같은 배율로 쓸 것.',
    ],
    shockBeyondLimit: (p) => [
      `${cell(p)}: 가격제한폭 ${Number(p('limit')) * 100} % 밖.`,
      '리밸런싱 매매 없이 움직일 수익률을 -0.08처럼 분수로 쓸 것.',
    ],
    looksLikePercent: (p) => [
      `${cell(p)}: 백분율로 보임.`,
      p('suggestion') === '' ? '분수로 쓸 것: 5 %는 0.05.' : `분수로 쓸 것: ${p('suggestion')}.`,
    ],
    seriesRefused: (p) => [
      `${p('series')}의 ${rowsKorean(p)}을 뺐음: 같은 계열에 백분율로 보이는 행이 있어 단위를 믿을 수 없음.`,
      '모두 분수로 쓸 것.',
    ],
    notADate: (p) => [
      `${cell(p)}: ${dateReasonsKorean[p('reason')] ?? '날짜가 아님'}.`,
      orElse(p, '이렇게 쓸 것: 2026-06-23.'),
    ],
    notATime: (p) => [`${cell(p)}: 한국 시각이 아님.`, '한국 시각으로 쓸 것: 14:30 또는 2026-07-31 14:30.'],
    dateNormalised: (p) => [`${cell(p)}: ${p('day')}로 읽음 (이렇게 쓴 ${rowsKorean(p)}).`, ''],
    dateFromSerial: (p) => [
      `${cell(p)}: 스프레드시트의 날짜 번호로 보고 ${p('day')}로 읽음 (${rowsKorean(p)}).`,
      '열을 날짜 서식으로 바꿔 다시 저장할 것.',
    ],
    zeroMeansUnknown: (p) => [`가격 옆의 ${p('name')} 0은 모르는 값으로 봄 (${rowsKorean(p)}).`, ''],
    turnoverUnit: (p) => [
      `${cell(p)}: 거래량 x 종가의 ${p('times')}배 (이런 행 ${rowsKorean(p)}): 이 거래대금은 쓰지 않음.`,
      '거래대금은 원 단위로, 거래량은 주 단위로 쓸 것.',
    ],
  },
};
