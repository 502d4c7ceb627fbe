import type { Language } from '../../screen.ts';

/** Command lines of the help, each with what it is for. */
export const exampleLines: readonly (readonly [line: string, meaning: Readonly<Record<Language, string>>])[] =
  [
    ['ungear', { en: 'the example book in the terminal UI', ko: '예제 북을 터미널 화면으로' }],
    [
      'ungear BOOK --against OTHER',
      { en: 'two books side by side in the terminal UI', ko: '두 북을 나란히 터미널 화면으로' },
    ],
    ['ungear report', { en: 'the same day as text', ko: '같은 날을 텍스트로' }],
    [
      'ungear report BOOK --scope single --gross',
      { en: 'another book, KRX funds only, before netting', ko: '다른 북, 한국 펀드만, 상쇄 전' },
    ],
    [
      'ungear report --from 2026-05-28 --by group',
      { en: 'several sessions, linked', ko: '여러 거래일을 연결해서' },
    ],
    [
      'ungear report --format json -o day.json',
      { en: 'raw numbers with their units', ko: '단위를 붙인 원자료 수치' },
    ],
    [
      'ungear benchmark --period month',
      {
        en: 'why the book did better or worse than its benchmark',
        ko: '포트폴리오가 벤치마크를 왜 앞섰거나 뒤졌는지',
      },
    ],
    [
      'ungear index --period week',
      { en: 'index points of each stock, and without them', ko: '종목별 지수 포인트' },
    ],
    [
      'ungear scenario --shock 005930=-0.08',
      {
        en: 'what funds would have to sell, and what that adds',
        ko: '펀드가 팔아야 할 금액과 그것이 더하는 하락',
      },
    ],
    [
      'ungear compare --day 2026-06-08 --day 2026-06-23',
      { en: 'two sessions; also two books', ko: '두 거래일. 두 북도 됨' },
    ],
    [
      'ungear preclose --return 005930=-0.05',
      {
        en: 'what funds still have to trade at today’s close',
        ko: '오늘 종가까지 펀드가 더 매매해야 할 금액',
      },
    ],
    [
      'ungear policy --cap 1.5 --period week',
      {
        en: 'past sessions as a leverage cap would have left them',
        ko: '배수 상한이 있었다면 지난 거래일은',
      },
    ],
    [
      'ungear drag --fund 0193T0',
      { en: 'what compounding does to a holder of a 2x fund', ko: '2배 펀드 보유자에게 미치는 복리 효과' },
    ],
    ['ungear explain --stock 000660', { en: 'where a figure comes from', ko: '숫자가 어디서 왔는지' }],
    [
      "ungear claims --claim '$6bn forced_sale'",
      {
        en: 'is a quoted number right, and under which reading',
        ko: '인용된 수가 맞는지, 어떤 해석에서 맞는지',
      },
    ],
    [
      'ungear evidence',
      {
        en: 'whether the data can tell machinery from news',
        ko: '자료로 기계적 매매와 뉴스를 구분할 수 있는지',
      },
    ],
    [
      'ungear simulate',
      { en: 'how often the bands cover a known truth', ko: '참값을 알 때 밴드가 얼마나 자주 맞는지' },
    ],
    ['ungear check BOOK', { en: 'what is wrong with the files, row by row', ko: '파일의 오류를 행 단위로' }],
  ];
