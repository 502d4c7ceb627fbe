import { usualAgainst, variantNames } from '../core/attribution/benchmark/benchmark-choice.ts';
import type { Target } from '../core/attribution/explanation/explanation.ts';
import type { BookSettings } from '../core/market/book-settings.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { ScreenId } from '../view/screen.ts';
import { type Overlay, type Place, placeOf, shownOf, type UiState } from './ui-state.ts';

/** What of the state a command line needs that the state does not know itself. */
export interface CommandFacts {
  readonly day: TradingDay;
  /** the book as it was given on the command line; absent for the bundled one */
  readonly book?: string;
  /** what the book's own settings would say where the command line is silent */
  readonly bookSettings?: Pick<BookSettings, 'netting' | 'law' | 'draws'>;
  /** where the book is, the bundled one too: two books are named both */
  readonly folder?: string;
  /** the session that Compare sets beside the day */
  readonly compared?: TradingDay;
  /** what the cursor is on: on Benchmark, the day or the sessions linked */
  readonly selected?: Target;
  /** first and last session that History lists */
  readonly sessions?: { readonly from: TradingDay; readonly to: TradingDay };
}

/**
 * The command line that prints what is on the screen, figure for figure: same day, assumptions and seed.
 * @example
 * cliLine(state, { day: '2026-06-23' }); // `ungear report --date 2026-06-23 --scope hk --denominator day --seed 1`
 */
export const cliLine = (state: UiState, facts: CommandFacts): string =>
  ['ungear', ...cliWords(state, facts)].map(shellWord).join(' ');

/** The same as words, without the program's name. */
export function cliWords(state: UiState, facts: CommandFacts): readonly string[] {
  const { book, folder = book, bookSettings = {} } = facts;
  const { command, options } = commandFor(state, facts);
  const days = asksNoDay(command)
    ? ofWholeBook(command, state, { day: facts.day, bookSettings })
    : [
        ...daysShown(state, facts),
        ...settings(assumptionsOf(state, command), command, bookSettings),
        ...grouping(state, command, options),
      ];
  const lang = state.display.language === 'en' ? [] : ['--lang', state.display.language];
  const books = command === 'compare' && state.otherBook !== undefined ? [folder, state.otherBook] : [book];
  return [command, ...books.filter((one) => one !== undefined), ...days, ...options, ...lang];
}

type OfWholeBook = 'check' | 'claims' | 'evidence';

const asksNoDay = (command: Command): command is OfWholeBook =>
  command === 'check' || command === 'claims' || command === 'evidence';

/** Of the assumptions only what such a command asks for. */
function ofWholeBook(
  command: OfWholeBook,
  { assumptions }: UiState,
  { day, bookSettings }: Required<Pick<CommandFacts, 'day' | 'bookSettings'>>,
): readonly string[] {
  const scope = ['--scope', assumptions.scope];
  switch (command) {
    case 'check':
      return ['--date', day, ...scope];
    case 'claims':
      return drawsOf(assumptions, bookSettings);
    case 'evidence':
      return scope;
  }
}

/** The day on the screen, or on History all that it lists. */
function daysShown(
  { otherBook, ...state }: UiState,
  { day, sessions, compared, selected }: Pick<CommandFacts, 'day' | 'sessions' | 'compared' | 'selected'>,
): readonly string[] {
  const shown = printedOf(state);
  if (isCompare(shown) && otherBook === undefined && compared !== undefined)
    return [day, compared].sort().flatMap((one) => ['--day', one]);
  const ofSessions =
    ('screen' in shown && screensOfSessions.includes(shown.screen)) ||
    isOfSessions(figureShown(shown, selected));
  return ofSessions && sessions !== undefined
    ? ['--from', sessions.from, '--to', sessions.to]
    : ['--date', day];
}

/** Two sides are shown, or the difference between them explained. */
const isCompare = (shown: Place | Overlay): boolean =>
  'screen' in shown ? shown.screen === 'compare' : shown.focus.kind === 'difference';

/** What is printed: the overlay on top; under the help and the palette, which are about the keys, the place. */
function printedOf(state: UiState): Place | Overlay {
  const shown = shownOf(state);
  return 'id' in shown && (shown.id === 'help' || shown.id === 'palette') ? placeOf(state) : shown;
}

const screensOfSessions: readonly ScreenId[] = ['history', 'fragility', 'compounding'];

/** The figure that says of what the screen is: on Benchmark that of the pane with the cursor, else the one explained. */
function figureShown(shown: Place | Overlay, selected: Target | undefined): Target | undefined {
  if ('screen' in shown) return shown.screen === 'benchmark' ? selected : undefined;
  return shown.id === 'why' ? shown.focus : undefined;
}

/** Whether a figure is one of all sessions. */
const isOfSessions = (target: Target | undefined): boolean =>
  target?.kind === 'compounding' || isLinked(target);

const isLinked = (target: Target | undefined): boolean =>
  target?.kind === 'benchmark' && target.linked === true;

type Command =
  | 'report'
  | 'compare'
  | 'benchmark'
  | 'evidence'
  | 'scenario'
  | 'flows'
  | 'index'
  | 'claims'
  | 'fragility'
  | 'check'
  | 'stock'
  | 'assumptions'
  | 'explain';

interface Asked {
  readonly command: Command;
  readonly options: readonly string[];
}

/** Commands of screens that take no options of their own; `report` prints the others. */
const commandOf: Readonly<Partial<Record<ScreenId, Command>>> = {
  funds: 'flows',
  index: 'index',
  compare: 'compare',
  evidence: 'evidence',
  reversal: 'evidence',
  claims: 'claims',
  fragility: 'fragility',
  data: 'check',
};

