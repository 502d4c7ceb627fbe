import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { mulberry32 } from '../../scripts/invented-numbers.ts';
import { makeLargeBook } from '../../scripts/make-large-book.ts';
import { inProcess, temporaryFolder } from './run-cli.ts';

/** What is held at the close of a date. */
interface Held {
  readonly code: string;
  readonly quantity: number;
  readonly group: string;
  readonly account: string;
  readonly strategy: string;
}

interface Statement {
  readonly date: string;
  readonly rows: readonly Held[];
}

const codes = '005930 000660 0193T0 0193X0 7709 069500 SKHY 300000 300010 300020 KRW USD NOSUCH'.split(' ');

/** Holdings that come, change and go; stated on most sessions, on a Saturday, and once with nothing but cash. No session of an action is among them. */
function statements(sessions: readonly string[]): readonly Statement[] {
  const random = mulberry32(11);
  const places = codes.flatMap((code) =>
    ['A', 'B'].map((account) => ({ code, account, group: code < '3' ? 'Chips' : 'Rest' })),
  );
  const stated = sessions.slice(3).filter((_, at) => at % 5 !== 2);
  return [...stated, '2021-08-28'].sort().map((date, at) => ({
    date,
    rows: places
      .filter(({ code }) => at !== 7 || code === 'KRW')
      .filter(({ code }) => random() < 0.8 || code === 'KRW')
      .map((place) => ({
        ...place,
        quantity: Math.round((random() - 0.2) * 1_000) / 4 + 1,
        strategy: random() < 0.5 ? 'slow' : '',
      })),
  }));
}

const columns = ['code', 'quantity', 'group', 'account', 'strategy'] as const;
const cells = (held: Held): string => columns.map((name) => held[name]).join();

/** The same holdings as rows that go on until they are changed: what is no longer stated is closed. */
function asPositions(all: readonly Statement[]): readonly string[] {
  const keyOf = ({ code, group, account }: Held) => [code, group, account].join();
  return all.flatMap(({ date, rows }, at) => {
    const held = new Set(rows.map(keyOf));
    const gone = (all[at - 1]?.rows ?? []).filter((row) => !held.has(keyOf(row)));
    return [...rows, ...gone.map((row) => ({ ...row, quantity: 0 }))].map((row) => `${date},${cells(row)}`);
  });
}

async function writeParquet(folder: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const from = join(folder, 'positions.csv');
  const types = `{date: 'DATE', code: 'VARCHAR', quantity: 'DOUBLE', "group": 'VARCHAR', account: 'VARCHAR', strategy: 'VARCHAR'}`;
  await connection.run(
    `COPY (SELECT * FROM read_csv('${from}', header = true, columns = ${types})) TO '${join(folder, 'positions.parquet')}' (FORMAT parquet)`,
  );
}

/** Three books of the same holdings in one market: rows with effective_from, rows of every date as CSV, and as Parquet. */
async function books(): Promise<{
  readonly ordinary: string;
  readonly csv: string;
  readonly parquet: string;
}> {
  const market = temporaryFolder();
  await makeLargeBook({ folder: market, positions: 1, days: 40, instruments: 24, seed: 3, format: 'csv' });
  const sessions = weekdaysIn(market);
  const copy = () => {
    const folder = temporaryFolder();
    for (const name of readdirSync(market)) copyFileSync(join(market, name), join(folder, name));
    const events = [
      `005930,${sessions[35]},split,1.1,,,invented`,
      `300000,${sessions[30]},dividend,,120,,invented`,
    ];
    const actions = ['code,date,kind,factor,amount,paid,source', ...events];
    writeFileSync(join(folder, 'corporate_actions.csv'), `${actions.join('\n')}\n`);
    writeFileSync(join(folder, 'ungear.json'), '{ "title": "Held by date" }\n');
    // on sessions, on the Saturday of a statement, which has it inside, and on the Sunday after it
    const flows = ['2021-08-20', '2021-08-28', '2021-08-29', '2021-09-10', '2021-09-14', '2021-09-20'];
    writeFileSync(
      join(folder, 'flows.csv'),
      `date,currency,amount,account\n${flows.map((day, at) => `${day},KRW,${(at - 1.5) * 400_000},${at % 2 === 0 ? 'A' : 'B'}`).join('\n')}\n`,
    );
    const weights = sessions.map(
      (day) => `${day},Market,005930,0.3,Chips,invented\n${day},Market,300000,0.7,Rest,invented`,
    );
    writeFileSync(
      join(folder, 'benchmark.csv'),
      `date,benchmark,code,weight,group,source\n${weights.join('\n')}\n`,
    );
    return folder;
  };
  const all = statements(sessions);
  const [ordinary, csv, parquet] = [copy(), copy(), copy()];
  const dated = all.flatMap(({ date, rows }) => rows.map((row) => `${date},${cells(row)}`));
  const write = (folder: string, date: string, lines: readonly string[]) =>
    writeFileSync(join(folder, 'positions.csv'), `${date},${columns.join()}\n${lines.join('\n')}\n`);
  write(ordinary, 'effective_from', asPositions(all));
  write(csv, 'date', dated);
  write(parquet, 'date', dated);
  await writeParquet(parquet);
  return { ordinary, csv, parquet };
}

