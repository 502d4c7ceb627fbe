import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LoadedBook } from '../../src/book/load-book.ts';
import { asLine, badFolder, loadTrap } from './trap-book.ts';

/**
 * One row per trap: the bad file (the rest of the book is fixtures/bad/base, which has no problem), and all problems it must give as
 * `severity code line:column`. What is read in spite of it is the third entry: positions as `code quantity [day] [name]`, or undefined where
 * nothing can be shown or the file is another one.
 */
const traps: readonly (readonly [
  trap: string,
  problems: readonly string[],
  positions?: readonly string[],
])[] = [
  // ── codes ──
  [
    'ticker-without-zeros.positions.csv',
    ['note tickerNormalised 2:1', 'note tickerNormalised 3:1'],
    ['000660 5', '005930 10', '005930 20'],
  ],
  [
    'ticker-scientific.positions.csv',
    ['error tickerMangledBySpreadsheet 2:1', 'error tickerMangledBySpreadsheet 3:1'],
    ['005930 1'],
  ],
  [
    'ticker-with-letter.positions.csv',
    ['note tickerNormalised 2:1', 'note tickerNormalised 3:1', 'note tickerNormalised 4:1'],
    ['005930 10', '0193T0 3', '520101 5'],
  ],
  [
    'ticker-isin.positions.csv',
    [
      'note tickerNormalised 2:1',
      'note tickerNormalised 3:1',
      'note tickerNormalised 4:1',
      'warning unknownCode 4:1',
      'error notATicker 5:1',
      'error notATicker 6:1',
      'error notATicker 7:1',
    ],
    ['005930 10', '005935 5', '035420 7'],
  ],
  [
    'ticker-yahoo.positions.csv',
    [2, 3, 4, 5].map((row) => `note tickerNormalised ${row}:1`),
    ['005930 10', '005930 20', '7709 5', '7709 6'],
  ],
  [
    'ticker-exchange-prefix.positions.csv',
    ['note tickerNormalised 2:1', 'note tickerNormalised 3:1'],
    ['005930 10', '7709 5'],
  ],
  [
    'ticker-bloomberg.positions.csv',
    ['note tickerNormalised 2:1', 'note tickerNormalised 3:1', 'note tickerNormalised 4:1'],
    ['005930 10', '7709 5', 'SKHY 3'],
  ],
  ['ticker-alphanumeric.positions.csv', ['note tickerNormalised 3:1'], ['0193T0 5', '0193T0 10']],
  ['ticker-preferred.positions.csv', [], ['005930 10', '005935 5']],
  [
    'ticker-spreadsheet-text.positions.csv',
    [
      'note tickerNormalised 2:1',
      'warning duplicateRow 3',
      'note tickerNormalised 3:1',
      'note tickerNormalised 4:1',
    ],
    ['000660 5', '005930 10', '005930 10'],
  ],
  ['ticker-hong-kong.positions.csv', ['note tickerNormalised 3:1'], ['7709 5', '7709 10']],
  ['ticker-unknown.positions.csv', ['warning unknownCode 3:1'], ['005930 1', '999990 10', '999990 20']],
  ['ticker-is-a-name.positions.csv', ['error notATicker 2:1'], ['005930 1']],
  ['currency-without-rate.positions.csv', ['warning rateMissing 2:1'], ['EUR 1000', 'USD 1000']],
  ['total-row.positions.csv', ['warning totalRow 3:1'], ['005930 10']],
  // ── numbers ──
  [
    'number-styles.positions.csv',
    ['note numberNormalised 2:2'],
    [
      '000660 -1234',
      '005930 1234',
      '005935 1000',
      '0193T0 -700',
      '520101 123',
      '7709 -5',
      'KRW 150000000',
      'SKHY 38',
    ],
  ],
  ['number-arrows.positions.csv', ['error notANumber 2:2', 'error notANumber 3:2'], ['005930 1']],
  ['number-missing.positions.csv', [2, 3, 4, 5].map((row) => `error cellEmpty ${row}:2`), ['005930 1']],
  ['number-letters.positions.csv', [2, 3, 4, 5].map((row) => `error notANumber ${row}:2`), ['005930 1']],
  ['number-percent.positions.csv', ['error notANumber 2:2'], ['000660 1']],
  [
    'number-decimal-comma.positions.csv',
    ['note delimiterGuessed', ...[2, 3, 4].map((row) => `error notANumber ${row}:2`)],
    ['7709 12.5'],
  ],
  ['number-too-large.positions.csv', ['error numberTooLarge 2:2'], ['005930 1']],
  ['short-sale.positions.csv', ['note numberNormalised 3:2'], ['000660 -700', '005930 -700']],
  // ── dates ──
  [
    'date-styles.positions.csv',
    ['note dateNormalised 2:3', 'warning duplicateRow 3'],
    [1, 2, 3, 4, 5, 6].map((quantity) => `005930 ${quantity} 2026-06-23`),
  ],
  ['date-two-digit-year.positions.csv', ['error notADate 2:3'], ['000660 1']],
  ['date-serial.positions.csv', ['warning dateFromSerial 2:3'], ['005930 1 2026-06-23']],
  ['date-unclear.positions.csv', [2, 3, 4, 5, 6].map((row) => `error notADate ${row}:3`), ['000660 1']],
  // ── text, rows, header ──
  [
    'hostile-text.positions.csv',
    ['warning textSanitised 2:3'],
    ['000660 5 SK hynix', '005930 10 Samsung gnusmaS', '0193T0 5 KODEX 2x'],
  ],
  ['same-row-twice.positions.csv', ['warning duplicateRow 4'], ['005930 10', '005930 10', '005930 20']],
  [
    'level-replaced.positions.csv',
    ['note columnIsLevel 1:5', 'warning levelReplaced 3'],
    ['000660 5', '000660 7 2026-06-23', '005930 100', '005930 50 2026-06-23'],
  ],
  ['ragged.positions.csv', ['error rowRagged 2', 'error rowRagged 3'], ['0193T0 5']],
  ['quote-not-closed.positions.csv', ['error quoteUnclosed 3'], ['000660 1 SK hynix']],
  [
    'line-in-a-cell.positions.csv',
    ['warning textSanitised 2:3', 'error notANumber 4:2'],
    ['005930 10 Samsung Electronics'],
  ],
  ['classic-mac.positions.csv', ['error notANumber 3:2'], ['005930 10']],
  ['tabs.positions.csv', ['note delimiterGuessed', 'note numberNormalised 2:2'], ['005930 1234']],
  ['column-missing.positions.csv', ['error columnMissing 1', 'note columnIsLevel 1:2', 'error noPositions']],
  [
    'heads-in-korean.positions.csv',
    [
      'note encodingGuessed',
      'error columnMissing 1',
      'error columnMissing 1',
      ...[1, 2, 3].map((column) => `note columnIsLevel 1:${column}`),
      'error noPositions',
    ],
  ],
  ['column-repeated.positions.csv', ['error columnRepeated 1:3', 'error noPositions']],
  ['column-unknown.positions.csv', ['note columnIsLevel 1:3', 'note columnIsLevel 1:4'], ['005930 10']],
  ['column-unknown.flows.csv', ['note columnUnknown 1:4']],
  ['no-rows.positions.csv', ['warning fileEmpty', 'error noPositions']],
  ['empty.positions.csv', ['warning fileEmpty', 'error noPositions']],
  // ── encodings ──
  ['cp949.positions.csv', ['note encodingGuessed'], ['005930 10 똠방각하 펩시콜라']],
  ['utf8-bom.positions.csv', [], ['005930 10 삼성전자']],
  ['utf16le.positions.csv', ['note encodingGuessed', 'note delimiterGuessed'], ['005930 10 삼성전자']],
  ['utf16be.positions.csv', ['note encodingGuessed'], ['005930 10 삼성전자']],
  ['utf8-broken.positions.csv', ['warning encodingGuessed'], ['000660 5 SK\ufffd', '005930 10 삼성전자']],
  ['web-page.positions.csv', ['error fileUnreadable']],
  ['workbook.positions.csv', ['error fileUnreadable']],
  // ── prices and securities ──
  ['price-negative.prices.csv', ['error notPositive 12:5']],
  ['price-zero.prices.csv', ['error notPositive 12:5']],
  ['price-not-published.prices.csv', ['note notPublished 12', 'warning rateMissesDay 3']],
  ['price-halted.prices.csv', ['note zeroMeansUnknown 12:4']],
  [
    'price-split-not-stated.prices.csv',
    ['error moveBeyondLimit 3', 'warning notDescribed 14', 'warning moveBeyondLimit 15'],
  ],
  ['price-missing.prices.csv', ['error cellEmpty 12:5']],
  ['turnover-in-millions.prices.csv', ['error turnoverUnit 2:8']],
  ['price-with-unit.prices.csv', ['note numberNormalised 12:5']],
  ['price-twice-the-same.prices.csv', ['note duplicateRow 12']],
  ['price-twice-different.prices.csv', ['error duplicateRow 12']],
  ['price-on-a-saturday.prices.csv', ['error weekend 12:1']],
  ['price-without-session.prices.csv', ['note outsideCalendar']],
  ['price-in-two-currencies.prices.csv', ['error currencyMixed 12']],
  ['price-of-an-unknown.prices.csv', ['warning notDescribed 12']],
  ['price-code-without-zeros.prices.csv', ['note tickerNormalised 12:2', 'error notATicker 13:2']],
  ['price-quality-unknown.prices.csv', ['warning unknownWord 12:10']],
  ['price-in-another-currency.securities.csv', ['note priceCurrencyDiffers 8']],
  [
    'receipt-without-share.securities.csv',
    ['warning receiptWithoutShare 8:11', 'warning receiptWithoutRatio 8:12'],
  ],
  ['fund-holds-itself.index_weights.csv', ['warning fundCycle 7']],
  [
    'dividend-without-cash.corporate_actions.csv',
    ['warning dividendWithoutCash 2:1', 'error paidBeforeEx 3:7'],
  ],
  ['security-twice.securities.csv', ['error duplicateRow 10', 'warning notDescribed 2']],
  ['security-kind-unknown.securities.csv', ['warning unknownWord 10:4']],
  // ── the other sheets ──
  ['assets-zero.fund_assets.csv', ['error assetsZero 6:6']],
  ['assets-zero-while-traded.fund_assets.csv', ['error assetsZero 2:6']],
  ['assets-too-large.fund_assets.csv', ['error numberTooLarge 6:6']],
  ['assets-in-millions.fund_assets.csv', ['error assetsTooSmall 2:6']],
  ['assets-negative.fund_assets.csv', ['error notPositive 6:6']],
  ['assets-with-unit.fund_assets.csv', ['note numberNormalised 6:6']],
  ['assets-two-primary-levels.fund_assets.csv', ['error multipleRowsPrimary 2']],
  ['assets-no-primary-level.fund_assets.csv', ['warning noRowPrimary 6']],
  ['assets-level-unknown.fund_assets.csv', ['error unknownWord 6:3']],
  ['weight-in-percent.index_weights.csv', ['error looksLikePercent 6:4', 'error seriesRefused 7']],
  ['weight-with-percent-sign.index_weights.csv', ['note numberNormalised 6:4']],
  ['weight-negative.index_weights.csv', ['error notAFraction 6:4']],
  ['weights-above-one.index_weights.csv', ['warning weightsAboveOne 2']],
  ['weight-without-session.index_weights.csv', ['note outsideCalendar']],
  ['return-in-percent.factors.csv', ['error looksLikePercent 2:3', 'error seriesRefused 3']],
  ['rate-reversed.fx.csv', ['warning rateMissesDay 2', 'error unknownWord 3:2']],
  ['rate-per-hundred-yen.fx.csv', ['warning rateMissesDay 2', 'error ratePerHundred 3:3']],
  ['multiple-with-x.funds.csv', ['note numberNormalised 2:7']],
  ['multiple-in-percent.funds.csv', ['error looksLikePercent 2:7']],
  ['multiple-zero.funds.csv', ['error unknownWord 2:7']],
  ['fee-in-percent.funds.csv', ['error looksLikePercent 2:14']],
  ['exposure-unknown.funds.csv', ['warning unknownWord 2:13']],
  ['claim-without-value.claims.csv', ['error cellEmpty 2:3']],
  [
    'scenario-doubtful.scenarios.csv',
    [
      'note tickerNormalised 3:2',
      'error looksLikePercent 3:3',
      'error shockBeyondLimit 4:3',
      'error cellEmpty 6:1',
      'error duplicateRow 8',
      'note numberNormalised 9:3',
    ],
  ],
  ['event-without-date.events.csv', ['error cellEmpty 2:1']],
  ['shares-negative.share_counts.csv', ['error notPositive 2:3']],
  ['split-without-factor.corporate_actions.csv', ['error splitWithoutFactor 2:4', 'error notANumber 3:4']],
  ['split-already-in-prices.corporate_actions.csv', ['error moveBeyondLimit 3']],
  ['split-twice-different.corporate_actions.csv', ['error duplicateRow 3']],
  [
    'dividend-currency-unknown.corporate_actions.csv',
    ['warning rateMissing 2:6', 'warning rateMissing 3:6', 'error unknownCurrency 4:6'],
  ],
  ['action-without-session.corporate_actions.csv', ['note notASession 2:2']],
  ['flow-without-cash.flows.csv', ['warning flowWithoutCash 2:2', 'warning flowWithoutCash 3:2']],
  ['flow-doubtful.flows.csv', ['warning duplicateRow 3', 'error unknownCurrency 4:2', 'error cellEmpty 5:3']],
  ['weights-below-one.benchmark.csv', ['warning benchmarkSum 2']],
  ['weight-in-percent.benchmark.csv', ['error looksLikePercent 2:3', 'error seriesRefused 3']],
  ['weights-of-leverage.benchmark.csv', ['note numberNormalised 4:3', 'warning benchmarkSum 5']],
  [
    'weights-in-small-percent.benchmark.csv',
    [
      'error seriesRefused 2',
      'error benchmarkSumTooLarge 3:3',
      'error looksLikePercent 6:3',
      'error cellEmpty 7:3',
      'error notAFraction 8:3',
      'error seriesRefused 9',
    ],
  ],
  [
    'member-doubtful.benchmark.csv',
    ['note outsideCalendar', 'error duplicateRow 3', 'warning benchmarkSum 4', 'warning unknownCode 4:2'],
  ],
  [
    'time-unclear.bars.csv',
    ['note outsideCalendar', ...[2, 3, 4].map((row) => `error notATime ${row}:2`), 'error notPositive 5:3'],
  ],
  ['not-json.ungear.json', ['error fileUnreadable']],
  [
    'settings-invalid.ungear.json',
    [...Array.from({ length: 5 }, () => 'error settingInvalid'), 'note settingUnknown'],
  ],
];

for (const [trap, problems, positions] of traps) {
  test(trap, async () => {
    const book = await loadTrap(trap);
    expect(book.problems.map(asLine)).toEqual(problems);
    if (positions !== undefined) expect(positionsOf(book)).toEqual(positions);
  });
}

function positionsOf(book: LoadedBook): readonly string[] {
  const read = book.kind === 'opened' ? book.dataset.positions : [];
  return read.map(({ code, quantity, effectiveFrom, name }) =>
    [code, quantity, effectiveFrom, name].filter((part) => part !== undefined).join(' '),
  );
}

test('every bad file stands in the table', () => {
  const files = readdirSync(badFolder).filter((name) => !['base', 'README.md'].includes(name));
  expect(traps.map(([trap]) => trap).sort()).toEqual(files.sort());
});

test('a problem is always in the file that was spoilt, or follows from it in prices.csv or fx.csv', async () => {
  for (const [trap] of traps) {
    const file = trap.slice(trap.indexOf('.') + 1);
    const { problems } = await loadTrap(trap);
    for (const problem of problems) expect([file, 'prices.csv', 'fx.csv']).toContain(problem.file);
  }
});
