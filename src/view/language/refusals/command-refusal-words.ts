import type { Language } from '../../screen.ts';

/** What the command line says to options that do not go together, or that this book has no answer to. */
export interface CommandRefusalWords {
  readonly fromAfterTo: (from: string, to: string) => string;
  readonly periodOrDates: string;
  readonly dateOrPeriod: string;
  readonly linkWithoutPeriod: string;
  readonly noSession: (date: string, nearest: readonly string[]) => string;
  readonly rowsLeftOut: (errors: number) => string;
  readonly noSessionBetween: (from: string, to: string, first: string, last: string) => string;
  readonly noSessionOfPeriod: (period: string) => string;
  readonly residualOfPeriod: string;
  readonly everyOfPeriod: string;
  readonly explainOneSession: string;
  readonly noIndex: string;
  readonly noBenchmark: string;
  readonly onlyIndices: (names: string) => string;
  readonly oneLevel: string;
  readonly atMostTwoDays: string;
  readonly twoDaysOrBooks: string;
  readonly sameDayTwice: (day: string) => string;
  readonly noRule: string;
  readonly oneTarget: string;
  readonly nodeOverPeriod: string;
  readonly linkOfNode: string;
  readonly levelsOfNode: string;
  readonly noSplit: (code: string, day: string, reason: string) => string;
  readonly nothingKnown: (flag: string) => string;
  readonly noForcedTrade: (text: string, day: string) => string;
  readonly noCompounding: (text: string) => string;
  readonly nodeKey: string;
  readonly nothingLinked: (days: string) => string;
  readonly noDifference: (asked: string) => string;
  readonly drag: {
    readonly multipleZero: string;
    readonly multipleOfFund: string;
    readonly bookWithoutFund: string;
    readonly pastWithoutFund: string;
    readonly pathOrSimulation: string;
    readonly pastOrPath: string;
    readonly nothing: string;
    readonly notComparable: (code: string, why: string) => string;
    readonly noPrice: string;
    readonly volatilityUnknown: (code: string) => string;
  };
}

