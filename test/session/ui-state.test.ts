import { expect, test } from 'vitest';
import type { Target } from '../../src/core/attribution/explanation/explanation.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { firstState, placeOf, shownOf, type UiContext, type UiState } from '../../src/session/ui-state.ts';
import { cliLine } from '../../src/session/ui-state-command.ts';
import { type UiAction, update } from '../../src/session/ui-state-update.ts';
import type { ScreenId, ScreenView } from '../../src/view/screen.ts';

const start: UiState = firstState({
  dayIndex: 3,
  assumptions: defaultAssumptions,
  by: ['group'],
  display: { language: 'en', glyphs: 'unicode', colours: 'kr', unit: 'percent', band: 90 },
});

const nothing: Target = { kind: 'none' };
const hynix: Target = { kind: 'stock', code: '000660' };

/** A screen of 100 rows, 20 at a time, as a screen would clamp what the state asks for. */
function contextOf(state: UiState, selected: Target = nothing, rowCount = 100): UiContext {
  const { cursor, top } = shownOf(state).table;
  const at = Math.min(cursor, rowCount - 1);
  const view: ScreenView = {
    lines: [],
    rowCount,
    cursor: at,
    top: at < top ? at : at >= top + 20 ? at - 19 : top,
    pageRows: 20,
    selected,
    sortColumns: ['name', 'weight', 'contribution'],
    rowText: [],
    tableText: () => [],
  };
  return {
    days: Array.from({ length: 10 }, (_, at) => tradingDay(`2026-06-${at + 10}`)),
    stressDays: [1, 5, 8],
    wholeSessions: [2, 3, 4, 5, 6, 7, 8, 9],
    stocks: ['000660', '005930'],
    benchmarks: { names: () => ['House', 'KOSPI', 'KOSPI200'], first: 'House' },
    result: undefined,
    view,
    isShown: true,
  };
}

function after(actions: readonly (UiAction | UiAction['type'])[], from = start, selected = nothing): UiState {
  return actions.reduce<UiState>((state, action) => {
    const whole = (typeof action === 'string' ? { type: action } : action) as UiAction;
    return update(state, whole, contextOf(state, selected));
  }, from);
}

const down = (rows: number): UiAction => ({ type: 'moveRows', rows });
const show = (screen: ScreenId): UiAction => ({
  type: 'show',
  screen,
});
const type = (text: string): UiAction => ({ type: 'type', text });
const tableOf = (state: UiState) => shownOf(state).table;
const screensOf = (state: UiState) => state.places.map(({ screen }) => screen);

test('the cursor moves by rows and pages and stays inside the table', () => {
  expect(tableOf(after([down(1), down(1), down(-1)])).cursor).toBe(1);
  expect(tableOf(after([down(-1)])).cursor).toBe(0);
  expect(tableOf(after([{ type: 'movePages', pages: 1 }])).cursor).toBe(20);
  expect(tableOf(after([{ type: 'moveToEnd', end: 'last' }, down(1)])).cursor).toBe(99);
  expect(tableOf(after([down(50), { type: 'moveToEnd', end: 'first' }])).cursor).toBe(0);
});

test('Tab goes from pane to pane and round again, and does nothing where there is one', () => {
  const pane = (step: 1 | -1): UiAction => ({ type: 'movePane', step });
  const at = (cursor: number, step: 1 | -1): number => {
    const from = after([down(cursor)]);
    const context = contextOf(from);
    const paned = { ...context, view: { ...context.view, paneStarts: [0, 9, 20] } };
    return tableOf(update(from, pane(step), paned)).cursor;
  };
  expect([at(0, 1), at(8, 1), at(9, 1), at(30, 1)]).toEqual([9, 9, 20, 0]);
  expect([at(30, -1), at(9, -1), at(3, -1)]).toEqual([9, 0, 20]);
  expect(tableOf(after([down(4), pane(1)])).cursor).toBe(4);
});

test('an empty table has no row to move to', () => {
  expect(tableOf(update(start, down(1), contextOf(start, nothing, 0))).cursor).toBe(0);
});

test('the window keeps the first row the screen chose, so that going up again does not scroll', () => {
  const below = after([down(25), down(-3)]);
  expect(tableOf(below)).toMatchObject({ cursor: 22, top: 6 });
});

