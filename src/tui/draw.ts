import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { comparedTo, type Overlay, shownOf, type UiState } from '../session/ui-state.ts';
import { isUnsaved } from '../session/what-if.ts';
import { longDay } from '../view/format/dates.ts';
import { finished, footerLine, rule } from '../view/frame/chrome.ts';
import { words } from '../view/language/words.ts';
import { line, span, toned } from '../view/layout/lines.ts';
import type { Line } from '../view/line.ts';
import type { Frame, OtherBook, Screen, ScreenId, ScreenInput, ScreenView } from '../view/screen.ts';
import { allSettingsScreen } from '../view/screens/all-settings.ts';
import { assumptionsScreen } from '../view/screens/assumptions.ts';
import { benchmarkScreen } from '../view/screens/benchmark.ts';
import { claimsScreen } from '../view/screens/claims.ts';
import { compareScreen } from '../view/screens/compare.ts';
import { compoundingScreen } from '../view/screens/compounding.ts';
import { dayScreen } from '../view/screens/day.ts';
import { dayComputing } from '../view/screens/day-computing.ts';
import { evidenceScreen } from '../view/screens/evidence.ts';
import { fragilityScreen } from '../view/screens/fragility.ts';
import { fundsScreen } from '../view/screens/funds.ts';
import { helpScreen } from '../view/screens/help.ts';
import { historyScreen } from '../view/screens/history.ts';
import { indexScreen } from '../view/screens/index-transmission.ts';
import { dataScreen } from '../view/screens/input-files.ts';
import { paletteScreen } from '../view/screens/palette.ts';
import { positionsScreen } from '../view/screens/positions.ts';
import { reversalScreen } from '../view/screens/reversal.ts';
import { stockScreen } from '../view/screens/stock.ts';
import { whatIfScreen } from '../view/screens/what-if.ts';
import { whyScreen } from '../view/screens/why.ts';
import { breadcrumbs } from './crumbs.ts';
import { footerKeys, helpEntries, openingKeys } from './footer.ts';
import { isDrawnWithout } from './holdings-needed.ts';
import { paletteFor } from './palette.ts';
import { messageText, uiWords } from './words.ts';

/** From the state to the lines of the screen; pure. */

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const screens: Readonly<Record<ScreenId, Screen>> = {
  day: dayScreen,
  positions: positionsScreen,
  stock: stockScreen,
  funds: fundsScreen,
  whatif: whatIfScreen,
  history: historyScreen,
  index: indexScreen,
  evidence: evidenceScreen,
  reversal: reversalScreen,
  claims: claimsScreen,
  benchmark: benchmarkScreen,
  compare: compareScreen,
  fragility: fragilityScreen,
  compounding: compoundingScreen,
  data: dataScreen,
};

const overlays: Readonly<Record<Overlay['id'], Screen>> = {
  why: whyScreen,
  allSettings: allSettingsScreen,
  help: helpScreen,
  assumptions: assumptionsScreen,
  palette: paletteScreen,
};

const frameOf = ({ display }: UiState, { columns, rows }: Size): Frame => {
  const { language, glyphs, unit, band } = display;
  return { columns, rows, language, glyphs, unit, band };
};

/** What a drawing has to go by beside the state and the book. */
export interface DrawingFacts {
  /** absent while the day is being computed */
  readonly result: DayResult | undefined;
  /** panes that need many days are left out: they are drawn next */
  readonly hurried: boolean;
  /** how many sessions a screen of many may compute for this drawing */
  readonly sessionLimit: number;
  /** open, and used while the state says that books are compared */
  readonly otherBook?: OtherBook | undefined;
  /** sessions whose holdings are being read: without them only what needs no positions is drawn */
  readonly unread: readonly TradingDay[];
}

/** The screen or overlay that the state shows, with a message over its keys where there is one. */
export function drawState(state: UiState, size: Size, answers: BookAnswers, facts: DrawingFacts): ScreenView {
  const shown = shownOf(state);
  const asked = 'id' in shown ? overlays[shown.id] : screens[shown.screen];
  const screen = facts.unread.length > 0 && !isDrawnWithout(state) ? dayComputing : asked;
  const input = screenInput(state, size, answers, facts);
  return withMessage(screen(input), state, input.frame);
}

function screenInput(
  state: UiState,
  size: Size,
  answers: BookAnswers,
  { result, hurried, sessionLimit, otherBook, unread }: DrawingFacts,
): ScreenInput {
  const shown = shownOf(state);
  const { days } = answers.dataset;
  const other = comparedTo(state, days.length);
  return {
    answers,
    dayIndex: state.dayIndex,
    assumptions: state.assumptions,
    by: state.by,
    ...(result === undefined ? {} : { result }),
    ...(other === undefined ? {} : { comparedTo: other }),
    ...(state.against === undefined ? {} : { against: state.against }),
    ...(otherBook === undefined || state.otherBook === undefined ? {} : { otherBook }),
    hurried,
    focus: shown.focus,
    sessionLimit,
    frame: frameOf(state, size),
    table: shown.table,
    breadcrumbs: breadcrumbs(state, answers.dataset),
    footer: footerKeys(state),
    help: helpEntries(state),
    typing: state.typing !== undefined,
    ...(unread.length === 0 ? {} : { unread }),
    ...supposedIn(state),
    ...('id' in shown && shown.id === 'palette' ? { palette: paletteFor(state, answers) } : {}),
  };
}

function supposedIn({ whatIf, typing }: UiState): Pick<ScreenInput, 'supposed'> {
  if (whatIf === undefined) return {};
  const { settings, baseline } = whatIf;
  const typed = typing === undefined || typing.what === 'filter' ? {} : { typed: typing };
  const kept = baseline === undefined ? {} : { baseline };
  return { supposed: { settings, ...kept, unsaved: isUnsaved(whatIf), ...typed } };
}

/** A message takes the place of the keys until the next one is pressed. */
function withMessage(view: ScreenView, state: UiState, frame: Frame): ScreenView {
  if (state.message === undefined) return view;
  const text = messageText(state.message, state.display.language);
  const said = finished([line(' ', span(text, 'strong'))], frame);
  return { ...view, lines: [...view.lines.slice(0, -1), ...said] };
}

/** What is known before the book is open: its name, the day if one was asked for, and where the figures will be. */
export interface Opening {
  readonly bookName: string;
  readonly day?: string;
}

/** The first frame. It holds no figure: none is known yet. */
export function drawOpening(state: UiState, size: Size, { bookName, day }: Opening): readonly Line[] {
  const { language } = state.display;
  const frame = frameOf(state, size);
  const { columns } = words(language);
  const title = [uiWords(language).screens.day, ...(day === undefined ? [] : [longDay(day, language)])];
  const heads = [columns.return, columns.mechanical(frame.band), columns.middle, columns.residual];
  const top: readonly Line[] = [
    line(' ', span(title.join(' › '), 'strong')),
    rule(frame),
    line(' ', span(uiWords(language).opening(bookName), 'strong')),
    [],
    toned(` ${columns.stock}${' '.repeat(14)}${heads.join('   ')}`, 'header'),
    toned('░'.repeat(Math.max(0, frame.columns - 2)).padStart(frame.columns - 1), 'either'),
  ];
  const keys = footerLine({ footer: openingKeys(language), frame });
  const gap = Array.from({ length: Math.max(0, frame.rows - top.length - 1) }, (): Line => []);
  return finished([...top, ...gap, keys].slice(-frame.rows), frame);
}
