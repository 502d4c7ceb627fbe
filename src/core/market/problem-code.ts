/**
 * What can be wrong with the user's data: each code with its severity and params, in the groups that view/language has a file of words for.
 */
export type ProblemCode =
  | FileProblem
  | HoldingProblem
  | CellProblem
  | CodeProblem
  | MarketProblem
  | FundProblem
  | BookProblem;

/** Of files, their columns and rows as such. */
export type FileProblem =
  /** error for prices.csv, else a note: what needs the file is switched off · no params */
  | 'fileMissing'
  /** error: a file named on the command line is not there · no params */
  | 'noSuchFile'
  /**
   * error · reason: notAFile (a folder, a device) | html (a web page or an .xls that is one) | binary (a workbook or another non-text
   * file) | tooLarge | json (no valid JSON) | columns (a damaged Parquet or dated file) | encoding (rows that are not UTF-8; row) |
   * system (the operating system refused) · detail: the system's or the parser's words, may be empty
   */
  | 'fileUnreadable'
  /** note: a table in the folder that is not part of a book; `suggestion` is the name it may have meant, or empty · suggestion */
  | 'fileUnknown'
  /** error · path, reason: missing | file (it is a file, not a folder) | system */
  | 'notAFolder'
  /** warning: no row below the header, or nothing at all · no params */
  | 'fileEmpty'
  /** note (CP949, UTF-16); warning when characters could not be decoded · encoding, undecodable (count) */
  | 'encodingGuessed'
  /** note: the delimiter is not the comma · delimiter: semicolon | tab */
  | 'delimiterGuessed'
  /** error: the file cannot be used; `suggestion` is the head that may be meant, or empty · name, suggestion */
  | 'columnMissing'
  /** note: not read · name */
  | 'columnUnknown'
  /** note: a further column of the positions, kept as a level to group by · name (as --by takes it) */
  | 'columnIsLevel'
  /** error when the tool needs the column (the file cannot be used), else a note · name */
  | 'columnRepeated'
  /** error · cells, expected */
  | 'rowRagged'
  /** error: a quotation mark opened in this row is never closed; the rest of the file is left out · rows (lines left out) */
  | 'quoteUnclosed'
  /** warning, first of its column: escape sequences, control or invisible characters removed, or a text cut · name, text (what is left), rows */
  | 'textSanitised';

/** Of holdings, flows, dividends and splits. */
export type HoldingProblem =
  /** warning: a sum, not a holding; left out · text */
  | 'totalRow'
  /**
   * · key (what is said twice), firstRow, rows, kind:
   *   copy (note: the same row again, counted once) | conflict (error: two different rows for one key, none is used) |
   *   lot (warning: identical position rows, all are counted) | dated (warning, first of its file: position rows of one effective day that
   *   differ, all are counted; day)
   */
  | 'duplicateRow'
  /** warning, first of its file: a dated row takes the place of one that says something else in a further column · key, day, firstRow, name (column), text, rows */
  | 'levelReplaced'
  /** warning: holdings are stated for dates without a session; each counts at the close of the session before, the first at `used` · text (date), used, dates */
  | 'holdingsOffSession'
  /** error: the holdings are stated date by date, and what was asked takes a book whose positions go on · no params */
  | 'holdingsByDate'
  /** note: rows that state one holding twice were not looked for in so large a file · rows */
  | 'duplicatesNotSought'
  /** warning: positions.csv stands beside positions.parquet, which says what is held · no params */
  | 'positionsNotRead'
  /** warning: flows.csv has no effect on holdings that are stated date by date · no params */
  /** error: a split without a factor; no return runs over its day · name */
  | 'splitWithoutFactor'
  /** warning: no cash of the currency is held there on the day before the flow: it is left out · name, text, account, group, day */
  | 'flowWithoutCash'
  /** error: several cash holdings fit the flow · currency, holdings */
  | 'flowAmbiguous'
  /** error: a dividend paid before it went ex · name, text, day (ex-date) */
  | 'paidBeforeEx'
  /** warning, once per security and currency: its dividends find no cash position and leave the book · text (code), currency, rows */
  | 'dividendWithoutCash';

/** Of what stands in one cell: numbers, dates and times. */
export type CellProblem =
  /** error · name */
  | 'cellEmpty'
  /**
   * error · name, text, reason: text | arrow (△ and ▲ mean minus in one place and plus in another) | percent (a percentage where an
   * amount is wanted) | decimalComma (1,234 or 1.234?) | unit (an unknown unit)
   */
  | 'notANumber'
  /** note, first of its column: separators, signs, units or percent signs read · name, text, value, rows */
  | 'numberNormalised'
  /** error · name, text, limit */
  | 'numberTooLarge'
  /** error · name, text */
  | 'notPositive'
  /** error: a share must lie between 0 and 1 (a return above −1) · name, text */
  | 'notAFraction'
  /** error: a shock beyond the daily price limit · name, text, limit */
  | 'shockBeyondLimit'
  /** error: a rule of a scenario outside what can be supposed · name, text, low, high */
  | 'ruleOutOfRange'
  /** error · name, text, suggestion (the same as a fraction) */
  | 'looksLikePercent'
  /** error: other rows of a series in which one looks like percent: their unit is in doubt as well · series, rows */
  | 'seriesRefused'
  /**
   * error · name, text, suggestion (may be empty), reason: text | twoDigitYear (26.09.10: which end is the year?) | dayFirst
   * (06/07/2026) | timeZone (an instant, not a Korean date) | noSuchDay | outOfRange (before 1980 or after 2100)
   */
  | 'notADate'
  /** error: no time of day in Seoul · name, text */
  | 'notATime'
  /** note, first of its column · name, text, day, rows */
  | 'dateNormalised'
  /** warning, first of its column: a spreadsheet's day number (1900 system) · name, text, day, rows */
  | 'dateFromSerial'
  /** note, first of its column: an open, NAV or turnover of 0 beside a price is taken as not known · name, text, rows */
  | 'zeroMeansUnknown'
  /** error, first of its file: turnover far from volume x close; the cell is not used, the row is · name, text, times, rows */
  | 'turnoverUnit';

