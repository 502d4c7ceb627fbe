import { type Action, section } from './action.ts';

/** Keys of what stands alone above a screen: the menus, and the places where text is typed. */
export const menuActions: readonly Action[] = [
  ...section(
    'copy',
    ['copyMenu'],
    [
      ['copyRow', 'y', 'row', '행', { type: 'copy', what: 'row' }],
      ['copyTable', 't', 'table (TSV)', '표 (TSV)', { type: 'copy', what: 'table' }],
      ['copyCommand', 'c', 'command line', '명령줄', { type: 'copy', what: 'command' }],
      ['closeCopy', 'Esc', 'close', '닫기', 'goBack'],
    ],
  ),

  ...section(
    'export',
    ['exportMenu'],
    [
      ['exportText', 't', 'text', '텍스트', { type: 'export', format: 'text' }],
      ['exportCsv', 'c', 'CSV', 'CSV', { type: 'export', format: 'csv' }],
      ['exportJson', 'j', 'JSON', 'JSON', { type: 'export', format: 'json' }],
      ['closeExport', 'Esc', 'close', '닫기', 'goBack'],
    ],
  ),

  ...section(
    'display',
    ['displayMenu'],
    [
      ['language', 'l', 'language', '언어', { type: 'choose', choice: 'language' }],
      ['colours', 'c', 'colours', '색', { type: 'choose', choice: 'colours' }],
      ['glyphs', 'g', 'glyphs', '문자', { type: 'choose', choice: 'glyphs' }],
      ['closeDisplay', 'Esc', 'close', '닫기', 'goBack'],
    ],
  ),

  ...section(
    'text',
    ['text'],
    [
      ['commit', 'Enter', 'take it', '확인', 'commitFilter'],
      ['cancel', 'Esc', 'cancel', '취소', 'cancelFilter'],
      ['clear', 'Ctrl-u', 'clear', '지움', 'clearText'],
      ['erase', 'Backspace', 'erase a character', '한 글자 지움', 'eraseCharacter'],
      ['previousHit', 'Up', 'previous hit', '이전 줄', { type: 'moveRows', rows: -1 }],
      ['nextHit', 'Down', 'next hit', '다음 줄', { type: 'moveRows', rows: 1 }],
    ],
  ),

  ...section(
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
  ),
];