test('Enter drills down, Esc comes back to the same row', () => {
  const moved = after([show('positions'), down(7)]);
  const inside = after(['openSelected'], moved, hynix);
  expect(screensOf(inside)).toEqual(['positions', 'stock']);
  expect(placeOf(inside).focus).toEqual(hynix);
  expect(tableOf(after(['goBack'], inside)).cursor).toBe(7);
});

test('Esc closes the menu, the overlay, the filter, the place, in this order, and never quits', () => {
  const drilled = after(['openSelected'], start, hynix);
  const filtered = after(['startFilter', type('k'), 'commitFilter'], drilled);
  const covered = after(
    [
      { type: 'openOverlay', id: 'help' },
      { type: 'openMenu', menu: 'copy' },
    ],
    filtered,
  );
  const steps = [1, 2, 3, 4, 5].map((count) => after(Array<'goBack'>(count).fill('goBack'), covered));
  const left = steps.map(({ menu, overlays, places, ended }) => [
    menu,
    overlays.length,
    places.length,
    ended,
  ]);
  expect(left).toEqual([
    [undefined, 1, 2, undefined],
    [undefined, 0, 2, undefined],
    [undefined, 0, 2, undefined],
    [undefined, 0, 1, undefined],
    [undefined, 0, 1, undefined],
  ]);
  expect(tableOf(steps[1]!).filter).toBe('k');
  expect(tableOf(steps[2]!).filter).toBe('');
});

test('a screen is as it was left when it is shown again', () => {
  const sorted = after([show('positions'), { type: 'sortByColumn', step: 1 }, down(4), show('day')]);
  expect(tableOf(after([show('positions')], sorted))).toMatchObject({
    cursor: 4,
    sort: { column: 'name', descending: true },
  });
});

test('Ctrl-o goes back to where the last jump came from, and forth again', () => {
  const drilled = after(['openSelected'], start, hynix);
  const jumped = after([show('funds')], drilled);
  const back = after(['jumpBack'], jumped);
  expect(screensOf(back)).toEqual(['day', 'stock']);
  expect(screensOf(after(['jumpBack'], back))).toEqual(['funds']);
  expect(screensOf(after(['jumpBack']))).toEqual(['day']);
});

test('the stock key opens the first stock, the next one when pressed again, and remembers it', () => {
  const first = after([show('stock')]);
  expect(placeOf(first).focus).toEqual(hynix);
  const second = after([show('stock')], first);
  expect(placeOf(second).focus).toEqual({ kind: 'stock', code: '005930' });
  expect(placeOf(after([show('day'), show('stock')], second)).focus).toEqual({
    kind: 'stock',
    code: '005930',
  });
});

test('days step by one and stop at the ends of the book with a word', () => {
  const step = (by: 1 | -1): UiAction => ({ type: 'stepDay', step: by });
  expect(after([step(1)]).dayIndex).toBe(4);
  expect(after([step(-1), step(-1), step(-1), step(-1)])).toMatchObject({
    dayIndex: 0,
    message: { kind: 'firstDay' },
  });
  expect(after([step(1)], { ...start, dayIndex: 9 })).toMatchObject({
    dayIndex: 9,
    message: { kind: 'lastDay' },
  });
});

test('stress days are found before and after the day shown', () => {
  const step = (by: 1 | -1): UiAction => ({ type: 'stepStressDay', step: by });
  expect(after([step(1)]).dayIndex).toBe(5);
  expect(after([step(1), step(1)]).dayIndex).toBe(8);
  expect(after([step(-1)]).dayIndex).toBe(1);
  expect(after([step(1), step(1), step(1)])).toMatchObject({ dayIndex: 8, message: { kind: 'noStressDay' } });
});

test('every setting has one key and comes round to where it began', () => {
  const press = (choice: Extract<UiAction, { type: 'choose' }>['choice'], times: number) =>
    after(Array<UiAction>(times).fill({ type: 'choose', choice }));
  expect(press('scope', 1).assumptions.scope).toBe('all');
  expect(press('denominator', 1).assumptions.denominator).toBe('adv20');
  expect(press('netting', 1).assumptions.netting).toBe('gross');
  expect(press('law', 1).assumptions.law).toBe('linear');
  expect(press('band', 1).display.band).toBe(50);
  expect(press('unit', 2).display.unit).toBe('won');
  expect(press('language', 1).display.language).toBe('ko');
  expect(press('scope', 3).assumptions).toEqual(defaultAssumptions);
  expect(press('law', 5).assumptions).toEqual(defaultAssumptions);
  expect(press('colours', 4).display).toEqual(start.display);
  expect(press('glyphs', 3).display).toEqual(start.display);
});

