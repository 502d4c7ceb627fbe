import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBook } from '../../src/book/load-book.ts';
import { evidenceOf } from '../../src/core/evidence/evidence.ts';
import type { Dataset } from '../../src/core/market/dataset.ts';
import type { Scope } from '../../src/core/mechanics/assumptions.ts';
import { type KoreaBook, writeKoreaBook } from './korea-book.ts';
import { validationPage } from './page.ts';

/**
 * node test/validation/run.ts SERIES [PAGE]: writes temporary books from a folder of Korean series, asks the program what they say, and
 * prints the page docs/validation.md (into the file PAGE where one is named).
 */
const [series, page] = process.argv.slice(2);
if (series === undefined) {
  console.error(
    'Usage: npm run validate -- SERIES [PAGE]   SERIES: folder with stock_days.csv and the other series',
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'ungear-validation-'));
try {
  const answer = async (name: string, book: KoreaBook, scope: Scope) => {
    const out = join(folder, name);
    writeKoreaBook(series, out, book);
    const dataset = await opened(out);
    return { dataset, evidence: evidenceOf(dataset, scope) };
  };
  const text = validationPage({
    // where Hong Kong funds are written as if they traded with Seoul, they count as Korean ones
    everyDay: await answer('every-day', { until: '2026-07-31', hongKong: 'everyDay' }, 'single'),
    holidays: await answer('holidays', { until: '2026-07-31', hongKong: 'holidays' }, 'hk'),
    longer: await answer('longer', { until: '2026-08-21', hongKong: 'holidays' }, 'hk'),
  });
  if (page === undefined) console.log(text);
  else writeFileSync(page, text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function opened(book: string): Promise<Dataset> {
  const loaded = await loadBook(book);
  if (loaded.kind === 'failed') throw new Error(`the book does not open: ${JSON.stringify(loaded.problems)}`);
  return loaded.dataset;
}
