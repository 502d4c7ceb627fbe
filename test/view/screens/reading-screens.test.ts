import { expect, test } from 'vitest';
import type { Target } from '../../../src/core/attribution/explanation/explanation.ts';
import type { Problem } from '../../../src/core/market/problem.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, HelpEntry, ScreenInput, ScreenView, TableState } from '../../../src/view/screen.ts';
import { allSettingsScreen } from '../../../src/view/screens/all-settings.ts';
import { assumptionsScreen } from '../../../src/view/screens/assumptions.ts';
import { helpScreen } from '../../../src/view/screens/help.ts';
import { dataScreen } from '../../../src/view/screens/input-files.ts';
import { whyScreen } from '../../../src/view/screens/why.ts';
import { answers, inputOn } from '../example-input.ts';

const flat = (view: ScreenView): string => view.lines.map(textOf).join(' ').replace(/\s+/g, ' ');
const tall: Partial<Frame> = { columns: 120, rows: 300 };

const whyText = (focus: Target, day = '2026-06-23', frame: Partial<Frame> = tall): string =>
  flat(whyScreen(inputOn(day, frame, { focus })));

test('a stock’s figure opens with its status, and says what would change one’s mind before the arithmetic', () => {
  const said = whyText({ kind: 'stock', code: '000660' });
  const order = ['Not a measurement', 'ASSUMED', 'WIDTH', 'WOULD NARROW IT', 'AGAINST', 'FORMULA', 'INPUTS'];
  const places = order.map((part) => said.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(said).toContain('PRIOR ONLY: an assumption pushed through a formula.');
  expect(said).toContain(
    '2026-06-08: KRW 2.56tn of predicted selling, yet SK hynix moved +2.96 % in the session',
  );
});

test('each input stands with its day, its quality and its source', () => {
  const said = whyText({ kind: 'stock', code: '000660' });
  expect(said).toMatch(
    /A_7709 net assets carried into the day, 7709, USD [\d,]+~? 2026-06-22 estimated, CSOP NAV x HKEX units/,
  );
  expect(said).toMatch(/V day's turnover, KRX, one side, 000660 KRW 21,934,538,087,990/);
});

test('a fund left out, a locked stock and an unpriced position say why there is no figure', () => {
  expect(whyText({ kind: 'fund', code: '122630' })).toContain('Not in the flow of this day: out of scope.');
  expect(whyText({ kind: 'stock', code: '000660' }, '2026-07-31')).toContain(
    'No answer: at the upper limit.',
  );
  expect(whyText({ kind: 'none' })).toContain('There is no figure here to explain.');
});

test('a stock without an answer says what would give it one, down to the funds and the file', () => {
  const said = whyText({ kind: 'stock', code: '000660' }, '2026-04-20');
  expect(said).toContain('No answer: net assets unknown.');
  expect(said).toMatch(
    /Would give an answer: the net assets of [0-9A-Z, ]*7709[0-9A-Z, ]* at an earlier close \(fund_assets\.csv\)/,
  );
  expect(whyText({ kind: 'stock', code: '000660' }, '2026-07-31')).not.toContain('Would give');
});

test('a node says how much of its contribution has no answer, before what is modelled of it', () => {
  const portfolio = { kind: 'node', key: 'portfolio' } as const;
  expect(whyText(portfolio, '2026-07-31')).toMatch(
    /\+\d\.\d\d points have NO answer: SK hynix closed at its limit\. \+0\.\d\d points, 90 %/,
  );
  expect(whyText(portfolio, '2026-04-20')).not.toContain('no model is inside');
});

test('a file opens to its hash and to how its rows are', () => {
  const [file] = answers.dataset.inputs.filter((one) => one.file === 'fund_assets.csv');
  const said = whyText({ kind: 'file', file: 'fund_assets.csv' });
  expect(said).toContain(file!.sha256);
  expect(said).toContain('official 207, derived 348, estimated 132');
  expect(whyText({ kind: 'file', file: 'nowhere.csv' })).toContain('The book has no such file.');
});

const problem = (severity: Problem['severity'], row: number): Problem => ({
  code: 'notANumber',
  severity,
  file: 'positions.csv',
  row,
  column: 2,
  params: { name: 'quantity', text: '12\u001b[31mO0', suggestion: '1200' },
});
const dataOf = (
  problems: readonly Problem[],
  day = '2026-06-23',
  change: Partial<ScreenInput> = {},
): ScreenView =>
  dataScreen({ ...inputOn(day, { columns: 100, rows: 40 }), answers: { ...answers, problems }, ...change });

test('Data says first whether today can be computed and what it rests on', () => {
  const said = flat(dataOf([]));
  expect(said).toContain('Everything of this day can be computed.');
  expect(said).toContain('66 % of the forced trades rest on estimated assets, positions without a price: 3');
  expect(said).toContain('No problems in the files.');
  expect(said).toContain('The positions are invented.');
  expect(said).toContain('prices 06-22, 06-23 | assets 06-22 (t−1)');
  expect(flat(dataOf([], '2026-07-31'))).toContain('No answer for SK hynix (at the upper limit)');
});

test('errors stand above the files with place, reason and remedy; mere notes below them', () => {
  const view = dataOf([problem('note', 9), problem('error', 3), problem('warning', 5)]);
  const said = flat(view);
  expect(said).toContain(
    'Problems in the files: errors 1 (what they concern is not used), warnings 1, notes 1.',
  );
  expect(said).toContain('positions.csv:3:2 quantity "12O0" is not a number.');
  const places = ['positions.csv:3:2', 'positions.csv:5:2', 'ungear.json', 'prices.csv', 'positions.csv:9:2'];
  const found = places.map((place) => said.lastIndexOf(place));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(view.selected).toEqual({ kind: 'file', file: 'positions.csv' });
  expect(said).toContain('Screens that do not need a bad row still work.');
});

test('all settings: twelve rows, the headline marked, and the row that is picked is taken over', () => {
  const chosen = { ...defaultAssumptions, scope: 'all' as const };
  const view = allSettingsScreen(inputOn('2026-06-23', {}, { assumptions: chosen, table: { cursor: 11 } }));
  const said = flat(view);
  expect(view.rowCount).toBe(12);
  expect(said).toContain('KRX+HK | day | net (headline)');
  expect(said).toContain('all | day | net (now)');
  expect(said).toMatch(
    /0\.1\d to 7\.\d\d points, from the smallest to the largest end\. All are assumptions\./,
  );
  expect(view.selected).toEqual({
    kind: 'setting',
    assumptions: { ...chosen, denominator: 'adv20', netting: 'gross' },
  });
});

test('all settings of a day without an answer shows no figure, and of a half-answered one says so', () => {
  const none = flat(allSettingsScreen(inputOn('2026-04-15', tall)));
  expect(none).toContain('No setting has an answer for this day.');
  expect(none).not.toMatch(/\[[−+0-9]/);
  const half = flat(allSettingsScreen(inputOn('2026-07-31', tall)));
  expect(half).toContain('! a part of the move has no answer');
});

test('in a hurry the twelve days are not computed', () => {
  const view = allSettingsScreen({ ...inputOn('2026-06-23'), hurried: true });
  expect(flat(view)).toContain('Twelve settings are being computed.');
});

test('the assumptions print each prior with its 90 % range, and mark the judgements', () => {
  const said = flat(assumptionsScreen(inputOn('2026-06-23', tall)));
  expect(said).toMatch(/linear slope b \(j\) b log-normal 0\.0500 \[0\.0158,0\.158\]/);
  expect(said).toMatch(/permanent impact gamma gamma normal 0\.314 \[0\.247,0\.381\] Almgren et al\. 2005/);
  expect(said).toMatch(/netting, KRX single-stock \(j\) nu_single triangular 0\.726/);
  expect(said).toContain('square root: I(q) = Y * sigma * sign(q) * sqrt(abs(q)) (alone only;');
  const changed = { ...defaultAssumptions, scope: 'all' as const };
  const other = flat(assumptionsScreen(inputOn('2026-06-23', tall, { assumptions: changed })));
  expect(other).toContain('! not the default (KRX and Hong Kong single-stock funds)');
});

const entries: readonly HelpEntry[] = [
  { section: 'here', keys: 'Enter', label: 'open the row' },
  { section: 'everywhere', keys: 's', label: 'scope: KRX, KRX+HK, all' },
];
const helpWith = (table: Partial<TableState>): string =>
  flat(helpScreen({ ...inputOn('2026-06-23', {}, { table }), help: entries }));

test('help lists the keys of the table it is given, is searched by key and word, and always says how to read', () => {
  expect(helpWith({})).toMatch(/THIS SCREEN EVERYWHERE Enter open the row s scope/);
  expect(helpWith({ filter: 'SCOPE' })).not.toContain('open the row');
  expect(helpWith({ filter: 'nothing like it' })).toContain('No key matches.');
  for (const filter of ['', 'scope'])
    expect(helpWith({ filter })).toContain('nine draws in ten of the ASSUMED parameters');
});
