import { digitsMeant, type ProblemParam, type ProblemWords, refusedBecause } from './problem-words.ts';

const meant = (param: ProblemParam, before: string): string =>
  param('suggestion') === '' ? '' : `${before}: ${param('suggestion')}.`;

const rows = (param: ProblemParam): string =>
  param('rows') === '1' || param('rows') === '' ? '1 row' : `${param('rows')} rows`;

const cell = (param: ProblemParam): string => `${param('name')} "${param('text')}"`;

/** Where a flow is to enter, as far as its row says. */
const placeOf = (param: ProblemParam): string => {
  const parts = [param('account'), param('group')].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` in ${parts.join(' / ')}`;
};

const numberFixes: Readonly<Record<string, string>> = {
  arrow: 'Write a sign: -1200 or 1200 (triangles mean minus in one place and plus in another).',
  percent: 'Write an amount, not a percentage.',
  decimalComma: 'Write 1234 or 1.234: the comma can mean both.',
  unit: 'Write the figure in single units, without a word behind it.',
};

const dateReasons: Readonly<Record<string, string>> = {
  text: 'is not a date',
  twoDigitYear: 'has a year of two digits, so it is not clear which end is the year',
  dayFirst: 'can be read with the day or the month first',
  timeZone: 'is an instant with a time zone, not a Korean date',
  noSuchDay: 'is a day that does not exist',
  outOfRange: 'lies before 1980 or after 2100',
};

const codeReasons: Readonly<Record<string, string>> = {
  text: 'is not a code',
  isin: 'is an ISIN that does not tell the code',
  ambiguous: 'fits two known codes',
};

const unreadable: Readonly<Record<string, readonly [string, string]>> = {
  html: ['is a web page, not a table.', 'Save it as CSV UTF-8.'],
  binary: ['is not a text file.', 'Save it as CSV UTF-8.'],
  tooLarge: ['is too large to be read at once.', 'Split it by date, or keep the rows of this book only.'],
  json: ['is not valid JSON.', 'Check commas and quotation marks.'],
  encoding: ['has text here that is not UTF-8; such rows are left out.', 'Save it as CSV UTF-8.'],
  columns: ['is damaged or not what its name says.', 'Write it again from its source.'],
  system: ['could not be read.', 'Check that the file exists and may be read.'],
};

