import type { HoldingProblem } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { cell, rowsEnglish, rowsKorean } from './problem-phrases.ts';
import type { ProblemParam, WordsOf } from './problem-words.ts';

/** Where a flow is to enter, as far as its row says. */
const placeOf = (param: ProblemParam): string => {
  const parts = [param('account'), param('group')].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` in ${parts.join(' / ')}`;
};

/** Problems of holdings, flows, dividends and splits. */
export const holdingProblemWords: Readonly<Record<Language, WordsOf<HoldingProblem>>> = {
  en: {
    totalRow: (p) => [`"${p('text')}" is a sum, not a holding: left out.`, ''],
    duplicateRow: (p) =>
      p('kind') === 'copy'
        ? [`The same row for ${p('key')} stands in line ${p('firstRow')} too: counted once.`, '']
        : p('kind') === 'lot'
          ? [
              `${p('key')} stands in line ${p('firstRow')} too, with the same figures: both are counted.`,
              'Delete one if it is a copy.',
            ]
          : p('kind') === 'dated'
            ? [
                `${p('key')} has another row from ${p('day')} in line ${p('firstRow')}: both are counted, as lots (${rowsEnglish(p)} like this).`,
                'Keep the right one if the other was to be corrected.',
              ]
            : [
                `${p('key')} has a different row in line ${p('firstRow')}: none of them is used.`,
                'Keep the right one.',
              ],
    levelReplaced: (p) => [
      `${p('key')}: from ${p('day')} on this row takes the place of line ${p('firstRow')}, whose ${p('name')} is "${p('text')}" (${rowsEnglish(p)} like this).`,
      'Rows that go on beside each other need a group or an account of their own.',
    ],
    holdingsOffSession: (p) => [
      `${p('text')} is no session: its holdings count at the close of ${p('used')} (${p('dates') === '1' ? '1 date' : `${p('dates')} dates`} like this).`,
      'Check the date.',
    ],
    positionsNotRead: () => [
      'positions.csv is not read: positions.parquet says what is held.',
      'Keep one of the two in the folder.',
    ],
    holdingsByDate: () => [
      'The holdings are stated date by date: on the screen such a book can only be the first one.',
      'Set the books beside each other in text: ungear compare BOOK OTHER.',
    ],
    duplicatesNotSought: (p) => [
      `Among ${rowsEnglish(p)}, those that state one holding of one date twice were not looked for; all are counted.`,
      'ungear check looks for them.',
    ],
    splitWithoutFactor: () => [
      'A split without a factor: the security has no return over its day, and positions held through it have no value after it.',
      'Write the units that one unit becomes: 50, or 0.05 for one out of twenty.',
    ],
    flowWithoutCash: (p) => [
      `No ${p('text')} is held${placeOf(p)} before ${p('day')}: the flow enters nothing and is left out.`,
      `Add a position ${p('text')} for it to positions.csv.`,
    ],
    flowAmbiguous: (p) => [
      `${p('holdings')} holdings of ${p('currency')} could take the flow.`,
      'Name the account and the group.',
    ],
    paidBeforeEx: (p) => [`${cell(p)} lies before the ex-date ${p('day')}.`, 'Check both dates.'],
    dividendWithoutCash: (p) => [
      `No one cash position of ${p('currency')} can take the dividends of ${p('text')}: they are profit, and leave the book after the ex-date (${rowsEnglish(p)} like this).`,
      `Add a position ${p('currency')} with the account of the holding.`,
    ],
  },
  ko: {
    totalRow: (p) => [`"${p('text')}"는 합계 행이라 뺐음.`, ''],
    duplicateRow: (p) =>
      p('kind') === 'copy'
        ? [`${p('firstRow')}행과 같은 행 (${p('key')}): 한 번만 셈.`, '']
        : p('kind') === 'lot'
          ? [`${p('firstRow')}행과 같은 값의 행 (${p('key')}): 모두 셈.`, '복사본이면 하나를 지울 것.']
          : p('kind') === 'dated'
            ? [
                `${p('firstRow')}행과 ${p('key')}의 적용일 ${p('day')}이 같고 값은 다름: 둘 다 로트로 셈 (이런 행 ${rowsKorean(p)}).`,
                '한쪽을 고친 것이라면 맞는 것만 둘 것.',
              ]
            : [`${p('firstRow')}행과 다른 값의 행 (${p('key')}): 어느 것도 쓰지 않음.`, '맞는 것만 둘 것.'],
    levelReplaced: (p) => [
      `${p('key')}: ${p('day')}부터 이 행이 ${p('name')} "${p('text')}"인 ${p('firstRow')}행을 대신함 (이런 행 ${rowsKorean(p)}).`,
      '나란히 이어질 행은 그룹이나 계좌를 달리 쓸 것.',
    ],
    holdingsOffSession: (p) => [
      `${p('text')}은(는) 거래일이 아님: 그날의 보유는 ${p('used')} 종가 시점의 것으로 침 (이런 날짜 ${p('dates')}개).`,
      '날짜를 확인할 것.',
    ],
    positionsNotRead: () => [
      'positions.csv는 읽지 않음: 보유는 positions.parquet에 적힌 것.',
      '둘 중 하나만 폴더에 둘 것.',
    ],
    holdingsByDate: () => [
      '보유가 날짜별로 적혀 있음. 화면에서 이런 북은 첫째 북으로만 둘 수 있음.',
      'ungear compare BOOK OTHER 로 두 북을 나란히 볼 것.',
    ],
    duplicatesNotSought: (p) => [
      `${rowsKorean(p)} 가운데 같은 날 같은 보유를 두 번 적은 행은 찾아보지 않음. 모두 더함.`,
      'ungear check가 찾아 줌.',
    ],
    splitWithoutFactor: () => [
      '비율 없는 분할: 그날에 걸친 수익률이 없고, 그대로 보유한 수량은 그 뒤로 평가하지 않음.',
      '1주가 몇 주가 되는지 쓸 것: 50, 20주가 1주가 되면 0.05.',
    ],
    flowWithoutCash: (p) => [
      `${p('day')} 전에 ${[p('account'), p('group')].filter((part) => part !== '').join(' / ')} ${p('text')} 현금 포지션이 없음: 이 입출금은 반영하지 않음.`,
      `positions.csv에 ${p('text')} 포지션을 추가할 것.`,
    ],
    flowAmbiguous: (p) => [
      `${p('currency')} 현금 포지션 ${p('holdings')}개가 이 입출금에 해당함.`,
      'account와 group을 쓸 것.',
    ],
    paidBeforeEx: (p) => [`${cell(p)}: 배당락일 ${p('day')}보다 앞섬.`, '두 날짜를 확인할 것.'],
    dividendWithoutCash: (p) => [
      `${p('text')} 배당이 들어갈 ${p('currency')} 현금을 하나로 정할 수 없음: 손익에는 들지만 배당락 뒤 포트폴리오에서 나감 (이런 ${rowsKorean(p)}).`,
      `보유 계좌에 ${p('currency')} 포지션을 넣을 것.`,
    ],
  },
};
