import { type Action, section } from './action.ts';

/** Keys on the screens themselves: going about, choosing, and the tools that stand beside every screen. */
export const screenActions: readonly Action[] = [
  ...section(
    'screens',
    ['anywhere'],
    [
      ['day', '1', 'Day', '일간', { type: 'show', screen: 'day' }],
      ['positions', '2', 'Positions', '보유 종목', { type: 'show', screen: 'positions' }],
      ['stock', '3', 'Stock (again: the next)', '종목 (다시: 다음)', { type: 'show', screen: 'stock' }],
      ['funds', '4', 'Funds', '펀드', { type: 'show', screen: 'funds' }],
      ['whatIf', '5', 'What-if', '시나리오', { type: 'show', screen: 'whatif' }],
      ['evidence', '6', 'Evidence', '증거', { type: 'show', screen: 'evidence' }],
      ['reversal', '7', 'Reversal', '되돌림', { type: 'show', screen: 'reversal' }],
      ['claims', '8', 'Claims', '인용 검산', { type: 'show', screen: 'claims' }],
      ['history', '9', 'History', '추이', { type: 'show', screen: 'history' }],
      ['index', '0', 'Index', '지수', { type: 'show', screen: 'index' }],
      ['data', 'f', 'Data (files)', '자료', { type: 'show', screen: 'data' }],
      ['jumpBack', 'Ctrl-o', 'back to the last place', '이전 위치로', 'jumpBack'],
    ],
  ),

  ...section(
    'moving',
    ['anywhere'],
    [
      ['rowDown', 'j Down', 'down', '아래', { type: 'moveRows', rows: 1 }],
      ['rowUp', 'k Up', 'up', '위', { type: 'moveRows', rows: -1 }],
      ['pageDown', 'PgDn Ctrl-d', 'page down', '한 페이지 아래', { type: 'movePages', pages: 1 }],
      ['pageUp', 'PgUp Ctrl-u', 'page up', '한 페이지 위', { type: 'movePages', pages: -1 }],
      ['first', 'Home (', 'first row', '맨 처음', { type: 'moveToEnd', end: 'first' }],
      ['last', 'End )', 'last row', '맨 끝', { type: 'moveToEnd', end: 'last' }],
      ['nextPane', 'Tab', 'next pane', '다음 창', { type: 'movePane', step: 1 }],
      ['previousPane', 'Shift-Tab', 'previous pane', '이전 창', { type: 'movePane', step: -1 }],
      ['open', 'Enter', 'open the row', '열기', 'openSelected'],
      ['back', 'Esc Backspace', 'close / back', '닫기 / 뒤로', 'goBack'],
    ],
  ),

  ...section(
    'day',
    ['anywhere'],
    [
      ['previousDay', '[', 'previous session', '이전 거래일', { type: 'stepDay', step: -1 }],
      ['nextDay', ']', 'next session', '다음 거래일', { type: 'stepDay', step: 1 }],
      ['previousStressDay', '{', 'previous stress day', '이전 급등락일', { type: 'stepStressDay', step: -1 }],
      ['nextStressDay', '}', 'next stress day', '다음 급등락일', { type: 'stepStressDay', step: 1 }],
    ],
  ),

  ...section(
    'settings',
    ['anywhere'],
    [
      ['scope', 's', 'scope: KRX, KRX+HK, all', '집계 대상', { type: 'choose', choice: 'scope' }],
      [
        'denominator',
        'd',
        'turnover: day, 20 days',
        '분모 (거래대금)',
        { type: 'choose', choice: 'denominator' },
      ],
      ['netting', 'n', 'net or gross flow', '순 / 총', { type: 'choose', choice: 'netting' }],
      ['law', 'm', 'law: mixture, then each alone', '충격 법칙', { type: 'choose', choice: 'law' }],
      ['band', 'b', 'band 90 % or 50 %', '밴드 90 / 50 %', { type: 'choose', choice: 'band' }],
      ['unit', '%', 'unit: %, bp, won', '단위 (%, bp, 원)', { type: 'choose', choice: 'unit' }],
    ],
  ),

  ...section(
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
      ['group', 'g', 'group by (again: the next level)', '그룹 (다시: 다음 기준)', 'nextGrouping'],
      ['mark', 'Space', 'mark the session for Compare', '비교할 날로 표시', 'markSession'],
      ['hideColumn', '-', 'hide the sorted column', '정렬한 열 숨김', 'hideColumn'],
      ['showColumns', '=', 'show all columns', '모든 열 표시', 'showColumns'],
    ],
  ),

  ...section(
    'whatIf',
    ['whatIf'],
    [
      [
        'stepDown',
        'h Left',
        'a step down',
        '줄임',
        { type: 'whatIf', action: { kind: 'adjust', steps: -1 } },
      ],
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
      ['undo', 'z', 'undo', '실행 취소', { type: 'whatIf', action: { kind: 'undo' } }],
      ['redo', 'Ctrl-r', 'redo', '다시 실행', { type: 'whatIf', action: { kind: 'redo' } }],
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
  ),

  ...section(
    'benchmark',
    ['benchmark'],
    [
      [
        'nextBenchmark',
        'v',
        'against the next benchmark or index',
        '다음 벤치마크나 지수와 비교',
        'nextBenchmark',
      ],
      ['nextMethod', 'r', 'method: B-F, B-H-B, geometric', '방법: B-F, B-H-B, 기하', 'nextMethod'],
    ],
  ),

  ...section(
    'tools',
    ['anywhere'],
    [
      ['why', 'i', 'why this number', '근거', 'explainSelected'],
      ['allSettings', 'x', 'all settings', '모든 설정', { type: 'openOverlay', id: 'allSettings' }],
      ['assumptions', 'a', 'assumptions', '가정 목록', { type: 'openOverlay', id: 'assumptions' }],
      ['whatIfHere', 'w', 'what-if from here', '여기서 시나리오', { type: 'openWhatIf' }],
      ['filter', '/', 'filter', '필터', 'startFilter'],
      ['palette', ':', 'command, by name', '명령 (이름으로)', { type: 'openOverlay', id: 'palette' }],
      ['copyMenu', 'y', 'copy', '복사', { type: 'openMenu', menu: 'copy' }],
      ['exportMenu', 'e', 'export to a file', '내보내기', { type: 'openMenu', menu: 'export' }],
      ['displayMenu', 't', 'display', '표시 (언어, 색, 문자)', { type: 'openMenu', menu: 'display' }],
      ['help', '?', 'help', '도움말', { type: 'openOverlay', id: 'help' }],
      ['quit', 'q', 'quit', '종료', 'quit'],
      [
        'quitNow',
        'Ctrl-c',
        'quit now',
        '즉시 종료',
        'interrupt',
        ['anywhere', 'copyMenu', 'displayMenu', 'exportMenu', 'text', 'palette'],
      ],
      ['redraw', 'Ctrl-l', 'redraw', '다시 그리기', 'redraw'],
      ['suspend', 'Ctrl-z', 'suspend', '잠시 나감', 'suspend'],
    ],
  ),
];
