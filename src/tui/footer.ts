import { placeOf, type UiState } from '../session/ui-state.ts';
import type { FooterKey, HelpEntry, Language, ScreenId } from '../view/screen.ts';
import type { Action, Label } from './action.ts';
import { actionNamed, actions } from './actions.ts';
import { appliesIn, type Context, contextOf, screenContext } from './key-contexts.ts';
import { uiWords } from './words.ts';

/** Keys in the foot of the screen and in the help, from the action table; neighbours that belong together share an entry. */

interface Entry {
  readonly ids: readonly string[];
  readonly short: Label;
}

const entry = (ids: string, en: string, ko: string): Entry => ({ ids: ids.split(' '), short: { en, ko } });

const entries = {
  screens: entry(
    'day positions stock funds whatIf evidence reversal claims history index',
    'screens',
    '화면',
  ),
  panes: entry('nextPane', 'next', '다음'),
  evidence: entry('evidence', 'evidence', '증거'),
  reversal: entry('reversal', 'reversal', '되돌림'),
  files: entry('data', 'data', '자료'),
  rows: entry('rowDown rowUp', 'row', '행'),
  columns: entry('left right', 'column', '열'),
  open: entry('open', 'open', '열기'),
  why: entry('why', 'why', '근거'),
  allSettings: entry('allSettings', 'all settings', '모든 설정'),
  assumptions: entry('assumptions', 'assumptions', '가정'),
  days: entry('previousDay nextDay', 'day', '날짜'),
  stressDays: entry('previousStressDay nextStressDay', 'stress day', '급등락일'),
  scope: entry('scope', 'scope', '대상'),
  denominator: entry('denominator', 'turnover', '분모'),
  sort: entry('sort', 'sort', '정렬'),
  group: entry('group', 'group', '그룹'),
  filter: entry('filter', 'filter', '필터'),
  adjust: entry('stepDown stepUp', 'adjust', '조정'),
  adjustMore: entry('tenStepsDown tenStepsUp', 'x10', '열 배'),
  enterValue: entry('open', 'type', '입력'),
  undo: entry('undo', 'undo', '실행 취소'),
  baseline: entry('baseline', 'baseline', '기준'),
  cap: entry('cap', 'cap', '상한'),
  unlink: entry('unlink', 'apart', '따로'),
  saveAs: entry('saveAs', 'save', '저장'),
  mark: entry('mark', 'mark', '표시'),
  against: entry('nextBenchmark', 'against', '상대'),
  method: entry('nextMethod', 'method', '방법'),
  unit: entry('unit', 'unit', '단위'),
  copy: entry('copyMenu', 'copy', '복사'),
  exports: entry('exportMenu', 'export', '내보내기'),
  display: entry('displayMenu', 'display', '표시'),
  back: entry('back', 'back', '뒤로'),
  close: entry('back', 'close', '닫기'),
  help: entry('help', 'help', '도움말'),
  quit: entry('quit', 'quit', '종료'),
} as const;

type EntryName = keyof typeof entries;

const places: Readonly<Record<ScreenId, readonly EntryName[]>> = {
  day: [
    'screens',
    'open',
    'why',
    'allSettings',
    'days',
    'help',
    'quit',
    'stressDays',
    'display',
    'copy',
    'exports',
  ],
  positions: [
    'rows',
    'sort',
    'group',
    'filter',
    'unit',
    'open',
    'why',
    'help',
    'copy',
    'exports',
    'days',
    'quit',
  ],
  stock: [
    'rows',
    'why',
    'allSettings',
    'scope',
    'denominator',
    'days',
    'back',
    'help',
    'copy',
    'exports',
    'quit',
  ],
  funds: ['rows', 'sort', 'filter', 'why', 'scope', 'days', 'back', 'help', 'copy', 'exports', 'quit'],
  whatif: [
    'rows',
    'adjust',
    'adjustMore',
    'enterValue',
    'undo',
    'baseline',
    'cap',
    'help',
    'unlink',
    'saveAs',
    'copy',
    'exports',
    'quit',
  ],
  history: [
    'rows',
    'open',
    'group',
    'sort',
    'why',
    'panes',
    'stressDays',
    'filter',
    'scope',
    'help',
    'back',
    'copy',
    'exports',
    'quit',
  ],
  index: ['rows', 'panes', 'open', 'why', 'scope', 'days', 'help', 'back', 'copy', 'exports', 'quit'],
  evidence: ['rows', 'panes', 'why', 'scope', 'reversal', 'help', 'back', 'copy', 'exports', 'quit'],
  reversal: ['rows', 'panes', 'why', 'scope', 'evidence', 'help', 'back', 'copy', 'exports', 'quit'],
  claims: ['rows', 'open', 'why', 'filter', 'days', 'help', 'back', 'copy', 'exports', 'quit'],
  compare: [
    'rows',
    'panes',
    'open',
    'why',
    'days',
    'mark',
    'scope',
    'help',
    'back',
    'copy',
    'exports',
    'quit',
  ],
  benchmark: [
    'rows',
    'panes',
    'against',
    'method',
    'why',
    'help',
    'group',
    'scope',
    'days',
    'back',
    'copy',
    'exports',
    'quit',
  ],
  fragility: ['rows', 'panes', 'open', 'filter', 'scope', 'days', 'help', 'back', 'copy', 'exports', 'quit'],
  compounding: ['rows', 'panes', 'why', 'help', 'back', 'copy', 'exports', 'quit'],
  data: ['rows', 'filter', 'open', 'back', 'help', 'copy', 'exports', 'quit'],
};

