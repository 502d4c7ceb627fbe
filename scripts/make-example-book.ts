/**
 * Writes the bundled example book (fixtures/korea-2026) from a folder of fact sheets.
 *
 *     node scripts/make-example-book.ts FACT_SHEETS [BOOK]
 *
 * The market sheets are taken over as they are, after three checks: the columns are the expected ones, every row names its source and
 * its quality, and for each date and group of fund_assets.csv exactly one level is primary (so that nothing is summed twice). The
 * positions are invented here and say so in every row; the benchmark is a choice and says so too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';

/** File and columns of each sheet that goes into the book. */
const sheets: Readonly<Record<string, string>> = {
  'securities.csv':
    'code,name_ko,name_en,kind,market,currency,isin,shares_outstanding,shares_as_of,sector,tracks,source,quality',
  'share_counts.csv': 'code,effective_from,shares,quality,source',
  'prices.csv': 'date,code,currency,open,close,nav,volume,turnover_krw,turnover_quality,quality,source',
  'funds.csv':
    'code,level,name_ko,name_en,issuer,underlying,multiple,multiple_kind,effective_from,listing_date,venue,currency,exposure,fee,quality,source',
  'fund_assets.csv': 'date,code,level,group,primary,net_assets,currency,quality,source',
  'index_weights.csv': 'date,index,code,weight,quality,source',
  'fx.csv': 'date,pair,rate,quality,source',
  'factors.csv': 'date,symbol,close_return,quality,source',
  'events.csv': 'date,kind,title,detail,source,quality',
  'claims.csv': 'id,date,claim,quantity,value,unit,who,source,quality',
};

/** code, quantity, group, account, currency, name: made up for the example, held by nobody. */
const inventedPositions: readonly (readonly [string, number, string, string, string, string])[] = [
  ['005930', 40_000, 'Chips', 'Core', 'KRW', 'Samsung Electronics'],
  ['000660', 5_000, 'Chips', 'Core', 'KRW', 'SK hynix'],
  ['005935', 8_000, 'Chips', 'Core', 'KRW', 'Samsung Electronics preferred'],
  ['091160', 12_000, 'Chips', 'Core', 'KRW', 'KODEX Semiconductor'],
  ['SKHY', 6_000, 'Chips', 'Offshore', 'USD', 'SK hynix ADS'],
  ['069500', 45_000, 'Index', 'Core', 'KRW', 'KODEX 200'],
  ['122630', 6_000, 'Index', 'Tactical', 'KRW', 'KODEX Leverage'],
  ['252670', 10_000_000, 'Hedge', '', 'KRW', 'KODEX 200 Futures Inverse 2X'],
  ['0193T0', 30_000, 'Leveraged', 'Tactical', 'KRW', 'KODEX SK hynix Single Stock Leverage'],
  ['0193W0', 30_000, 'Leveraged', 'Tactical', 'KRW', 'KODEX Samsung Electronics Single Stock Leverage'],
  ['520101', 5_000, 'Leveraged', '', 'KRW', 'Mirae Asset Leverage SK hynix Single Stock ETN'],
  ['7709', 30_000, 'Leveraged', 'Offshore', 'USD', 'CSOP SK Hynix Daily (2x) Leveraged Product'],
  ['7347', 400_000, 'Leveraged', 'Offshore', 'USD', 'CSOP Samsung Electronics Daily (-2x) Inverse Product'],
  ['000660', -700, 'Hedge', '', 'KRW', 'SK hynix'],
  ['KRW', 6_000_000_000, 'Cash', '', 'KRW', 'Won'],
  ['USD', 1_200_000, 'Cash', '', 'USD', 'US dollar'],
];

const settings = { title: 'Korea 2026 example', inventedPositions: true, defaultDay: '2026-06-23' };

type Row = Readonly<Record<string, string>>;

