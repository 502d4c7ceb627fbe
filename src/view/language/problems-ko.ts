import { withParticle } from './korean-particle.ts';
import { digitsMeant, type ProblemParam, type ProblemWords, refusedBecause } from './problem-words.ts';

const rows = (param: ProblemParam): string => `${param('rows') === '' ? '1' : param('rows')}행`;

const cell = (param: ProblemParam): string => `${param('name')} "${param('text')}"`;

const orElse = (param: ProblemParam, otherwise: string): string =>
  param('suggestion') === '' ? otherwise : `이 뜻이면 이렇게 쓸 것: ${param('suggestion')}.`;

const numberFixes: Readonly<Record<string, string>> = {
  arrow: '부호로 쓸 것: -1200 또는 1200 (세모는 곳에 따라 뜻이 다름).',
  percent: '백분율이 아니라 금액으로 쓸 것.',
  decimalComma: '1234 또는 1.234로 쓸 것: 쉼표는 두 가지로 읽힘.',
  unit: '단위 없이 한 단위의 숫자로 쓸 것.',
};

const dateReasons: Readonly<Record<string, string>> = {
  text: '날짜가 아님',
  twoDigitYear: '연도가 두 자리라 어느 쪽이 연도인지 모름',
  dayFirst: '일과 월의 순서가 분명하지 않음',
  timeZone: '시간대가 붙은 시각이며 한국 날짜가 아님',
  noSuchDay: '없는 날짜임',
  outOfRange: '1980년 이전이거나 2100년 이후임',
};

const codeReasons: Readonly<Record<string, string>> = {
  text: '종목코드가 아님',
  isin: '코드를 알 수 없는 ISIN임',
  ambiguous: '아는 코드 둘에 다 맞음',
};

const unreadable: Readonly<Record<string, readonly [string, string]>> = {
  html: ['표가 아니라 웹 페이지임.', 'CSV UTF-8로 저장할 것.'],
  binary: ['텍스트 파일이 아님.', 'CSV UTF-8로 저장할 것.'],
  tooLarge: ['한 번에 읽기에는 너무 큼.', '날짜로 나누거나 이 책에 필요한 행만 둘 것.'],
  json: ['올바른 JSON이 아님.', '쉼표와 따옴표를 확인할 것.'],
  encoding: ['여기에 UTF-8이 아닌 글이 있음. 이런 행은 뺌.', 'CSV UTF-8로 저장할 것.'],
  columns: ['손상되었거나 이름과 다른 형식임.', '원본에서 다시 만들 것.'],
  system: ['읽을 수 없음.', '파일이 있고 읽을 수 있는지 확인할 것.'],
};

const folders: Readonly<Record<string, string>> = {
  file: '폴더가 아니라 파일임',
  missing: '없는 폴더임',
  system: '읽을 수 없는 폴더임',
};