test('a custom law is one of the laws only when there is a formula', () => {
  const custom: UiState = {
    ...start,
    assumptions: { ...defaultAssumptions, law: 'squareRoot', customLaw: 'q' },
  };
  expect(update(custom, { type: 'choose', choice: 'law' }, undefined).assumptions.law).toBe('custom');
});

test('the sorted column moves left and right, o turns the order round', () => {
  const right: UiAction = { type: 'sortByColumn', step: 1 };
  const left: UiAction = { type: 'sortByColumn', step: -1 };
  const sortAfter = (...actions: (UiAction | UiAction['type'])[]) => tableOf(after(actions)).sort;
  expect(sortAfter(right, right)).toEqual({ column: 'weight', descending: true });
  expect(sortAfter(left)).toEqual({ column: 'contribution', descending: true });
  expect(sortAfter(right, left)).toEqual({ column: 'name', descending: true });
  expect(sortAfter('reverseSort', 'reverseSort')).toEqual({ column: 'name', descending: false });
  expect(tableOf(after([down(5), 'reverseSort'])).cursor).toBe(0);
});

test('the sorted column can be hidden and all come back', () => {
  const hidden = after([{ type: 'sortByColumn', step: 1 }, 'hideColumn', 'hideColumn']);
  expect(tableOf(hidden).hidden).toEqual(['name']);
  expect(tableOf(after(['showColumns'], hidden)).hidden).toEqual([]);
  expect(tableOf(after(['hideColumn'])).hidden).toEqual([]);
});

test('grouping goes through the levels and back to none', () => {
  const levels = [1, 2, 3, 4, 5].map((count) => after(Array<'nextGrouping'>(count).fill('nextGrouping')));
  expect(levels.map((state) => [tableOf(state).grouped, state.by[0]])).toEqual([
    [true, 'group'],
    [true, 'account'],
    [true, 'currency'],
    [true, 'sector'],
    [false, 'group'],
  ]);
});

test('on a screen that names its levels grouping goes through all of them; on one of sessions through day, week and month', () => {
  const press = (groupings: readonly string[] | 'sessions', count: number) => {
    const context = contextOf(start);
    const own = { ...context, view: { ...context.view, groupings } };
    return Array.from({ length: count }).reduce<UiState>(
      (state) => update(state, { type: 'nextGrouping' }, own),
      start,
    );
  };
  const levels = ['group', 'account', 'strategy'];
  expect([1, 2, 3, 4].map((count) => press(levels, count).by[0])).toEqual([...levels, 'group']);
  expect(tableOf(press(levels, 4)).grouped).toBe(false);
  expect([1, 2, 3].map((count) => tableOf(press('sessions', count)).span)).toEqual([
    'week',
    'month',
    undefined,
  ]);
  expect(press('sessions', 1).by).toEqual(start.by);
});

test('a filter works while it is typed, Enter keeps it, Esc brings the old one back', () => {
  const typed = after(['startFilter', type('k'), type('o')]);
  expect(tableOf(typed).filter).toBe('ko');
  expect(after(['commitFilter'], typed)).toMatchObject({ places: [{ table: { filter: 'ko' } }] });
  expect(after(['commitFilter'], typed).typing).toBeUndefined();
  const again = after(['commitFilter', 'startFilter', type('x'), 'cancelFilter'], typed);
  expect(tableOf(again).filter).toBe('ko');
  expect(tableOf(after(['clearText'], typed)).filter).toBe('');
});

test('a Hangul syllable is composed in the filter and erased whole', () => {
  const typed = after(['startFilter', type('삼'), type('\u1109\u1165\u11bc')]);
  expect(tableOf(typed).filter).toBe('삼성');
  expect(tableOf(after(['eraseCharacter'], typed)).filter).toBe('삼');
  expect(tableOf(after(['eraseCharacter', 'eraseCharacter', 'eraseCharacter'], typed)).filter).toBe('');
});