/** Of codes, words and currencies. */
export type CodeProblem =
  /**
   * error · name, text, suggestion (may be empty), reason: text | isin (its check digit or its issue does not tell the code) |
   * ambiguous (two known codes fit)
   */
  | 'notATicker'
  /** error: 5.93E+03; format the column as text and export again · name, text */
  | 'tickerMangledBySpreadsheet'
  /** note, once per spelling · name, text, code, rows */
  | 'tickerNormalised'
  /** warning, once per code: neither securities.csv nor prices.csv knows it; a position stays in, unpriced · name, text, rows */
  | 'unknownCode'
  /** warning, once per code: it has prices but no row in securities.csv, so its kind is not known · name, text, rows */
  | 'notDescribed'
  /** error, or warning when a cautious reading exists (`used`, else empty) · name, text, allowed (comma-separated), used */
  | 'unknownWord'
  /** error: not a currency's three letters · name, text */
  | 'unknownCurrency'
  /** warning, once per currency: positions are in it, but fx.csv has no rate of it · name, text (currency), rows */
  | 'rateMissing'
  /** error: a rate for 100 yen where the rate for one is wanted · name, text, suggestion */
  | 'ratePerHundred'
  /** error: the price rows of one code are in two currencies; those not in `used` are left out · text (code), currency, used, rows */
  | 'currencyMixed'
  /** note: the price rows' currency rules · text (code), securities (currency there), prices (currency here) */
  | 'priceCurrencyDiffers';

/** Of sessions, prices, rates and weights. */
export type MarketProblem =
  /** note: rows of days without a session of the Korean market, not used · rows, first (day), last (day) */
  | 'outsideCalendar'
  /** warning: Korean rows of a weekday inside the book that is no session: its prices may be missing · day, rows (days) */
  | 'sessionMissing'
  /**
   * warning: the day is no session, it counts with session `used`; note, first of its column, where `used` is empty: it lies before or
   * after the book · name, text, day, used, rows
   */
  | 'notASession'
  /** warning, first of its benchmark: a day's weights do not sum to 1; used as they are · series, day, sum, rows (days) */
  | 'benchmarkSum'
  /** error, first of its benchmark: a day's weights sum to what no leverage gives; percent, and none is used · series, day, sum, limit */
  | 'benchmarkSumTooLarge'
  /** warning, first of its benchmark: a session without weights; those of `used` go on · series, day, used, rows (sessions) */
  | 'benchmarkMissesDay'
  /** warning, first of its currency: a session without a rate after the first rate; the last one goes on · currency, day, used, rows (sessions) */
  | 'rateMissesDay'
  /** warning, first of its security: no row on a session between two that have one · text (code), day, rows (sessions) */
  | 'priceGap'
  /**
   * a close beyond the daily limit that no split explains, first of its security · text (code), day, move, limit (percent), factor (of the stated splits, empty without), rows,
   * as: split (error: it counts as a split without a factor) | move (warning: it may be a 2x fund that no file calls one, and is used)
   */
  | 'moveBeyondLimit'
  /** note: all-zero price rows, not published yet; treated as not known · rows, first (day), last (day) */
  | 'notPublished'
  /** error: KRX has no session on a Saturday or a Sunday · name, text, day */
  | 'weekend'
  /** warning: the weights of one index on one day sum to more than 1 · series, day, sum */
  | 'weightsAboveOne';

/** Of funds, their assets, and depositary receipts. */
export type FundProblem =
  /** warning: a fund that holds itself through others; what comes back has no answer · text (A > B > A) */
  | 'fundCycle'
  /** warning: a depositary receipt without the share behind it (`tracks`); its return has no answer · text (code) */
  | 'receiptWithoutShare'
  /** warning: a depositary receipt without the shares behind one; its premium is not known · text (code) */
  | 'receiptWithoutRatio'
  /** warning: by its ratio a receipt costs less than half or more than twice its shares · text (code), share, ratio, day, times */
  | 'receiptFarFromShare'
  /** error: two levels are primary for one day and group; none is used · day, group, rows */
  | 'multipleRowsPrimary'
  /** warning: assets are given for a day and group, but no row is primary, so none counts · day, group, rows */
  | 'noRowPrimary'
  /** error: net assets of 0 are missing data, not an empty fund (turnover: yes when it traded that day, else unknown) · text (code), day, turnover */
  | 'assetsZero'
  /** error, first of its file: too little for a Korean fund, as in millions of won; left out · name, text, limit (won), rows */
  | 'assetsTooSmall';

/** Of ungear.json and of the book as a whole. */
export type BookProblem =
  /** error, for positions.csv: what is asked needs a portfolio · no params */
  | 'positionsMissing'
  /** note · name */
  | 'settingUnknown'
  /** error: the default is used · name, text, allowed (what it may be) */
  | 'settingInvalid'
  /** error · text, reason */
  | 'lawRefused'
  /** error: nothing can be shown · no params */
  | 'noPositions'
  /** error: nothing can be valued · no params */
  | 'noPrices';