/** Problems in Korean. */
export const koreanProblems: ProblemWords = {
  fileMissing: (p) => [`${p('file')} 파일이 폴더에 없음.`, '넣을 것. 이 파일이 필요한 기능은 꺼짐.'],
  fileUnreadable: (p) => {
    const [what, fix] = unreadable[p('reason')] ?? unreadable.system!;
    return [`${p('file')}: ${what}${p('detail') === '' ? '' : ` (${p('detail')})`}`, fix];
  },
  fileUnknown: (p) => [
    `${withParticle(p('file'), '은', '는')} 책의 파일이 아니라 읽지 않음.`,
    p('suggestion') === '' ? '' : `책의 파일이면 이름을 바꿀 것: ${p('suggestion')}.`,
  ],
  notAFolder: (p) => [
    `"${p('path')}": ${folders[p('reason')] ?? folders.system!}.`,
    'positions.csv와 prices.csv가 있는 폴더를 줄 것.',
  ],
  fileEmpty: (p) => [`${p('file')}에 행이 없음.`, '머리글 한 행과 그 아래 한 행 이상을 쓸 것.'],
  encodingGuessed: (p) => [
    p('undecodable') === '' || p('undecodable') === '0'
      ? `${p('encoding')} 인코딩으로 읽음.`
      : `${p('encoding')} 인코딩으로 읽음. ${p('undecodable')}자는 풀지 못함.`,
    '확실하게 하려면 UTF-8로 저장할 것.',
  ],
  delimiterGuessed: (p) => [`열 구분은 ${p('delimiter') === 'tab' ? '탭' : '쌍반점(;)'}.`, ''],
  columnMissing: (p) => [`${p('name')} 열이 없음.`, `머리글이 ${p('name')}인 열을 넣을 것.`],
  columnUnknown: (p) => [`${p('name')} 열은 모르는 열이라 읽지 않음.`, ''],
  columnIsLevel: (p) => [`${p('name')} 열은 정해진 열이 아니라 묶음 기준으로 둠: --by ${p('name')}.`, ''],
  columnRepeated: (p) => [`${p('name')} 열이 두 번 있음.`, '하나만 둘 것.'],
  rowRagged: (p) => [
    `행의 칸이 ${p('cells')}개, 머리글은 ${p('expected')}개.`,
    '쉼표가 든 글은 따옴표로 묶을 것.',
  ],
  quoteUnclosed: (p) => [
    `여기서 연 따옴표가 닫히지 않음. 여기부터 ${rows(p)}을 뺐음.`,
    '따옴표를 닫거나 글 안의 따옴표를 두 번 쓸 것.',
  ],
  totalRow: (p) => [`"${p('text')}"는 합계 행이라 뺐음.`, ''],
  duplicateRow: (p) =>
    p('kind') === 'copy'
      ? [`${p('firstRow')}행과 같은 행 (${p('key')}): 한 번만 셈.`, '']
      : p('kind') === 'lot'
        ? [`${p('firstRow')}행과 같은 값의 행 (${p('key')}): 모두 셈.`, '복사본이면 하나를 지울 것.']
        : p('kind') === 'dated'
          ? [
              `${p('firstRow')}행과 ${p('key')}의 적용일 ${p('day')}이 같고 값은 다름: 둘 다 로트로 셈 (이런 행 ${rows(p)}).`,
              '한쪽을 고친 것이라면 맞는 것만 둘 것.',
            ]
          : [`${p('firstRow')}행과 다른 값의 행 (${p('key')}): 어느 것도 쓰지 않음.`, '맞는 것만 둘 것.'],
  outsideCalendar: (p) => [
    `${p('first')}부터 ${p('last')}까지 한국 시장이 열리지 않은 날의 ${rows(p)}: 쓰지 않음.`,
    '',
  ],
  notASession: (p) => [
    p('used') === ''
      ? `${cell(p)}: 이 책의 거래일보다 앞이거나 뒤라 수익률에 영향 없음 (${rows(p)}).`
      : `${cell(p)}: 거래일이 아니라 다음 거래일 ${p('used')}에 반영 (${rows(p)}).`,
    '날짜를 확인할 것.',
  ],
  holdingsOffSession: (p) => [
    `${p('text')}은(는) 거래일이 아님: 그날의 보유는 ${p('used')} 종가 시점의 것으로 침 (이런 날짜 ${p('dates')}개).`,
    '날짜를 확인할 것.',
  ],
  flowsNotUsed: () => [
    '날짜별로 적힌 보유에는 자금 흐름을 더하지 않음.',
    '흐름이 있은 뒤의 현금을 보유 파일에 적을 것.',
  ],
  holdingsByDate: () => [
    '보유가 날짜별로 적혀 있음. 이런 파일은 ungear report와 ungear check만 읽음.',
    'ungear report BOOK --from 날짜 --to 날짜 로 물을 것. 다른 화면에는 date 대신 effective_from이 있는 positions.csv가 필요함.',
  ],
  duplicatesNotSought: (p) => [
    `${rows(p)} 가운데 같은 날 같은 보유를 두 번 적은 행은 찾아보지 않음. 모두 더함.`,
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
  benchmarkSum: (p) => [
    `벤치마크 ${p('series')} ${p('day')} 비중의 합이 1이 아니라 ${p('sum')} (이런 날 ${p('rows')}일): 그대로 쓰고 그 효과를 따로 표시.`,
    '현금을 포함해 빠진 구성 종목을 추가할 것.',
  ],
  benchmarkMissesDay: (p) => [
    `벤치마크 ${p('series')}의 ${p('day')} 비중이 없음 (이런 거래일 ${p('rows')}일): ${p('used')}의 비중을 계속 씀.`,
    '모든 거래일의 종가 기준 비중을 추가할 것.',
  ],
  priceGap: (p) => [
    `${p('text')}: ${p('day')} 가격이 없음 (이런 거래일 ${p('rows')}일): 그날은 평가하지 않고 다음 날은 수익률이 없음.`,
    '행을 추가할 것.',
  ],
  notPublished: (p) => [
    `${p('first')}부터 ${p('last')}까지 모두 0인 ${rows(p)}: 아직 공표 전, 모르는 값으로 봄.`,
    '',
  ],
  weekend: (p) => [`${cell(p)}: 토요일이나 일요일이라 KRX가 열리지 않음.`, '날짜를 확인할 것.'],
  cellEmpty: (p) => [`${p('name')} 칸이 빔.`, `${p('name')} 값을 쓰거나 행을 지울 것.`],
  notANumber: (p) => [
    `${cell(p)}: 숫자가 아님.`,
    numberFixes[p('reason')] ??
      `${p('name') === 'quantity' ? '수량을 ' : ''}숫자로 쓸 것: ${digitsMeant(p('text')) ?? '1200'}.`,
  ],
  numberNormalised: (p) => [`${cell(p)}: ${p('value')}로 읽음 (이렇게 쓴 ${rows(p)}).`, ''],
  numberTooLarge: (p) => [`${cell(p)}: ${p('limit')}보다 큼.`, '단위를 확인할 것: 금액은 통화의 한 단위.'],
  notPositive: (p) => [`${cell(p)}: 0보다 커야 함.`, '고치거나, 모르면 비워 둘 것.'],
  notAFraction: (p) => [`${cell(p)}: 분수의 범위 밖.`, '분수로 쓸 것: 5 %는 0.05.'],
  shockBeyondLimit: (p) => [
    `${cell(p)}: 가격제한폭 ${Number(p('limit')) * 100} % 밖.`,
    '강제 매매 없이 움직일 수익률을 -0.08처럼 분수로 쓸 것.',
  ],
  looksLikePercent: (p) => [
    `${cell(p)}: 백분율로 보임.`,
    p('suggestion') === '' ? '분수로 쓸 것: 5 %는 0.05.' : `분수로 쓸 것: ${p('suggestion')}.`,
  ],
  seriesRefused: (p) => [
    `${p('series')}의 ${rows(p)}을 뺐음: 같은 계열에 백분율로 보이는 행이 있어 단위를 믿을 수 없음.`,
    '모두 분수로 쓸 것.',
  ],
  weightsAboveOne: (p) => [
    `${p('day')} ${p('series')} 비중의 합이 ${p('sum')}.`,
    '되풀이된 종목이 있는지 볼 것.',
  ],
  notADate: (p) => [
    `${cell(p)}: ${dateReasons[p('reason')] ?? '날짜가 아님'}.`,
    orElse(p, '이렇게 쓸 것: 2026-06-23.'),
  ],
  notATime: (p) => [`${cell(p)}: 한국 시각이 아님.`, '한국 시각으로 쓸 것: 14:30 또는 2026-07-31 14:30.'],
  dateNormalised: (p) => [`${cell(p)}: ${p('day')}로 읽음 (이렇게 쓴 ${rows(p)}).`, ''],
  dateFromSerial: (p) => [
    `${cell(p)}: 스프레드시트의 날짜 번호로 보고 ${p('day')}로 읽음 (${rows(p)}).`,
    '열을 날짜 서식으로 바꿔 다시 저장할 것.',
  ],
  notATicker: (p) => [
    `${cell(p)}: ${codeReasons[p('reason')] ?? '종목코드가 아님'}.`,
    orElse(p, '거래소 코드로 쓸 것: 005930, 0193T0, 7709.'),
  ],
  tickerMangledBySpreadsheet: (p) => [
    `${cell(p)}: 스프레드시트가 숫자로 바꿔 코드를 알 수 없음.`,
    '글자 서식으로 다시 저장할 것: 005930.',
  ],
  tickerNormalised: (p) => [`${cell(p)}: ${withParticle(p('code'), '으로', '로')} 읽음 (${rows(p)}).`, ''],
  unknownCode: (p) => [
    `${cell(p)}: securities.csv에도 prices.csv에도 없어 가격이 없음.`,
    '가격을 넣거나 코드를 확인할 것.',
  ],
  notDescribed: (p) => [
    `${cell(p)}: 가격은 있으나 securities.csv에 없어 종류를 모름.`,
    'securities.csv에 행을 넣을 것.',
  ],
  rateMissing: (p) => [
    `fx.csv에 ${p('text')} 환율이 없음: ${p('text')}로 된 것은 원화 값을 모름.`,
    `fx.csv에 ${p('text')}KRW를 넣을 것.`,
  ],
  unknownWord: (p) => [
    `${cell(p)}: 쓸 수 없는 말${p('used') === '' ? '' : ` (${p('used')}로 읽음)`}.`,
    `이 가운데서 쓸 것: ${p('allowed')}.`,
  ],
  unknownCurrency: (p) => [`${cell(p)}: 모르는 통화.`, '세 글자로 쓸 것: KRW, USD, HKD.'],
  ratePerHundred: (p) => [
    `${cell(p)}: 1단위가 아니라 100단위의 환율임.`,
    p('suggestion') === '' ? '' : `1단위의 환율로 쓸 것: ${p('suggestion')}.`,
  ],
  zeroMeansUnknown: (p) => [`가격 옆의 ${p('name')} 0은 모르는 값으로 봄 (${rows(p)}).`, ''],
  currencyMixed: (p) => [
    `${p('text')} 가격이 두 통화로 되어 있음. ${p('used')} 아닌 ${rows(p)}을 뺐음.`,
    `${p('text')} 가격을 모두 ${p('used')}로 쓸 것.`,
  ],
  paidBeforeEx: (p) => [`${cell(p)}: 배당락일 ${p('day')}보다 앞섬.`, '두 날짜를 확인할 것.'],
  dividendWithoutCash: (p) => [
    `${p('text')} 배당이 들어갈 ${p('currency')} 현금을 하나로 정할 수 없음: 손익에는 들지만 배당락 뒤 책에서 나감 (이런 ${rows(p)}).`,
    `보유 계좌에 ${p('currency')} 포지션을 넣을 것.`,
  ],
  fundCycle: (p) => [
    `펀드가 자기 자신을 담고 있음: ${p('text')}. 되돌아온 몫에는 답이 없음.`,
    '이 펀드들의 행을 확인할 것.',
  ],
  receiptWithoutShare: (p) => [
    `예탁증서 ${p('text')}: 원주가 적혀 있지 않아 수익률을 나눌 수 없음.`,
    'tracks에 원주의 코드를 쓸 것.',
  ],
  receiptWithoutRatio: (p) => [
    `예탁증서 ${p('text')}: 비율이 없어 원주에 대한 괴리율을 모름.`,
    'ratio에 증서 1개의 주식 수를 쓸 것: 10개가 1주면 0.1.',
  ],
  receiptFarFromShare: (p) => [
    `${p('day')} ${p('text')} 값이 ${p('share')} ${p('ratio')}주의 ${p('times')}배: 비율이 의심스러움. 괴리율도 그만큼 틀림. 수익률에는 쓰지 않음.`,
    'ratio에 지금의 증서 1개의 주식 수를 쓸 것: 10개가 1주면 0.1.',
  ],
  priceCurrencyDiffers: (p) => [
    `${p('text')}: securities.csv는 ${p('securities')}, 가격은 ${p('prices')}. 가격의 통화를 따름.`,
    '',
  ],
  multipleRowsPrimary: (p) => [
    `${p('day')} ${p('group')}: primary가 두 수준에 있음. ${rows(p)} 모두 쓰지 않음.`,
    '합계나 상품 한쪽에만 primary를 둘 것.',
  ],
  noRowPrimary: (p) => [
    `${p('day')} ${p('group')}: 순자산은 있으나 primary인 행이 없어 ${rows(p)} 모두 세지 않음.`,
    '더해도 되는 행에 primary를 둘 것.',
  ],
  assetsZero: (p) => [
    `${p('day')} ${p('text')} 순자산이 0${p('turnover') === 'yes' ? ' (거래는 있었음)' : ''}: 빈 펀드가 아니라 빠진 값. 뺐음.`,
    '값을 쓰거나 행을 지울 것.',
  ],
  textSanitised: (p) => [
    `${p('name')}: 제어 문자나 보이지 않는 문자를 지웠거나 길이를 줄임 (${rows(p)}). 남은 글: "${p('text')}".`,
    '',
  ],
  settingUnknown: (p) => [`ungear.json의 ${p('name')} 설정은 모르는 것이라 쓰지 않음.`, ''],
  settingInvalid: (p) => [
    `ungear.json의 ${cell(p)}: 쓸 수 없어 기본값을 씀.`,
    `쓸 수 있는 값: ${p('allowed')}.`,
  ],
  lawRefused: (p) => [
    `사용자 정의 법칙 "${p('text')}": ${refusedBecause(p, 'ko')}.`,
    '숫자, + - * / ^, q, Q, V, sigma, T, theta, v와 단순한 함수만 쓸 것.',
  ],
  noPositions: () => [
    '쓸 수 있는 포지션이 없음: 보일 것이 없음.',
    'positions.csv에 code와 quantity가 있어야 함.',
  ],
  noPrices: () => ['쓸 수 있는 가격이 없음: 평가할 수 없음.', 'prices.csv에 date, code, close가 있어야 함.'],
};
