import type { ColourScheme, CopyWhat, Message, Overlay } from '../session/ui-state.ts';
import type { GlyphSet, Language, ScreenId } from '../view/screen.ts';

/** Words of the UI around the screens: places, messages, settings of the display. The screens' own words are in view/language. */
export interface UiWords {
  readonly screens: Readonly<Record<ScreenId, string>>;
  readonly overlays: Readonly<Record<Overlay['id'], string>>;
  readonly colours: Readonly<Record<ColourScheme, string>>;
  readonly glyphs: Readonly<Record<GlyphSet, string>>;
  readonly languageName: string;
  readonly copied: Readonly<Record<CopyWhat, string>>;
  readonly messages: Readonly<
    Record<
      Exclude<
        Message['kind'],
        'copied' | 'noSuchSession' | 'savedAs' | 'notSaved' | 'exported' | 'openingOther' | 'otherNotOpened'
      >,
      string
    >
  >;
  readonly noSuchSession: (asked: string, shown: string) => string;
  readonly exported: (file: string) => string;
  readonly savedAs: (name: string) => string;
  readonly notSaved: (name: string) => string;
  readonly opening: (book: string) => string;
  readonly openingOther: (folder: string) => string;
  readonly otherNotOpened: (reason: string) => string;
  readonly computing: string;
  readonly sameAgain: string;
  readonly crashed: string;
}

const english: UiWords = {
  screens: {
    day: 'Day',
    positions: 'Positions',
    stock: 'Stock',
    funds: 'Funds',
    whatif: 'What-if',
    history: 'History',
    index: 'Index',
    evidence: 'Evidence',
    reversal: 'Reversal',
    claims: 'Claims',
    benchmark: 'Benchmark',
    compare: 'Compare',
    fragility: 'Fragility',
    compounding: 'Compounding',
    data: 'Data',
  },
  overlays: {
    why: 'why',
    allSettings: 'all settings',
    help: 'help',
    assumptions: 'assumptions',
    palette: 'command',
  },
  colours: {
    kr: 'red up, blue down',
    west: 'green up, red down',
    cb: 'orange up, blue down',
    mono: 'none',
  },
  glyphs: { unicode: 'unicode', safe: 'safe', ascii: 'ASCII' },
  languageName: 'English',
  copied: { row: 'Copied: the row.', table: 'Copied: the table.', command: 'Copied: the command line.' },
  messages: {
    firstDay: 'This is the first session of the book.',
    lastDay: 'This is the last session of the book.',
    noStressDay: 'No further stress day in this direction.',
    nothingThere: 'There is nothing to explain in this row.',
    exporting: 'Writing the file.',
    notExported: 'Nothing was written: the folder cannot be written to, or the figures have no such format.',
    unsaved: 'The what-if is not saved: q again quits, Ctrl-s on What-if saves it.',
    noShock: 'No shocks can be taken from there: a stock has no answer.',
    notAValue: 'Not a value for this row: nothing changed.',
    marked: 'Marked for Compare (:compare): go to another session.',
    inputMethodOn: 'Korean input is on: keys react at once after the 한/영 key.',
  },
  noSuchSession: (asked, shown) => `No session on ${asked}: this is ${shown}.`,
  exported: (file) => `Written to ${file}.`,
  savedAs: (name) => `Saved as ${name} in scenarios.csv.`,
  notSaved: (name) => `Not saved as ${name}: the book cannot be written.`,
  openingOther: (folder) => `Opening ${folder} to compare with.`,
  otherNotOpened: (reason) => `Not compared: ${reason}`,
  opening: (book) => `Opening ${book}. Bands appear only when they are complete.`,
  computing: 'Computing. Bands appear only when they are complete.',
  sameAgain: 'To reproduce:',
  crashed: 'ungear stopped because of an error of its own. Nothing was written.',
};

const korean: UiWords = {
  screens: {
    day: '일간',
    positions: '보유 종목',
    stock: '종목',
    funds: '펀드',
    whatif: '시나리오',
    history: '추이',
    index: '지수',
    evidence: '증거',
    reversal: '되돌림',
    claims: '인용 검산',
    benchmark: '벤치마크',
    compare: '비교',
    fragility: '취약도',
    compounding: '복리 효과',
    data: '자료',
  },
  overlays: { why: '근거', allSettings: '모든 설정', help: '도움말', assumptions: '가정', palette: '명령' },
  colours: {
    kr: '상승 빨강, 하락 파랑',
    west: '상승 초록, 하락 빨강',
    cb: '상승 주황, 하락 파랑',
    mono: '없음',
  },
  glyphs: { unicode: '유니코드', safe: '안전', ascii: 'ASCII' },
  languageName: '한국어',
  copied: { row: '행을 복사함.', table: '표를 복사함.', command: '명령줄을 복사함.' },
  messages: {
    firstDay: '북의 첫 거래일.',
    lastDay: '북의 마지막 거래일.',
    noStressDay: '이 방향으로 급등락일이 더 없음.',
    nothingThere: '이 행에는 설명할 것이 없음.',
    exporting: '파일에 쓰는 중.',
    notExported: '쓰지 못함: 폴더에 쓸 수 없거나 그 형식이 없음.',
    unsaved: '저장하지 않은 시나리오가 있음: q 를 다시 누르면 종료, 시나리오 화면에서 Ctrl-s 로 저장.',
    noShock: '답이 없는 종목이 있어 충격으로 쓸 수 없음.',
    notAValue: '이 칸에 맞는 값이 아님. 그대로 둠.',
    marked: '비교에 표시함 (:compare): 다른 날로 가면 나란히 보임.',
    inputMethodOn: '한/영 키를 누르면 바로 반응.',
  },
  noSuchSession: (asked, shown) => `${asked}은 거래일이 아님. 지금 ${shown}.`,
  exported: (file) => `${file}에 씀.`,
  savedAs: (name) => `scenarios.csv에 ${name}(으)로 저장함.`,
  notSaved: (name) => `${name}(으)로 저장 못 함: 북에 쓸 수 없음.`,
  openingOther: (folder) => `비교할 ${folder} 여는 중.`,
  otherNotOpened: (reason) => `비교 못 함: ${reason}`,
  opening: (book) => `${book} 여는 중. 밴드는 계산이 끝난 뒤 표시.`,
  computing: '계산 중. 밴드는 계산이 끝난 뒤 표시.',
  sameAgain: '재현 명령:',
  crashed: 'ungear 자체 오류로 멈춤. 저장된 것은 없음.',
};

const tables: Readonly<Record<Language, UiWords>> = { en: english, ko: korean };

export const uiWords = (language: Language): UiWords => tables[language];

/** A message as one sentence. */
export function messageText(message: Message, language: Language): string {
  const said = uiWords(language);
  if (message.kind === 'copied') return said.copied[message.what];
  if (message.kind === 'noSuchSession') return said.noSuchSession(message.asked, message.shown);
  if (message.kind === 'exported') return said.exported(message.name);
  if (message.kind === 'savedAs') return said.savedAs(message.name);
  if (message.kind === 'openingOther') return said.openingOther(message.name);
  if (message.kind === 'otherNotOpened') return said.otherNotOpened(message.reason);
  if (message.kind === 'notSaved') return said.notSaved(message.name);
  return said.messages[message.kind];
}
