import type { PlainAction, UiAction } from '../session/ui-state-update.ts';
import type { Language } from '../view/screen.ts';

/**
 * The one table of what keys do. Key handling, the foot of the screens, the help and docs/keys.md are all made from it.
 *
 * Keys never are capital letters: with a Korean input method on, a capital arrives as the small letter's jamo (see keys.ts).
 */
export interface Action {
  readonly id: string;
  /** `j`, `Down`, `Ctrl-d`, `Enter`; the first is the one shown */
  readonly keys: readonly string[];
  readonly when: readonly When[];
  readonly label: Label;
  readonly section: Section;
  readonly run: UiAction;
}

export type Label = Readonly<Record<Language, string>>;

/** Where a key has a meaning. A table, an overlay inherit `anywhere`; menus and text stand alone. */
export type When =
  | 'anywhere'
  | 'table'
  | 'copyMenu'
  | 'displayMenu'
  | 'text'
  | 'palette'
  | 'whatIf'
  | 'benchmark'
  | 'exportMenu';
export type Section =
  | 'screens'
  | 'moving'
  | 'day'
  | 'settings'
  | 'table'
  | 'tools'
  | 'copy'
  | 'display'
  | 'text'
  | 'palette'
  | 'whatIf'
  | 'benchmark'
  | 'export';

const table: Action[] = [];

function section(name: Section, when: readonly When[], rows: readonly Row[]): void {
  for (const [id, keys, en, ko, run, also] of rows) {
    table.push({
      id,
      keys: keys.split(' '),
      when: also ?? when,
      label: { en, ko },
      section: name,
      run: typeof run === 'string' ? { type: run } : run,
    });
  }
}

type Row = readonly [
  id: string,
  keys: string,
  en: string,
  ko: string,
  run: UiAction | PlainAction,
  when?: readonly When[],
];

section(
  'screens',
  ['anywhere'],
  [
    ['day', '1', 'Day', '일간', { type: 'show', screen: 'day' }],
    ['positions', '2', 'Positions', '종목 목록', { type: 'show', screen: 'positions' }],
    ['stock', '3', 'Stock (again: the next)', '종목 (다시: 다음)', { type: 'show', screen: 'stock' }],
    ['funds', '4', 'Funds', '펀드', { type: 'show', screen: 'funds' }],
    ['whatIf', '5', 'What-if', '가정 실험', { type: 'show', screen: 'whatif' }],
    ['evidence', '6', 'Evidence', '증거', { type: 'show', screen: 'evidence' }],
    ['reversal', '7', 'Reversal', '되돌림', { type: 'show', screen: 'reversal' }],
    ['claims', '8', 'Claims', '인용 검산', { type: 'show', screen: 'claims' }],
    ['history', '9', 'History', '추이', { type: 'show', screen: 'history' }],
    ['index', '0', 'Index', '지수', { type: 'show', screen: 'index' }],
    ['data', 'f', 'Data (files)', '자료', { type: 'show', screen: 'data' }],
    ['jumpBack', 'Ctrl-o', 'back to the last place', '있던 곳으로', 'jumpBack'],
  ],
);

section(
  'moving',
  ['anywhere'],
  [
    ['rowDown', 'j Down', 'down', '아래', { type: 'moveRows', rows: 1 }],
    ['rowUp', 'k Up', 'up', '위', { type: 'moveRows', rows: -1 }],
    ['pageDown', 'PgDn Ctrl-d', 'page down', '한 쪽 아래', { type: 'movePages', pages: 1 }],
    ['pageUp', 'PgUp Ctrl-u', 'page up', '한 쪽 위', { type: 'movePages', pages: -1 }],
    ['first', 'Home (', 'first row', '맨 처음', { type: 'moveToEnd', end: 'first' }],
    ['last', 'End )', 'last row', '맨 끝', { type: 'moveToEnd', end: 'last' }],
    ['nextPane', 'Tab', 'next pane', '다음 창', { type: 'movePane', step: 1 }],
    ['previousPane', 'Shift-Tab', 'previous pane', '앞 창', { type: 'movePane', step: -1 }],
    ['open', 'Enter', 'open the row', '열기', 'openSelected'],
    ['back', 'Esc Backspace', 'close / back', '닫기 / 뒤로', 'goBack'],
  ],
);