function checkedSheet(folder: string, file: string, columns: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  const { data, errors, meta } = papaparse.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  if (meta.fields?.join() !== columns) throw new Error(`${file}: columns are ${meta.fields?.join()}`);
  data.forEach((row, at) => {
    if (!row.source || !row.quality) throw new Error(`${file}:${at + 2}: a figure without source or quality`);
  });
  if (file === 'fund_assets.csv') requireOnePrimaryLevel(data);
  return text;
}

function requireOnePrimaryLevel(rows: readonly Row[]): void {
  const levels = new Map<string, Set<string>>();
  for (const { date, group, primary, level } of rows) {
    const key = `${date} ${group}`;
    const found = levels.get(key) ?? new Set<string>();
    if (primary === '1') found.add(level ?? '');
    levels.set(key, found);
  }
  for (const [key, found] of levels) {
    if (found.size !== 1) throw new Error(`fund_assets.csv: ${key} has ${found.size} primary levels`);
  }
}

function positionsText(): string {
  const rows = inventedPositions.map(([code, quantity, group, account, currency, name]) =>
    [code, quantity, group, account, currency, '', name, 'invented'].join(),
  );
  return ['code,quantity,group,account,currency,effective_from,name,note', ...rows, ''].join('\n');
}

/** The whole KOSPI, at every close for which the weights of its members are known; the choice is this example's, not a fact. */
function benchmarkText(folder: string): string {
  const text = readFileSync(join(folder, 'index_weights.csv'), 'utf8');
  const { data } = papaparse.parse<Row>(text, { header: true, skipEmptyLines: true });
  const closes = new Set(data.filter(({ index }) => index === 'KOSPI').map(({ date }) => date ?? ''));
  const rows = [...closes]
    .sort()
    .map((date) => [date, 'KOSPI', '1', 'KOSPI', 'Other shares', 'assumed', 'chosen for the example'].join());
  return ['date,code,weight,benchmark,group,quality,source', ...rows, ''].join('\n');
}

function readmeText(factSheets: string): string {
  const original = readFileSync(join(factSheets, 'README.md'), 'utf8');
  const from = original.indexOf('Format: UTF-8');
  if (from < 0) throw new Error('README.md of the fact sheets has changed');
  return `${readmeHead}${original.slice(from).replaceAll('\r', '')}`;
}

const readmeHead = `# Korea 2026: the bundled example book

Real figures about the leveraged and inverse funds that rebalance into Samsung Electronics (005930) and SK hynix (000660),
2026-04-15 to 2026-07-31, with the event day 2026-06-23; and beside them an invented portfolio.

**Invented:** \`positions.csv\`, every row (the note column says so). Nobody holds this portfolio. It has unpriced positions on
purpose (SKHY, 252670 and 520101 have no price in the sheets): the tool names them instead of counting them as zero.

**Chosen:** \`benchmark.csv\`, the whole KOSPI at every close. The two stocks and the preferred count at their weights of the evening before
(\`index_weights.csv\`), the rest of the index as one.

**Settings:** \`ungear.json\` holds the title, the mark that the positions are invented and the day that is shown first.

Everything else was published, and each row carries its source and its quality. Made by \`scripts/make-example-book.ts\`.

`;

const [factSheets, book = join(import.meta.dirname, '..', 'fixtures', 'korea-2026')] = process.argv.slice(2);
if (factSheets === undefined) throw new Error('usage: make-example-book.ts FACT_SHEETS [BOOK]');
mkdirSync(book, { recursive: true });
for (const [file, columns] of Object.entries(sheets)) {
  writeFileSync(join(book, file), checkedSheet(factSheets, file, columns));
}
writeFileSync(join(book, 'positions.csv'), positionsText());
writeFileSync(join(book, 'benchmark.csv'), benchmarkText(factSheets));
writeFileSync(join(book, 'ungear.json'), `${JSON.stringify(settings, undefined, 2)}\n`);
writeFileSync(join(book, 'README.md'), readmeText(factSheets));