test('why opens on the selected figure, else on what the screen is about', () => {
  expect(shownOf(after(['explainSelected'], start, hynix))).toMatchObject({ id: 'why', focus: hynix });
  const onStock = after([show('stock'), 'explainSelected']);
  expect(shownOf(onStock)).toMatchObject({ id: 'why', focus: hynix });
  expect(after(['explainSelected'])).toMatchObject({ overlays: [], message: { kind: 'nothingThere' } });
  expect(after(['explainSelected', 'explainSelected'], start, hynix).overlays).toHaveLength(1);
});

test('Enter on a setting takes it over and closes the overlay', () => {
  const gross = { ...defaultAssumptions, netting: 'gross' as const };
  const covered = after([{ type: 'openOverlay', id: 'allSettings' }]);
  // KRX+HK, day, net: the fifth of twelve, so that Enter without a move changes nothing
  expect(shownOf(covered)).toMatchObject({ table: { cursor: 4 } });
  const chosen = after(['openSelected'], covered, { kind: 'setting', assumptions: gross });
  expect(chosen).toMatchObject({ overlays: [], assumptions: gross });
});

test('copying closes its menu and says so until the next key', () => {
  const copied = after([
    { type: 'openMenu', menu: 'copy' },
    { type: 'copy', what: 'row' },
  ]);
  expect(copied.menu).toBeUndefined();
  expect(copied.message).toEqual({ kind: 'copied', what: 'row' });
  expect(after([down(1)], copied).message).toBeUndefined();
});

test('while the book is being opened the UI can be left and its language changed, nothing else', () => {
  expect(update(start, { type: 'quit' }, undefined).ended).toBe('quit');
  expect(update(start, { type: 'interrupt' }, undefined).ended).toBe('interrupted');
  expect(update(start, { type: 'choose', choice: 'language' }, undefined).display.language).toBe('ko');
  expect(update(start, { type: 'stepDay', step: 1 }, undefined)).toEqual(start);
  expect(update(start, show('funds'), undefined)).toEqual(start);
});

test('the command line names day, scope, turnover and seed, and every setting that is not the default', () => {
  const day = '2026-06-23' as never;
  expect(cliLine(start, { day })).toBe(
    'ungear report --date 2026-06-23 --scope hk --denominator day --seed 1',
  );
  const changed: UiState = {
    ...start,
    by: ['account'],
    assumptions: { ...defaultAssumptions, netting: 'gross', law: 'custom', customLaw: '0.1*q', draws: 500 },
    display: { ...start.display, language: 'ko' },
  };
  expect(cliLine(changed, { day, book: "my 'book" })).toBe(
    `ungear report 'my '\\''book' --date 2026-06-23 --scope hk --denominator day --netting gross --law custom --law-formula '0.1*q' --draws 500 --seed 1 --by account --lang ko`,
  );
});

test('the command line says what the book would otherwise decide differently', () => {
  const day = '2026-06-23' as never;
  const bookSettings = { netting: 'gross', law: 'linear', draws: 1000 } as const;
  expect(cliLine(start, { day, bookSettings })).toBe(
    'ungear report --date 2026-06-23 --scope hk --denominator day --netting net --law mixture --draws 4000 --seed 1',
  );
  const asTheBook: UiState = { ...start, assumptions: { ...defaultAssumptions, ...bookSettings } };
  expect(cliLine(asTheBook, { day, bookSettings })).toBe(
    'ungear report --date 2026-06-23 --scope hk --denominator day --seed 1',
  );
});

test('the command line of an explained node groups as the screen does, that of a stock does not', () => {
  const byAccount: UiState = { ...start, by: ['account'] };
  const why = after(['explainSelected'], byAccount, { kind: 'node', key: 'portfolio/Core' });
  expect(cliLine(why, { day: '2026-06-23' as never })).toMatch(/--by account --node portfolio\/Core$/);
  const stock = after(['explainSelected'], byAccount, { kind: 'stock', code: '000660' });
  expect(cliLine(stock, { day: '2026-06-23' as never })).toMatch(
    /^ungear explain .* --seed 1 --stock 000660$/,
  );
});

