import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenInput, ScreenView, TableState } from '../../../src/view/screen.ts';
import { fundsScreen } from '../../../src/view/screens/funds.ts';
import { answers, inputOn, resultOn } from '../example-input.ts';

const draw = (
  day: string,
  frame: Partial<Frame> = {},
  table: Partial<TableState> = {},
  change: Partial<Omit<ScreenInput, 'frame' | 'table'>> = {},
): ScreenView => fundsScreen(inputOn(day, frame, { table, ...change }));
const text = (view: ScreenView): string => view.lines.map(textOf).join('\n');
const flat = (view: ScreenView): string => text(view).replace(/\s+/g, ' ');
const codes = (view: ScreenView): readonly string[] =>
  view
    .tableText()
    .slice(1)
    .map(([cell = '']) => cell.split(' ')[0]!);

test('the first lines say how much was sold, how sure that is, and what it rests on', () => {
  const said = flat(draw('2026-06-23'));
  expect(said).toMatch(/Funds had to sell about KRW 7\.\d\dtn net \[6\.\d\d, 9\.\d\d\], ASSUMED/);
  expect(said).toContain('66 % of the gross rests on estimated assets.');
  expect(said).toContain('On official assets: KRW 4.12tn, 11.55 %.');
  expect(said).toContain('Left out: 11 out of scope, 2 with assets of one date only.');
});

test('funds come largest first, those left out at the end, each with its reason', () => {
  const view = draw('2026-06-23', { columns: 120, rows: 60 });
  expect(codes(view).slice(0, 4)).toEqual(['7709', '7747', '0193T0', '0195S0']);
  expect(codes(view).at(-1)).toBe('520101');
  expect(text(view)).toContain('122630 KODEX Leverage: out of scope');
});

test('sums stand under their columns', () => {
  for (const columns of [80, 120, 160]) {
    const lines = draw('2026-06-23', { columns, rows: 40 }).lines.map(textOf);
    const edgeOf = (line: string, figure: string): number =>
      stringWidth(line.slice(0, line.indexOf(figure) + figure.length));
    const fund = lines.find((line) => line.includes('0193T0'))!;
    const gross = lines.find((line) => line.includes('Gross: KRX'))!;
    expect(edgeOf(gross, '−12.201')).toBe(edgeOf(fund, '−1.567'));
    expect(edgeOf(gross, '34.2')).toBe(edgeOf(fund, '7.1'));
  }
});

test('a filter looks in codes, both languages’ names, issuers and multiples', () => {
  const shown = (filter: string): readonly string[] => codes(draw('2026-06-23', {}, { filter }));
  expect(shown('csop')).toEqual(['7709', '7747', '7347']);
  expect(shown('인버스 삼성')).toEqual(['0193L0']);
  expect(shown('005930 -2x')).toEqual(['0193L0', '7347']);
  const nothing = draw('2026-06-23', {}, { filter: 'zzz' });
  expect(nothing.rowCount).toBe(0);
  expect(text(nothing)).toContain('No fund matches the filter.');
  expect(nothing.selected).toEqual({ kind: 'none' });
});

test('every sortable column sorts both ways, and a fund without the figure comes last either way', () => {
  for (const column of draw('2026-06-23').sortColumns) {
    const up = draw('2026-06-23', {}, { sort: { column, descending: false } });
    const down = draw('2026-06-23', {}, { sort: { column, descending: true } });
    expect([...codes(up)].sort()).toEqual([...codes(down)].sort());
  }
  const byAssets = (descending: boolean): readonly string[] =>
    codes(draw('2026-06-23', {}, { sort: { column: 'assets', descending } }));
  expect(byAssets(true)[0]).toBe('7709');
  expect(byAssets(false)[0]).toBe('7347');
  const left = resultOn('2026-06-23').split.excluded.map(({ code }) => code as string);
  for (const descending of [true, false])
    expect([...byAssets(descending).slice(-left.length)].sort()).toEqual([...left].sort());
});

test('a hidden column is gone; the flow cannot be hidden', () => {
  const view = draw('2026-06-23', {}, { hidden: ['assets', 'flow'] });
  expect(text(view)).not.toContain('ASSETS tn');
  expect(text(view)).toContain('GROSS tn');
});

test('a Hong Kong holiday is said in words: its funds do not trade, and the next day trade both', () => {
  expect(flat(draw('2026-07-01', { rows: 40 }))).toContain(
    'Hong Kong is closed: 3 of its funds do not trade today.',
  );
  expect(flat(draw('2026-07-02', { rows: 40 }))).toContain(
    '3 Hong Kong funds trade the whole move since 06-30.',
  );
});

test('where the flow into a stock is not known there is no total, and the stocks are named', () => {
  const said = flat(draw('2026-05-20'));
  expect(said).toContain('The flow into SK hynix, Samsung Elec is not known: no total.');
  expect(said).not.toContain('Net, 90 %');
});

test('gross shows no netting', () => {
  const assumptions = { ...answers.defaults, netting: 'gross' as const };
  const said = flat(draw('2026-06-23', {}, {}, { assumptions }));
  expect(said).toContain('Funds had to sell KRW 12.2tn gross.');
  expect(said).not.toContain('Netting and pass-through');
});

test('a filter that was pasted with escape sequences is not echoed', () => {
  const view = draw('2026-06-23', {}, { filter: '\u001b]52;c;aGk=\u0007cs' }, { typing: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
  expect(text(view)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});