/** Problems in English. */
export const englishProblems: ProblemWords = {
  fileMissing: (p) => [`${p('file')} is not in the folder.`, 'Add it; what needs it is switched off.'],
  fileUnreadable: (p) => {
    const [what, fix] = unreadable[p('reason')] ?? unreadable.system!;
    return [`${p('file')} ${what}${p('detail') === '' ? '' : ` (${p('detail')})`}`, fix];
  },
  fileUnknown: (p) => [
    `${p('file')} is not part of a book and is not read.`,
    meant(p, 'If it should be, name it'),
  ],
  notAFolder: (p) => [
    p('reason') === 'file'
      ? `"${p('path')}" is a file, not a folder.`
      : p('reason') === 'missing'
        ? `There is no folder "${p('path')}".`
        : `The folder "${p('path')}" could not be read.`,
    'Give the folder that holds positions.csv and prices.csv.',
  ],
  fileEmpty: (p) => [`${p('file')} has no rows.`, 'Write one header row and at least one row below it.'],
  encodingGuessed: (p) => [
    p('undecodable') === '' || p('undecodable') === '0'
      ? `Read as ${p('encoding')}.`
      : `Read as ${p('encoding')}; ${p('undecodable')} characters could not be decoded.`,
    'Save as UTF-8 to be sure.',
  ],
  delimiterGuessed: (p) => [
    `Columns are separated by ${p('delimiter') === 'tab' ? 'tabs' : 'semicolons'}.`,
    '',
  ],
  columnMissing: (p) => [`Column ${p('name')} is missing.`, `Add a column with the head ${p('name')}.`],
  columnUnknown: (p) => [`Column ${p('name')} is not known and is not read.`, ''],
  columnIsLevel: (p) => [
    `Column ${p('name')} is none of the tool's own: kept as a level to group by, --by ${p('name')}.`,
    '',
  ],
  columnRepeated: (p) => [`Column ${p('name')} stands there twice.`, 'Keep one of them.'],
  rowRagged: (p) => [
    `The row has ${p('cells')} cells, the header ${p('expected')}.`,
    'Put text that contains commas into quotation marks.',
  ],
  quoteUnclosed: (p) => [
    `A quotation mark opened here is never closed; ${rows(p)} from here on left out.`,
    'Close it, or double the quotation marks inside the text.',
  ],
  totalRow: (p) => [`"${p('text')}" is a sum, not a holding: left out.`, ''],
  duplicateRow: (p) =>
    p('kind') === 'copy'
      ? [`The same row for ${p('key')} stands in line ${p('firstRow')} too: counted once.`, '']
      : p('kind') === 'lot'
        ? [
            `${p('key')} stands in line ${p('firstRow')} too, with the same figures: both are counted.`,
            'Delete one if it is a copy.',
          ]
        : p('kind') === 'dated'
          ? [
              `${p('key')} has another row from ${p('day')} in line ${p('firstRow')}: both are counted, as lots (${rows(p)} like this).`,
              'Keep the right one if the other was to be corrected.',
            ]
          : [
              `${p('key')} has a different row in line ${p('firstRow')}: none of them is used.`,
              'Keep the right one.',
            ],
  outsideCalendar: (p) => [
    `${rows(p)} between ${p('first')} and ${p('last')} on days without a session of the Korean market: not used.`,
    '',
  ],
  notASession: (p) => [
    p('used') === ''
      ? `${cell(p)} lies before or after the sessions of the book: without effect on its days (${rows(p)}).`
      : `${cell(p)} is no session: it counts with the next one, ${p('used')} (${rows(p)}).`,
    'Check the date.',
  ],
  holdingsOffSession: (p) => [
    `${p('text')} is no session: its holdings count at the close of ${p('used')} (${p('dates')} dates like this).`,
    'Check the date.',
  ],
  flowsNotUsed: () => [
    'Flows have no effect on holdings that are stated date by date.',
    'State the cash after each flow in the holdings.',
  ],
  holdingsByDate: () => [
    'The holdings are stated date by date; only ungear report and ungear check read them like this.',
    'Ask for a report: ungear report BOOK --from DATE --to DATE. For everything else write positions.csv with effective_from instead of date.',
  ],
  duplicatesNotSought: (p) => [
    `Among ${rows(p)}, those that state one holding of one date twice were not looked for; all are counted.`,
    'ungear check looks for them.',
  ],
  splitWithoutFactor: () => [
    'A split without a factor: the security has no return over its day, and positions held through it have no value after it.',
    'Write the units that one unit becomes: 50, or 0.05 for one out of twenty.',
  ],
  flowWithoutCash: (p) => [
    `No ${p('text')} is held${placeOf(p)} before ${p('day')}: the flow enters nothing and is left out.`,
    `Add a position ${p('text')} for it to positions.csv.`,
  ],
  flowAmbiguous: (p) => [
    `${p('holdings')} holdings of ${p('currency')} could take the flow.`,
    'Name the account and the group.',
  ],
  benchmarkSum: (p) => [
    `The weights of the benchmark ${p('series')} on ${p('day')} sum to ${p('sum')}, not 1 (days like this: ${p('rows')}): used as they are, with the effect of it on a line of its own.`,
    'Add the members that are missing, cash included.',
  ],
  benchmarkMissesDay: (p) => [
    `The benchmark ${p('series')} has no weights for ${p('day')} (sessions like this: ${p('rows')}): those of ${p('used')} go on.`,
    'Add the weights at the close of every session.',
  ],
  priceGap: (p) => [
    `${p('text')} has no price on ${p('day')} (sessions like this: ${p('rows')}): no value that day, no return on the next.`,
    'Add the row.',
  ],
  notPublished: (p) => [
    `${rows(p)} between ${p('first')} and ${p('last')} with zeros only: not published yet, treated as not known.`,
    '',
  ],
  weekend: (p) => [`${cell(p)} is a Saturday or a Sunday: KRX has no session.`, 'Check the date.'],
  cellEmpty: (p) => [`${p('name')} is empty.`, `Fill in ${p('name')}, or delete the row.`],
  notANumber: (p) => [
    `${cell(p)} is not a number.`,
    numberFixes[p('reason')] ??
      `Write ${p('name') === 'quantity' ? 'the shares' : 'it'} in digits: ${digitsMeant(p('text')) ?? '1200'}.`,
  ],
  numberNormalised: (p) => [`${cell(p)} is read as ${p('value')} (${rows(p)} written like this).`, ''],
  numberTooLarge: (p) => [
    `${cell(p)} is larger than ${p('limit')}.`,
    'Check the unit: money is in single units of its currency.',
  ],
  notPositive: (p) => [
    `${cell(p)} must be above 0.`,
    'Correct it, or leave the cell empty when it is not known.',
  ],
  notAFraction: (p) => [`${cell(p)} is out of range for a fraction.`, 'Write fractions: 0.05 for 5 %.'],
  shockBeyondLimit: (p) => [
    `${cell(p)} is beyond the daily price limit of ${Number(p('limit')) * 100} %.`,
    'Write the return without forced trades as a fraction, such as -0.08.',
  ],
  looksLikePercent: (p) => [`${cell(p)} looks like percent.`, meant(p, 'Write the fraction')],
  seriesRefused: (p) => [
    `${rows(p)} of ${p('series')} left out: another row of the series looks like percent, so the unit of all is in doubt.`,
    'Write all of them as fractions.',
  ],
  weightsAboveOne: (p) => [
    `The weights of ${p('series')} on ${p('day')} sum to ${p('sum')}.`,
    'Check for repeated members.',
  ],
  notADate: (p) => [
    `${cell(p)} ${dateReasons[p('reason')] ?? 'is not a date'}.`,
    p('suggestion') === '' ? 'Write 2026-06-23.' : `Write ${p('suggestion')} if that is meant.`,
  ],
  notATime: (p) => [`${cell(p)} is not a time in Seoul.`, 'Write 14:30 or 2026-07-31 14:30, in Korean time.'],
  dateNormalised: (p) => [`${cell(p)} is read as ${p('day')} (${rows(p)} written like this).`, ''],
  dateFromSerial: (p) => [
    `${cell(p)} is read as a spreadsheet's day number: ${p('day')} (${rows(p)}).`,
    'Format the column as a date and save again.',
  ],
  notATicker: (p) => [
    `${cell(p)} ${codeReasons[p('reason')] ?? 'is not a code'}.`,
    p('suggestion') === ''
      ? 'Write the exchange code: 005930, 0193T0, 7709.'
      : `Write ${p('suggestion')} if that is meant.`,
  ],
  tickerMangledBySpreadsheet: (p) => [
    `${cell(p)} was turned into a number by a spreadsheet; the code is lost.`,
    'Format the column as text and export again: 005930.',
  ],
  tickerNormalised: (p) => [`${cell(p)} is read as ${p('code')} (${rows(p)}).`, ''],
  unknownCode: (p) => [
    `${cell(p)} is in neither securities.csv nor prices.csv: it has no price.`,
    'Add its prices, or check the code.',
  ],
  notDescribed: (p) => [
    `${cell(p)} has prices but no row in securities.csv: what it is is not known.`,
    'Add a row for it to securities.csv.',
  ],
  rateMissing: (p) => [
    `fx.csv has no rate of ${p('text')}: what is in ${p('text')} has no value in won.`,
    `Add ${p('text')}KRW to fx.csv.`,
  ],
  unknownWord: (p) => [
    `${cell(p)} is not one of the words allowed${p('used') === '' ? '' : `; read as ${p('used')}`}.`,
    `Write one of: ${p('allowed')}.`,
  ],
  unknownCurrency: (p) => [
    `${cell(p)} is not a currency that is known.`,
    'Write its three letters: KRW, USD, HKD.',
  ],
  ratePerHundred: (p) => [
    `${cell(p)} is a rate for 100 units where the rate for one is wanted.`,
    meant(p, 'Write the rate for one'),
  ],
  zeroMeansUnknown: (p) => [`${p('name')} 0 beside a price is taken as not known (${rows(p)}).`, ''],
  currencyMixed: (p) => [
    `The prices of ${p('text')} are in two currencies; ${rows(p)} not in ${p('used')} left out.`,
    `Write all prices of ${p('text')} in ${p('used')}.`,
  ],
  paidBeforeEx: (p) => [`${cell(p)} lies before the ex-date ${p('day')}.`, 'Check both dates.'],
  dividendWithoutCash: (p) => [
    `No one cash position of ${p('currency')} can take the dividends of ${p('text')}: they are profit, and leave the book after the ex-date (${rows(p)} like this).`,
    `Add a position ${p('currency')} with the account of the holding.`,
  ],
  fundCycle: (p) => [
    `A fund holds itself: ${p('text')}. What comes back to it has no answer.`,
    'Check the rows of these funds.',
  ],
  receiptWithoutShare: (p) => [
    `The depositary receipt ${p('text')} does not name its share: its return has no answer.`,
    'Write the code of the share into tracks.',
  ],
  receiptWithoutRatio: (p) => [
    `The depositary receipt ${p('text')} has no ratio: its premium over the share is not known.`,
    'Write the shares behind one receipt into ratio: 0.1 when ten receipts are one share.',
  ],
  receiptFarFromShare: (p) => [
    `${p('text')} costs ${p('times')} times ${p('ratio')} of ${p('share')} on ${p('day')}: the ratio is in doubt. Its premium is as wrong as the ratio; returns do not use it.`,
    'Write the shares behind one receipt, of today: 0.1 when ten receipts are one share.',
  ],
  priceCurrencyDiffers: (p) => [
    `${p('text')}: securities.csv says ${p('securities')}, its prices are in ${p('prices')}. The prices rule.`,
    '',
  ],
  multipleRowsPrimary: (p) => [
    `${p('group')} on ${p('day')} has two levels marked primary: none of its ${rows(p)} is used.`,
    'Mark either the aggregate or its products, not both.',
  ],
  noRowPrimary: (p) => [
    `${p('group')} on ${p('day')} has assets, but no row is primary: none of its ${rows(p)} counts.`,
    'Mark the rows that may be summed.',
  ],
  assetsZero: (p) => [
    `Net assets of ${p('text')} on ${p('day')} are 0${p('turnover') === 'yes' ? ' although it traded' : ''}: missing data, not an empty fund. Left out.`,
    'Fill in the figure or delete the row.',
  ],
  textSanitised: (p) => [
    `${p('name')}: control or invisible characters removed, or cut to length (${rows(p)}); what is left: "${p('text')}".`,
    '',
  ],
  settingUnknown: (p) => [`ungear.json: setting ${p('name')} is not known and is not used.`, ''],
  settingInvalid: (p) => [
    `ungear.json: ${cell(p)} is not possible; the default is used.`,
    `It may be: ${p('allowed')}.`,
  ],
  lawRefused: (p) => [
    `The custom law "${p('text')}" ${refusedBecause(p, 'en')}.`,
    'Use numbers, + - * / ^, q, Q, V, sigma, T, theta, v and plain functions.',
  ],
  noPositions: () => [
    'No position can be used: nothing can be shown.',
    'positions.csv needs code and quantity.',
  ],
  noPrices: () => ['No price can be used: nothing can be valued.', 'prices.csv needs date, code and close.'],
};