const weekdaysIn = (folder: string): readonly string[] => [
  ...new Set(
    readdirSync(folder).includes('fx.csv')
      ? linesOf(join(folder, 'fx.csv')).map((line) => line.slice(0, 10))
      : [],
  ),
];

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trim().split('\n').slice(1);

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAhead = (value: Json): boolean =>
  isObject(value) && isObject(value.state ?? null) && (value.state as { kind: Json }).kind === 'notHeld';

/** Told of the files, or of rows that count later only: an ordinary book knows those of the future. */
const ofTheRows: ReadonlySet<string> = new Set(['inputs', 'problems', 'coverage', 'notHeld']);

function figures(value: Json, path = ''): readonly (readonly [string, Json])[] {
  if (Array.isArray(value))
    return value
      .filter((one: Json) => !isAhead(one))
      .flatMap((one: Json, at) => figures(one, `${path}[${at}]`));
  if (!isObject(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, inside]) =>
    ofTheRows.has(name) ? [] : figures(inside, `${path}.${name}`),
  );
}

async function answered(folder: string, line: string): Promise<ReadonlyMap<string, Json>> {
  const [command = '', ...options] = line.split(' ');
  const { out, err } = await inProcess(command, folder, ...options, '--format', 'json', '--draws', '150');
  expect(out, err).not.toBe('');
  return new Map(figures(JSON.parse(out) as Json));
}

const differs = (one: Json, other: Json | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(one))
    : one !== other;

test('holdings stated by date say the same as the ordinary book with the same holdings, in every command', async () => {
  const { ordinary, csv, parquet } = await books();
  const lines = [
    ...['2021-08-04', '2021-09-14', '2021-09-21'].map((day) => `report --date ${day} --by account,strategy`),
    'report --top 4 --explain-residual',
    'explain --date 2021-09-10 --node portfolio/Chips',
    'flows --date 2021-09-10',
    'benchmark --date 2021-09-14',
    'benchmark --from 2021-08-20 --to 2021-09-22',
    'compare --day 2021-09-10 --day 2021-09-17',
    'scenario --shock 005930=-0.08 --date 2021-09-10 --ladder',
    'preclose --return 005930=-0.05 --rest 0 --date 2021-09-15',
    'preclose --return 005930=-0.05 --rest 0',
    'policy --cap 1.5 --date 2021-09-10',
    'policy --cap 1.5 --from 2021-08-20 --to 2021-09-22 --by account,strategy',
    'explain --from 2021-09-13 --to 2021-09-22 --link menchero',
    'explain --from 2021-09-13 --to 2021-09-22 --fund 0193T0',
  ];
  for (const [at, line] of lines.entries()) {
    const expected = await answered(ordinary, line);
    const found = await answered(at % 3 === 0 ? csv : parquet, line);
    expect([...found.keys()], line).toEqual([...expected.keys()]);
    expect(
      [...found].filter(([path, value]) => differs(value, expected.get(path))),
      line,
    ).toEqual([]);
  }
  // there are no positions in a tree of sums: the weeks by themselves
  const weeks = 'report --from 2021-09-13 --to 2021-09-22 --every week';
  const [expected, found] = [await answered(ordinary, weeks), await answered(csv, weeks)];
  const spans = [...expected].filter(([path]) => path.startsWith('.spans'));
  expect(spans.length).toBeGreaterThan(40);
  expect(spans.filter(([path, value]) => differs(value, found.get(path)))).toEqual([]);
});
