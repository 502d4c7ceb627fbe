import { expect, test } from 'vitest';
import type { Design } from '../../../src/core/evidence/design.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { evidenceWords } from '../../../src/view/language/evidence/evidence-words.ts';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { ScreenInput, ScreenView } from '../../../src/view/screen.ts';
import { evidenceScreen } from '../../../src/view/screens/evidence.ts';
import { reversalScreen } from '../../../src/view/screens/reversal.ts';
import { answers, inputOn } from '../example-input.ts';

const said = (view: ScreenView): string => view.lines.map(textOf).join('\n').replace(/\s+/g, ' ');
const day = '2026-06-23';
const without = (designs: readonly Design[]): Pick<ScreenInput, 'answers'> => ({
  answers: { ...answers, evidence: (scope) => ({ ...answers.evidence(scope), designs, posteriors: [] }) },
});

test('the first sentence is that the data cannot tell, with its t; the second what they exclude', () => {
  const text = said(evidenceScreen(inputOn(day)));
  expect(text).toMatch(/The data cannot tell machinery from news: t 1\.35/);
  expect(text).toMatch(/exclude the top of our assumption: slope above 0\.094 \(prior: 0\.158\)/);
  expect(text).toMatch(/KRX\+HK \| 20 days \| gross PRIOR ONLY/);
});

test('from pane to pane: designs, assumed and after the data, one left out', () => {
  const first = evidenceScreen(inputOn(day));
  expect(first.paneStarts).toHaveLength(3);
  const [, posterior, leftOut] = first.paneStarts!.map((cursor) =>
    said(evidenceScreen(inputOn(day, { rows: 40 }, { table: { cursor } }))),
  );
  expect(posterior).toMatch(/mixture 2[45] % assumed before 0\.057 \[0\.018,0\.158\]/);
  expect(leftOut).toMatch(/▸ ?without 2026-07-02: 0\.020/);
});

test('where the posterior stands in for the prior, the bands of the day stand side by side', () => {
  const assumptions = { ...defaultAssumptions, netting: 'gross', denominator: 'adv20' } as const;
  const cursor = answers.evidence('hk').designs.length;
  const text = said(evidenceScreen(inputOn(day, { rows: 60 }, { assumptions, table: { cursor } })));
  expect(text).toMatch(/SK hynix assumed before \[−\d.*\] after the data \[−\d/);
  expect(said(evidenceScreen(inputOn(day, { rows: 60 }, { table: { cursor } })))).not.toContain(
    'SK hynix assumed',
  );
});

test('a book that cannot be asked says so, and shows a reason for every design', () => {
  const none = answers
    .evidence('hk')
    .designs.map(({ id }): Design => ({ kind: 'unavailable', id, reason: 'noFlow', n: 0, clusters: 0 }));
  const text = said(evidenceScreen(inputOn(day, {}, without(none))));
  expect(text).toContain('every range stays the assumed one');
  for (const { id } of none)
    expect(text).toContain(`${evidenceWords.en.design[id]} - - - - - - no flow known`);
});

test('reversal says inconclusive first, with both slopes', () => {
  expect(said(reversalScreen(inputOn(day)))).toMatch(
    /Inconclusive\. If forced trading overshoots, .* Next open \+0\.027 \(t 0\.9\), next day −0\.053 \(t −1\.2\)\. Neither/,
  );
  expect(said(reversalScreen(inputOn(day, { language: 'ko' })))).toMatch(/판단 불가\. .* 다음 시가 \+0\.027/);
});
