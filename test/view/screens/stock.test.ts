import { expect, test } from 'vitest';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Frame, ScreenInput, ScreenView } from '../../../src/view/screen.ts';
import { stockScreen } from '../../../src/view/screens/stock.ts';
import { answers, inputOn } from '../example-input.ts';

const draw = (
  day: string,
  code = '000660',
  frame: Partial<Frame> = {},
  change: Partial<Omit<ScreenInput, 'frame' | 'table'>> & {
    readonly table?: { readonly cursor: number };
  } = {},
): ScreenView => stockScreen(inputOn(day, frame, { focus: { kind: 'stock', code }, ...change }));
const text = (view: ScreenView): string => view.lines.map(textOf).join('\n');
const flat = (view: ScreenView): string => text(view).replace(/\s+/g, ' ');

test('SK hynix on 2026-06-23: what happened, an assumed range without a middle, and how the session went', () => {
  const said = flat(draw('2026-06-23')).split('PARTS')[0]!;
  expect(said).toMatch(
    /SK hynix ▾ −12\.47 %\. Forced trades of leveraged funds may be 0\.\d to 4\.\d points/,
  );
  expect(said).toContain('ASSUMED range, not measured');
  expect(said).toContain('Opened −0.72 %, then −11.84 % in the session. The sign fits, which is no proof.');
  expect(said).not.toContain('−1.4');
});

test('the parts stand beside their bands, and the sellers beside what they sold', () => {
  const screen = text(draw('2026-06-23'));
  expect(screen).toMatch(/mechanical +−1\.4\d +\[−4\.\d\d,−0\.4\d\]/);
  expect(screen).toMatch(/residual +−11\.0\d +\[−12\.0\d,−8\.\d\d\]/);
  expect(screen).toMatch(/7709 CSOP.*−6\.492~ +70\.3/);
  expect(screen).toMatch(/gross +−9\.240 +100\.0/);
  expect(screen).toMatch(/netting, pass-through\* +\+3\.\d{3}/);
  expect(screen).toMatch(/of turnover 21\.93tn +26\.\d %/);
  expect(flat(draw('2026-06-23', '000660', { columns: 120, rows: 40 }))).toContain(
    '70 % of the gross rests on estimated assets.',
  );
});

test('each law alone is there, and the inputs that the width hangs on', () => {
  const screen = text(draw('2026-06-23', '005930', { columns: 120, rows: 40 }));
  for (const law of ['crossover', 'linear', 'Almgren', 'square root'])
    expect(screen).toMatch(new RegExp(`${law} +−\\d\\.\\d\\d +\\[−`));
  expect(screen).toMatch(/transfer zeta +2\d % +█+/);
  expect(screen).toContain('under 1 % each:');
});

test('a stock at its limit has no figure, only the reason; the flow is known all the same', () => {
  const view = draw('2026-07-31');
  const screen = text(view);
  expect(screen).toContain('unsplit');
  expect(screen).toContain('at the upper limit');
  expect(screen).not.toMatch(/mechanical +[−+]/);
  expect(screen).toContain('WHO HAD TO BUY');
  expect(screen).not.toContain('ONE LAW ALONE');
});

test('gross flow is shown without netting when gross is asked for', () => {
  const gross = { ...answers.defaults, netting: 'gross' as const };
  const screen = text(draw('2026-06-23', '000660', {}, { assumptions: gross }));
  expect(screen).not.toContain('netting, pass-through');
  expect(screen).toMatch(/of turnover 21\.93tn +42\.1 %/);
});

test('unknown assets are a word, not a zero', () => {
  const screen = text(draw('2026-05-20'));
  expect(screen).toContain('net assets unknown');
  expect(screen).not.toMatch(/gross +0/);
});

test('the cursor runs from the parts, which explain the stock, to the funds, which explain themselves', () => {
  const first = draw('2026-06-23');
  expect(first.selected).toEqual({ kind: 'stock', code: '000660' });
  const last = draw('2026-06-23', '000660', {}, { table: { cursor: first.rowCount - 1 } });
  expect(last.selected).toEqual({ kind: 'fund', code: '0197X0' });
  expect(last.rowText[0]).toContain('0197X0');
});

test('without a choice the first modelled stock is shown, and a stock without funds says so', () => {
  const unchosen = stockScreen(inputOn('2026-06-23', {}, { focus: { kind: 'none' } }));
  expect(flat(unchosen)).toContain('SK hynix ▾ −12.47 %');
  expect(flat(draw('2026-06-23', '005935'))).toContain('nothing to split');
});

test('other big days include one that speaks against the model', () => {
  const screen = text(draw('2026-06-23', '000660', { columns: 120, rows: 44 }));
  expect(screen).toContain('OTHER BIG DAYS');
  expect(screen).toMatch(/07-31 +▴\+29\.95 +unsplit: at the upper limit/);
});

test('on the residual the pane tells what it goes with: parts that add up, betas with errors, what the ranges are', () => {
  const screen = text(draw('2026-07-28', '005930', { columns: 120, rows: 40 }));
  expect(screen).toMatch(/market +−9\.\d\d +\[−1\d\.\d\d,−6\.\d\d\] +beta 1\.29 \(0\.24\)/);
  const small = draw('2026-07-28', '005930', {}, { table: { cursor: 4 } });
  expect(text(small)).toMatch(/▸residual +−12\.\d\d/);
  expect(flat(small)).toContain('GOES WITH');
  expect(text(small).replace(/│.*$/gm, '').replace(/\s+/g, ' ')).toContain(
    'Ranges: sampling error of the betas, not assumed.',
  );
  expect(text(draw('2026-07-28', '005930'))).not.toContain('GOES WITH');
});

test('without enough sessions the pane says how many there are, in both languages', () => {
  const said = (language: Frame['language']) =>
    text(draw('2026-06-23', '000660', { language }, { table: { cursor: 4 } }))
      .replace(/│.*$/gm, '')
      .replace(/\s+/g, ' ');
  expect(said('en')).toContain('18 complete sessions before this day, 40 needed.');
  expect(said('ko')).toContain('앞선 온전한 거래일 18일, 40일 필요.');
});

test('while the sessions before are being split the pane says so, and goes on until it has them', () => {
  const fresh = { ...answers.defaults, seed: 77, draws: 100 };
  const before = draw(
    '2026-07-28',
    '000660',
    {},
    {
      assumptions: fresh,
      sessionLimit: 10,
      table: { cursor: 4 },
    },
  );
  expect(before.unfinished).toBe(true);
  expect(text(before)).toContain('computing the sessions before');
  const after = draw(
    '2026-07-28',
    '000660',
    {},
    {
      assumptions: fresh,
      sessionLimit: 200,
      table: { cursor: 4 },
    },
  );
  expect(after.unfinished).toBeUndefined();
  expect(flat(after)).toContain('Betas (errors): market');
});