section(
  'day',
  ['anywhere'],
  [
    ['previousDay', '[', 'previous session', '앞 거래일', { type: 'stepDay', step: -1 }],
    ['nextDay', ']', 'next session', '다음 거래일', { type: 'stepDay', step: 1 }],
    ['previousStressDay', '{', 'previous stress day', '앞 큰 날', { type: 'stepStressDay', step: -1 }],
    ['nextStressDay', '}', 'next stress day', '다음 큰 날', { type: 'stepStressDay', step: 1 }],
  ],
);

section(
  'settings',
  ['anywhere'],
  [
    ['scope', 's', 'scope: KRX, KRX+HK, all', '범위', { type: 'choose', choice: 'scope' }],
    [
      'denominator',
      'd',
      'turnover: day, 20 days',
      '분모 (거래대금)',
      { type: 'choose', choice: 'denominator' },
    ],
    ['netting', 'n', 'net or gross flow', '순 / 총', { type: 'choose', choice: 'netting' }],
    ['law', 'm', 'law: mixture, then each alone', '충격 법칙', { type: 'choose', choice: 'law' }],
    ['band', 'b', 'band 90 % or 50 %', '띠 90 / 50 %', { type: 'choose', choice: 'band' }],
    ['unit', '%', 'unit: %, bp, won', '단위 (%, bp, 원)', { type: 'choose', choice: 'unit' }],
  ],
);

section(
  'table',
  ['table'],
  [
    [
      'left',
      'h Left',
      'sort by the column to the left',
      '왼쪽 열로 정렬',
      { type: 'sortByColumn', step: -1 },
    ],
    [
      'right',
      'l Right',
      'sort by the column to the right',
      '오른쪽 열로 정렬',
      { type: 'sortByColumn', step: 1 },
    ],
    ['sort', 'o', 'sort (again: reverse)', '정렬 (다시: 거꾸로)', 'reverseSort'],
    ['group', 'g', 'group by (again: the next level)', '묶음 (다시: 다음 기준)', 'nextGrouping'],
    ['mark', 'Space', 'mark the session for Compare', '비교할 날로 표시', 'markSession'],
    ['hideColumn', '-', 'hide the sorted column', '정렬한 열 숨김', 'hideColumn'],
    ['showColumns', '=', 'show all columns', '열 모두 보임', 'showColumns'],
  ],
);

section(
  'whatIf',
  ['whatIf'],
  [
    ['stepDown', 'h Left', 'a step down', '줄임', { type: 'whatIf', action: { kind: 'adjust', steps: -1 } }],
    ['stepUp', 'l Right', 'a step up', '늘림', { type: 'whatIf', action: { kind: 'adjust', steps: 1 } }],
    [
      'tenStepsDown',
      '<',
      'ten steps down',
      '열 배로 줄임',
      { type: 'whatIf', action: { kind: 'adjust', steps: -10 } },
    ],
    [
      'tenStepsUp',
      '>',
      'ten steps up',
      '열 배로 늘림',
      { type: 'whatIf', action: { kind: 'adjust', steps: 10 } },
    ],
    ['undo', 'z', 'undo', '되돌림', { type: 'whatIf', action: { kind: 'undo' } }],
    ['redo', 'Ctrl-r', 'redo', '다시 함', { type: 'whatIf', action: { kind: 'redo' } }],
    [
      'baseline',
      '=',
      'set as baseline',
      '기준으로 삼기',
      { type: 'whatIf', action: { kind: 'setBaseline' } },
    ],
    ['cap', 'p', 'leverage cap', '배수 상한', { type: 'whatIf', action: { kind: 'nextCap' } }],
    [
      'unlink',
      'u',
      'shocks apart, together',
      '충격 따로 / 함께',
      { type: 'whatIf', action: { kind: 'toggleLink' } },
    ],
    ['saveAs', 'Ctrl-s', 'save by name', '이름 붙여 저장', 'typeName'],
  ],
);

section(
  'benchmark',
  ['benchmark'],
  [
    [
      'nextBenchmark',
      'v',
      'against the next benchmark or index',
      '다음 벤치마크나 지수와 견줌',
      'nextBenchmark',
    ],
    ['nextMethod', 'r', 'method: B-F, B-H-B, geometric', '방법: B-F, B-H-B, 기하', 'nextMethod'],
  ],
);