test('the command line follows the screen', () => {
  const day = '2026-06-23' as never;
  expect(cliLine(after([show('funds')]), { day })).toMatch(/^ungear flows --date/);
  expect(cliLine(after([show('data')]), { day })).toBe('ungear check --date 2026-06-23 --scope hk');
  const why = after(['explainSelected'], start, { kind: 'node', key: 'portfolio/Chips/Core' });
  expect(cliLine(why, { day })).toMatch(/^ungear explain .* --node portfolio\/Chips\/Core$/);
  expect(cliLine(after([show('index')]), { day })).toMatch(/^ungear index --date/);
  expect(cliLine(after([{ type: 'showStock', code: '000660' as never }]), { day })).toMatch(
    /^ungear stock --date .* --code 000660$/,
  );
  const opened = after([show('claims'), 'openSelected'], start, { kind: 'claim', id: 'C02' });
  expect(cliLine(opened, { day })).toMatch(/^ungear claims .* --id C02$/);
  expect(cliLine(after([{ type: 'openOverlay', id: 'assumptions' }]), { day })).toMatch(
    /^ungear assumptions /,
  );
  expect(cliLine(after([show('funds'), { type: 'openOverlay', id: 'help' }]), { day })).toMatch(
    /^ungear flows --date/,
  );
  const sessions = { from: day, to: day };
  const history = after([show('history')]);
  const weekly = { ...placeOf(history), table: { ...tableOf(history), span: 'week' as const } };
  const weeks = { ...history, places: [weekly] };
  expect(cliLine(weeks, { day, sessions })).toMatch(/^ungear report --from .* --every week$/);
});

test('the command line of reasons prints the figure that is explained, under its own setting', () => {
  const day = '2026-06-23' as never;
  const sessions = { from: '2026-05-28' as never, to: '2026-07-31' as never };
  const lineFor = (target: Target): string =>
    cliLine(after(['explainSelected'], start, target), { day, sessions });
  expect(lineFor({ kind: 'fund', code: '7709' })).toMatch(/^ungear explain .* --fund 7709$/);
  expect(lineFor({ kind: 'file', file: 'prices.csv' })).toBe('ungear check --date 2026-06-23 --scope hk');
  expect(lineFor({ kind: 'design', id: 'gap' })).toBe('ungear evidence --scope hk');
  const gross: Target = { kind: 'setting', assumptions: { ...defaultAssumptions, netting: 'gross' } };
  expect(lineFor(gross)).toMatch(/^ungear explain .* --netting gross .* --node portfolio$/);
  const group: Target = { kind: 'benchmark', benchmark: 'KOSPI', group: 'Chips' };
  expect(lineFor(group)).toMatch(/^ungear benchmark --date 2026-06-23 /);
  expect(lineFor({ ...group, linked: true })).toMatch(/^ungear benchmark --from 2026-05-28 --to 2026-07-31 /);
});

test('a key goes round the benchmarks and indices, another round the methods; both are named on the command line', () => {
  const day = '2026-06-23' as never;
  const sessions = { from: '2026-05-28' as never, to: '2026-07-31' as never };
  const here = after([show('benchmark')]);
  const line = (state: UiState, linked: boolean): string => {
    const selected: Target = { kind: 'benchmark', benchmark: 'KOSPI', linked };
    return cliLine(state, { day, sessions, selected });
  };
  expect(line(here, false)).toMatch(/^ungear benchmark --date 2026-06-23 /);
  expect(line(here, true)).toMatch(/^ungear benchmark --from 2026-05-28 --to 2026-07-31 .* --seed 1$/);
  const second = after(['nextBenchmark'], here);
  expect(line(second, false)).toMatch(/--against KOSPI$/);
  expect(after(['nextBenchmark', 'nextBenchmark'], second).against?.benchmark).toBe('House');
  const outside = after(['nextMethod'], second);
  expect(line(outside, true)).toMatch(/--against KOSPI --variant brinson-fachler-outside$/);
  const beebower = after(['nextMethod'], outside);
  expect(line(beebower, true)).toMatch(/--against KOSPI --variant brinson-hood-beebower$/);
  const geometric = after(['nextMethod'], beebower);
  expect(line(geometric, false)).toMatch(/--against KOSPI --link geometric$/);
  expect(after(['nextMethod'], geometric).against).toEqual(after([], second).against);
  const chosen = after([{ type: 'against', change: { link: 'grap' } }], start);
  expect(placeOf(chosen).screen).toBe('benchmark');
  expect(line(chosen, true)).toMatch(/--link grap$/);
  expect(line(chosen, false)).not.toContain('--link');
});