function commandFor(state: UiState, { selected }: CommandFacts): Asked {
  const shown = printedOf(state);
  if ('id' in shown) return ofOverlay(shown, state);
  if (shown.screen === 'whatif') return { command: 'scenario', options: supposed(state) };
  if (shown.screen === 'benchmark') return { command: 'benchmark', options: against(state, selected) };
  const { largest, span } = shown.table;
  if (shown.screen === 'claims' && shown.focus.kind === 'claim')
    return { command: 'claims', options: ['--id', shown.focus.id] };
  if (shown.screen === 'stock' && shown.focus.kind === 'stock')
    return { command: 'stock', options: ['--code', shown.focus.code] };
  if (shown.screen === 'history' && span !== undefined)
    return { command: 'report', options: ['--every', span] };
  const top = shown.screen === 'positions' && largest !== undefined ? ['--top', String(largest)] : [];
  return { command: commandOf[shown.screen] ?? 'report', options: top };
}

/** Assumptions and all settings are one report; the help and the palette have none of their own. */
function ofOverlay({ id, focus }: Overlay, state: UiState): Asked {
  if (id === 'assumptions' || id === 'allSettings') return { command: 'assumptions', options: [] };
  return explained(focus, state) ?? { command: 'report', options: [] };
}

/** A setting that is explained rests on itself. */
function assumptionsOf(state: UiState, command: Command): Assumptions {
  const { focus } = shownOf(state);
  return focus.kind === 'setting' && command === 'explain' ? focus.assumptions : state.assumptions;
}

/** Which benchmark, and by which method; a session by itself has no linking but the geometric one. */
function against({ against: choice }: UiState, shown: Target | undefined): readonly string[] {
  if (choice === undefined) return [];
  const { benchmark, variant, link } = choice;
  const linked = link === 'geometric' || (link !== usualAgainst.link && isLinked(shown));
  return [
    ...(benchmark === undefined ? [] : ['--against', benchmark]),
    ...(variant === usualAgainst.variant ? [] : ['--variant', variantNames[variant]]),
    ...(linked ? ['--link', link] : []),
  ];
}

/** The shocks and rules of the What-if screen, as options. */
function supposed({ whatIf }: UiState): readonly string[] {
  if (whatIf === undefined) return [];
  const { shocks, rest, cap, turnoverFactor, assetsFactor } = whatIf.settings;
  return [
    ...shocks.flatMap(({ code, shock }) => ['--shock', `${code}=${shock}`]),
    ...(rest === 0 ? [] : ['--rest', String(rest)]),
    ...(cap === undefined ? [] : ['--cap', String(cap.multiple), '--at', cap.at]),
    ...(turnoverFactor === 1 ? [] : ['--times-turnover', String(turnoverFactor)]),
    ...(assetsFactor === 1 ? [] : ['--times-assets', String(assetsFactor)]),
  ];
}

/** The command that gives the reasons for a figure; undefined where there is none. */
function explained(target: Target, state: UiState): Asked | undefined {
  const explain = (...options: readonly string[]): Asked => ({ command: 'explain', options });
  switch (target.kind) {
    case 'stock':
    case 'index':
    case 'fund':
      return explain(`--${target.kind}`, target.code);
    case 'compounding':
      return explain('--fund', target.code);
    case 'scenario':
      return { command: 'scenario', options: [...supposed(state), '--explain', target.code] };
    case 'node':
      return explain('--node', target.key);
    case 'setting':
      return explain('--node', 'portfolio');
    case 'difference': {
      const { of } = target;
      return { command: 'compare', options: ['--explain', of.kind === 'stock' ? of.code : of.key] };
    }
    case 'benchmark':
      return { command: 'benchmark', options: against(state, target) };
    case 'design':
      return { command: 'evidence', options: [] };
    case 'file':
      return { command: 'check', options: [] };
    case 'claim':
    case 'policy':
    case 'none':
      return undefined;
  }
}

/**
 * Scope, turnover and seed always, for they are what a reader asks first; the rest where silence would mean something else. Of a session
 * that is not over no turnover is known: a scenario leaves no choice.
 */
function settings(
  chosen: Assumptions,
  command: Command,
  bookSettings: NonNullable<CommandFacts['bookSettings']>,
): readonly string[] {
  const { scope, denominator, law, customLaw, seed } = chosen;
  const unusual = (name: 'netting' | 'law' | 'draws'): readonly string[] =>
    chosen[name] === (bookSettings[name] ?? defaultAssumptions[name])
      ? []
      : [`--${name}`, String(chosen[name])];
  return [
    ...['--scope', scope],
    ...(command === 'scenario' ? [] : ['--denominator', denominator]),
    ...unusual('netting'),
    ...unusual('law'),
    ...(law === 'custom' && customLaw !== undefined ? ['--law-formula', customLaw] : []),
    ...unusual('draws'),
    ...['--seed', String(seed)],
  ];
}

/** Claims are recomputed under every setting; only the draws matter. */
const drawsOf = (
  { draws, seed }: Assumptions,
  bookSettings: NonNullable<CommandFacts['bookSettings']>,
): readonly string[] => [
  ...(draws === (bookSettings.draws ?? defaultAssumptions.draws) ? [] : ['--draws', String(draws)]),
  ...['--seed', String(seed)],
];

/** Commands whose answer has a tree of positions. */
const grouped: ReadonlySet<Command> = new Set(['report', 'compare', 'benchmark', 'scenario', 'explain']);

function grouping({ by }: UiState, command: Command, options: readonly string[]): readonly string[] {
  const usual = by.length === 1 && by[0] === 'group';
  const ofTree = command !== 'explain' || options[0] === '--node';
  return usual || !grouped.has(command) || !ofTree ? [] : ['--by', by.join(',')];
}

/** A word as a POSIX shell reads it back. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