section(
  'tools',
  ['anywhere'],
  [
    ['why', 'i', 'why this number', '근거', 'explainSelected'],
    ['allSettings', 'x', 'all settings', '모든 설정', { type: 'openOverlay', id: 'allSettings' }],
    ['assumptions', 'a', 'assumptions', '가정 목록', { type: 'openOverlay', id: 'assumptions' }],
    ['whatIfHere', 'w', 'what-if from here', '여기서 가정 실험', { type: 'openWhatIf' }],
    ['filter', '/', 'filter', '거르기', 'startFilter'],
    ['palette', ':', 'command, by name', '명령 (이름으로)', { type: 'openOverlay', id: 'palette' }],
    ['copyMenu', 'y', 'copy', '복사', { type: 'openMenu', menu: 'copy' }],
    ['exportMenu', 'e', 'export to a file', '내보내기', { type: 'openMenu', menu: 'export' }],
    ['displayMenu', 't', 'display', '표시 (말, 색, 글리프)', { type: 'openMenu', menu: 'display' }],
    ['help', '?', 'help', '도움말', { type: 'openOverlay', id: 'help' }],
    ['quit', 'q', 'quit', '끝', 'quit'],
    [
      'quitNow',
      'Ctrl-c',
      'quit now',
      '바로 끝',
      'interrupt',
      ['anywhere', 'copyMenu', 'displayMenu', 'exportMenu', 'text', 'palette'],
    ],
    ['redraw', 'Ctrl-l', 'redraw', '다시 그리기', 'redraw'],
    ['suspend', 'Ctrl-z', 'suspend', '잠시 나감', 'suspend'],
  ],
);

section(
  'copy',
  ['copyMenu'],
  [
    ['copyRow', 'y', 'row', '행', { type: 'copy', what: 'row' }],
    ['copyTable', 't', 'table (TSV)', '표 (TSV)', { type: 'copy', what: 'table' }],
    ['copyCommand', 'c', 'command line', '명령줄', { type: 'copy', what: 'command' }],
    ['closeCopy', 'Esc', 'close', '닫기', 'goBack'],
  ],
);

section(
  'export',
  ['exportMenu'],
  [
    ['exportText', 't', 'text', '글', { type: 'export', format: 'text' }],
    ['exportCsv', 'c', 'CSV', 'CSV', { type: 'export', format: 'csv' }],
    ['exportJson', 'j', 'JSON', 'JSON', { type: 'export', format: 'json' }],
    ['closeExport', 'Esc', 'close', '닫기', 'goBack'],
  ],
);

section(
  'display',
  ['displayMenu'],
  [
    ['language', 'l', 'language', '말', { type: 'choose', choice: 'language' }],
    ['colours', 'c', 'colours', '색', { type: 'choose', choice: 'colours' }],
    ['glyphs', 'g', 'glyphs', '글리프', { type: 'choose', choice: 'glyphs' }],
    ['closeDisplay', 'Esc', 'close', '닫기', 'goBack'],
  ],
);

section(
  'text',
  ['text'],
  [
    ['commit', 'Enter', 'take it', '확인', 'commitFilter'],
    ['cancel', 'Esc', 'cancel', '취소', 'cancelFilter'],
    ['clear', 'Ctrl-u', 'clear', '지움', 'clearText'],
    ['erase', 'Backspace', 'erase a character', '한 글자 지움', 'eraseCharacter'],
    ['previousHit', 'Up', 'previous hit', '앞 줄', { type: 'moveRows', rows: -1 }],
    ['nextHit', 'Down', 'next hit', '다음 줄', { type: 'moveRows', rows: 1 }],
  ],
);

section(
  'palette',
  ['palette'],
  [
    ['commitPalette', 'Enter', 'do it', '실행', 'commitPalette'],
    ['closePalette', 'Esc', 'close', '닫기', 'goBack'],
    ['completePalette', 'Tab', 'complete', '채움', 'completePalette'],
    ['previousCommand', 'Up', 'previous', '위', { type: 'moveRows', rows: -1 }],
    ['nextCommand', 'Down', 'next', '아래', { type: 'moveRows', rows: 1 }],
    ['clearCommand', 'Ctrl-u', 'clear', '지움', 'clearText'],
    ['eraseInCommand', 'Backspace', 'erase a character', '한 글자 지움', 'eraseCharacter'],
  ],
);

export const actions: readonly Action[] = table;

/** @throws RangeError when there is no such action */
export function actionNamed(id: string): Action {
  const found = table.find((action) => action.id === id);
  if (found === undefined) throw new RangeError(`actionNamed requires an id of the table, got ${id}`);
  return found;
}
