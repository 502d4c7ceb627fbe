import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readMarketFiles } from '../../src/book/book-files.ts';
import { readMarketDataset } from '../../src/book/read-dataset.ts';
import { instrumentOn } from '../../src/core/attribution/instrument/instrument-day.ts';
import { stockDaysFrom } from '../../src/core/attribution/instrument/stock-days.ts';
import { splitDay } from '../../src/core/decomposition/split-day.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';

/** Gives the rivals the answer for one unit of each instrument and day, as units.csv and units.parquet in the book's folder: what the ordinary path says of it. */
export async function writeUnitFigures(folder: string, draws: number): Promise<void> {
  const market = readMarketDataset(await readMarketFiles(folder), 'bench');
  if (market === undefined) throw new Error('the large book does not open');
  const dataset = { ...market.dataset, inputs: [] };
  const lines = ['evening,code,value,profit,mechanical,residual,currency,tracking'];
  for (let t = 1; t < dataset.days.length; t++) {
    const stockDays = stockDaysFrom((day) => splitDay(dataset, day, { ...defaultAssumptions, draws }));
    for (const { code } of dataset.securities) {
      const { held } = instrumentOn(dataset, stockDays, code, t);
      if (held === undefined) continue;
      const value = held.before.price * held.before.fx;
      const { mechanical, residual, currency, tracking } = held.parts;
      const figures = [held.return, mechanical, residual, currency, tracking].map((figure) => value * figure);
      lines.push([dataset.days[t - 1], code, value, ...figures].join());
    }
  }
  const path = join(folder, 'units.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const units = `read_csv('${path}', header = true, types = {'code': 'VARCHAR'})`;
  await connection.run(`COPY (FROM ${units}) TO '${join(folder, 'units.parquet')}' (FORMAT parquet)`);
}