/** Text is only read; the table of all settings has rows to open. */
const onText: readonly EntryName[] = ['rows', 'copy', 'exports', 'close', 'help'];
const onSettings: readonly EntryName[] = ['rows', 'open', 'why', 'copy', 'exports', 'close', 'help'];
const onOverlay = ({ overlays }: UiState): readonly EntryName[] =>
  overlays.at(-1)?.id === 'allSettings' ? onSettings : onText;

/** The keys that fit the moment, the most useful first. */
export function footerKeys(state: UiState): readonly FooterKey[] {
  const { language } = state.display;
  const context = contextOf(state);
  if (context === 'displayMenu') return displayKeys(state);
  if (context === 'copyMenu' || context === 'exportMenu' || context === 'text' || context === 'palette')
    return allKeys(context, language);
  const names = context === 'overlay' ? onOverlay(state) : places[placeOf(state).screen];
  return names.map((name) => ({ key: keysText(entries[name].ids), label: entries[name].short[language] }));
}

/** While the book is being opened. */
export const openingKeys = (language: Language): readonly FooterKey[] =>
  [entries.quit].map(({ ids, short }) => ({ key: keysText(ids), label: short[language] }));

const ownActions = (context: Context): readonly Action[] =>
  actions.filter((action) => appliesIn(action, context) && !appliesIn(action, 'table'));

const allKeys = (context: Context, language: Language): readonly FooterKey[] =>
  ownActions(context).map(({ keys, label }) => ({ key: shownKey(keys[0]!), label: label[language] }));

/** The display menu says what is chosen now. */
function displayKeys({ display }: UiState): readonly FooterKey[] {
  const said = uiWords(display.language);
  const now: Readonly<Record<string, string>> = {
    language: said.languageName,
    colours: said.colours[display.colours],
    glyphs: said.glyphs[display.glyphs],
  };
  return ownActions('displayMenu').map(({ id, keys, label }) => {
    const value = now[id] === undefined ? '' : `: ${now[id]}`;
    return { key: shownKey(keys[0]!), label: label[display.language] + value };
  });
}

const shownKey = (key: string): string => (key === 'Enter' ? '⏎' : key);

/** `1-4,9,0` for the screens, `[ ]` for the days. */
function keysText(ids: readonly string[]): string {
  const keys = ids.map((id) => shownKey(actionNamed(id).keys[0]!));
  return keys.every((key) => /^\d$/.test(key)) ? digitRuns(keys).join(',') : keys.join(' ');
}

/** Digits that follow one another as a run: 1 2 3 4 9 0 are `1-4`, `9`, `0`. */
function digitRuns(keys: readonly string[]): readonly string[] {
  const starts = keys.flatMap((key, at) => (Number(key) === Number(keys[at - 1]) + 1 ? [] : [at]));
  return starts.map((start, at) => {
    const end = (starts[at + 1] ?? keys.length) - 1;
    return end === start ? keys[start]! : `${keys[start]}-${keys[end]}`;
  });
}

/** Actions that share a line of the help. */
const pairs: readonly Entry[] = [
  entry('rowDown rowUp', 'row down, up', '행 아래, 위'),
  entry('pageDown pageUp', 'page down, up', '한 페이지 아래, 위'),
  entry('first last', 'first, last row', '맨 처음, 맨 끝 행'),
  entry('nextPane previousPane', 'next, previous pane', '다음, 이전 창'),
  entry('stepDown stepUp', 'a step down, up', '줄임, 늘림'),
  entry('tenStepsDown tenStepsUp', 'ten steps down, up', '열 배로 줄임, 늘림'),
  entry('left right', 'sort by column left, right', '왼쪽, 오른쪽 열로 정렬'),
  entry('previousDay nextDay', 'previous, next session', '이전, 다음 거래일'),
  entry('previousStressDay nextStressDay', 'previous, next stress day', '이전, 다음 급등락일'),
];

const hereSections = new Set(['settings', 'table', 'whatIf', 'benchmark']);
const hereActions = new Set(['open', 'why', 'allSettings', 'assumptions']);

/** The help's lines: what the keys do here, then what they do everywhere. */
export function helpEntries(state: UiState): readonly HelpEntry[] {
  const { language } = state.display;
  const under = screenContext(state);
  const shown = actions.filter((action) => appliesIn(action, under));
  return shown.flatMap((action): HelpEntry[] => {
    const pair = pairs.find(({ ids }) => ids.includes(action.id));
    if (pair !== undefined && pair.ids[0] !== action.id) return [];
    const here = hereSections.has(action.section) || hereActions.has(action.id);
    const keys = (pair?.ids ?? [action.id]).map((id) => shownKey(actionNamed(id).keys[0]!));
    const label = (pair?.short ?? action.label)[language];
    return [{ section: here ? 'here' : 'everywhere', keys: keys.join(' '), label }];
  });
}