export const commandRefusalWords: Readonly<Record<Language, CommandRefusalWords>> = {
  en: {
    fromAfterTo: (from, to) => `--from ${from} is after --to ${to}.`,
    periodOrDates: '--period and --from, --to contradict each other.',
    dateOrPeriod: '--date belongs to a day, --from and --to to a period.',
    linkWithoutPeriod: '--link belongs to a period: give --from, --to or --period.',
    noSession: (date, nearest) =>
      nearest.length === 0
        ? `The book has no session on ${date}, nor on any other date.`
        : `The book has no session on ${date}; the nearest ${nearest.length === 1 ? 'is' : 'are'} ${nearest.join(' and ')}.`,
    rowsLeftOut: (errors) =>
      ` The files have ${errors} problems that left rows out: ungear check lists them.`,
    noSessionBetween: (from, to, first, last) =>
      `The book has no session from ${from} to ${to}; it runs from ${first} to ${last}.`,
    noSessionOfPeriod: (period) => `The book has no session for --period ${period}.`,
    residualOfPeriod:
      '--explain-residual, --chips and --chips-session are for one day of a book with positions.csv, not for a period.',
    explainOneSession: '--explain tells of one session: give --date, not a period.',
    everyOfPeriod: '--every belongs to a period: give --from, --to or --period.',
    noIndex: 'The book has no index with levels and weights of its members.',
    noBenchmark: 'The book has no benchmark: its benchmark.csv is missing or has no row that can be used.',
    onlyIndices: (names) =>
      `The book has no benchmark: its benchmark.csv is missing or has no row that can be used. --against takes an index: ${names}.`,
    oneLevel: '--by takes one level against a benchmark.',
    atMostTwoDays: 'compare takes --day at most twice.',
    twoDaysOrBooks: 'compare takes --day twice, or two books: two sessions are set beside each other.',
    sameDayTwice: (day) => `compare takes two different sessions of a book, not ${day} twice.`,
    noRule: 'policy needs a rule: --cap, --asset-cap, --window, --before-close or --suspend.',
    oneTarget: 'explain takes one of --stock, --node, --index and --fund at a time.',
    nodeOverPeriod: 'Over a period explain takes --node or --fund.',
    linkOfNode: '--link belongs to --node: what compounding did to a fund is not linked by a method.',
    levelsOfNode: '--by belongs to --node: a stock, an index or a fund is the same in every tree.',
    noSplit: (code, day, reason) => `${code} has no split on ${day} to explain: ${reason}.`,
    nothingKnown: (flag) => `${flag} has nothing to explain: this book knows none.`,
    noForcedTrade: (text, day) =>
      `${text} has no forced trade on ${day} to explain: ungear flows lists those that have one.`,
    noCompounding: (text) =>
      `${text} was held on no session of the period with a price, or cannot be compared with a multiple: ungear report over the period says which.`,
    nodeKey:
      '--node takes a key of the portfolio, such as portfolio: ungear report --format json has them all.',
    noDifference: (asked) =>
      `Nothing to explain for ${asked}: --explain takes a modelled stock with a return on both sides, or a key such as portfolio that has a figure on one of them; --format json has them all.`,
    nothingLinked: (days) =>
      `No return of the period is linked: net equity was not positive on ${days}. ungear report tells the money.`,
    drag: {
      multipleZero: '--multiple takes a multiple other than 0.',
      multipleOfFund: '--fund has a multiple of its own: leave --multiple out.',
      bookWithoutFund: 'A book is read for a fund only: give --fund.',
      pastWithoutFund: '--from and --to belong to the past of a fund: give --fund.',
      pathOrSimulation: '--path is one path, nothing is simulated: leave the other out.',
      pastOrPath: '--from and --to belong to the past of a fund, not to a path or a simulation.',
      nothing: 'drag needs --path -0.1,0.1 or --volatility 0.6, or a fund of the book: --fund 0193T0.',
      notComparable: (code, why) =>
        `${code} cannot be compared with its multiple over these sessions: ${why}.`,
      noPrice: 'it has no price',
      volatilityUnknown: (code) => `The volatility of ${code} is not known: give --volatility.`,
    },
  },
  ko: {
    fromAfterTo: (from, to) => `--from ${from}이 --to ${to}보다 뒤임.`,
    periodOrDates: '--period는 --from, --to와 함께 쓸 수 없음.',
    dateOrPeriod: '--date는 하루에, --from과 --to는 기간에 씀.',
    linkWithoutPeriod: '--link는 기간에 씀: --from, --to 또는 --period를 쓸 것.',
    noSession: (date, nearest) =>
      nearest.length === 0
        ? `북에 ${date} 거래일이 없고, 다른 거래일도 없음.`
        : `북에 ${date} 거래일이 없음. 가장 가까운 거래일: ${nearest.join(', ')}.`,
    rowsLeftOut: (errors) => ` 파일의 오류 ${errors}건 때문에 뺀 행이 있음: 목록은 ungear check.`,
    noSessionBetween: (from, to, first, last) =>
      `북에 ${from} ~ ${to}의 거래일이 없음. 북의 기간은 ${first} ~ ${last}.`,
    noSessionOfPeriod: (period) => `북에 --period ${period}에 드는 거래일이 없음.`,
    residualOfPeriod:
      '--explain-residual, --chips, --chips-session은 positions.csv가 있는 북의 하루에 씀. 기간에는 안 됨.',
    explainOneSession: '--explain은 하루만 설명함: 기간 대신 --date를 쓸 것.',
    everyOfPeriod: '--every는 기간에 씀: --from, --to 또는 --period를 쓸 것.',
    noIndex: '북에 지수값과 구성종목 비중이 있는 지수가 없음.',
    noBenchmark: '북에 벤치마크가 없음: benchmark.csv가 없거나 쓸 수 있는 행이 없음.',
    onlyIndices: (names) =>
      `북에 벤치마크가 없음: benchmark.csv가 없거나 쓸 수 있는 행이 없음. --against에 지수를 쓸 수 있음: ${names}.`,
    oneLevel: '벤치마크 비교에서 --by에는 기준 하나만 씀.',
    atMostTwoDays: 'compare에는 --day를 두 번까지 씀.',
    twoDaysOrBooks: 'compare에는 --day를 두 번 쓰거나 북을 둘 줌: 두 거래일을 나란히 놓음.',
    sameDayTwice: (day) => `compare에는 한 북의 다른 두 거래일을 씀: ${day}을(를) 두 번 썼음.`,
    noRule: 'policy에는 규칙이 있어야 함: --cap, --asset-cap, --window, --before-close, --suspend.',
    oneTarget: 'explain에는 --stock, --node, --index, --fund 중 하나만 씀.',
    nodeOverPeriod: '기간의 explain에는 --node 또는 --fund를 씀.',
    linkOfNode: '--link는 --node에 씀: 펀드의 복리 효과는 연결 방법을 쓰지 않음.',
    levelsOfNode: '--by는 --node에 씀: 종목, 지수, 펀드는 어느 트리에서나 같음.',
    noSplit: (code, day, reason) => `${day} ${code}은(는) 나뉘지 않아 설명할 것이 없음: ${reason}.`,
    nothingKnown: (flag) => `${flag}로 설명할 것이 없음: 이 북에 아는 것이 없음.`,
    noForcedTrade: (text, day) =>
      `${day}에 ${text}의 리밸런싱 매매가 없어 설명할 것이 없음: 있는 펀드는 ungear flows.`,
    noCompounding: (text) =>
      `${text}: 이 기간에 가격 있는 날 보유하지 않았거나 배수와 비교할 수 없음. 이유는 같은 기간의 ungear report에 있음.`,
    nodeKey: '--node에는 portfolio 같은 키를 씀: 모두 보려면 ungear report --format json.',
    noDifference: (asked) =>
      `${asked}: 설명할 차이가 없음. --explain에는 양쪽에 수익률이 있는 모형 종목이나, 한쪽이라도 값이 있는 키(예: portfolio)를 씀. 모두 보려면 --format json.`,
    nothingLinked: (days) =>
      `기간의 수익률을 잇지 못함: 순자산이 0보다 크지 않은 날 ${days}. 금액은 ungear report가 알려 줌.`,
    drag: {
      multipleZero: '--multiple에는 0이 아닌 배수를 씀.',
      multipleOfFund: '--fund에는 제 배수가 있음: --multiple을 뺄 것.',
      bookWithoutFund: '북은 펀드가 있을 때만 읽음: --fund를 쓸 것.',
      pastWithoutFund: '--from과 --to는 펀드의 과거에 씀: --fund를 쓸 것.',
      pathOrSimulation: '--path는 정해진 경로라 모의하지 않음: 다른 옵션을 뺄 것.',
      pastOrPath: '--from과 --to는 펀드의 과거에 씀. 경로나 모의에는 안 됨.',
      nothing: 'drag에는 --path -0.1,0.1 또는 --volatility 0.6, 또는 북의 펀드가 있어야 함: --fund 0193T0.',
      notComparable: (code, why) => `이 기간의 ${code}은(는) 자기 배수와 비교할 수 없음: ${why}.`,
      noPrice: '가격 없음',
      volatilityUnknown: (code) => `${code}의 변동성을 모름: --volatility를 쓸 것.`,
    },
  },
};
