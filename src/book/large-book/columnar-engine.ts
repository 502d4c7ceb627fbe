import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

/** A database in memory that reads Parquet and CSV files in place. */
export interface ColumnarEngine {
  readonly connection: DuckDBConnection;
  /** makes a folder that goes when the engine is closed */
  readonly temporaryFolder: () => string;
  readonly close: () => void;
}

/**
 * Starts the embedded engine; it is loaded on first use, because starting the tool must not wait for it.
 *
 * It loads no extensions from the network. What does not fit into its memory goes to a temporary folder that it makes when it needs one
 * and removes when it is closed.
 */
export async function openEngine(): Promise<ColumnarEngine> {
  const [{ DuckDBInstance }, { randomUUID }] = await Promise.all([
    import('@duckdb/node-api'),
    import('node:crypto'),
  ]);
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '300MB',
    // one more than there are processors: no processor waits for the last part of a file, and sums take a tenth less time
    threads: String(1 + availableParallelism()),
    preserve_insertion_order: 'false',
    temp_directory: join(tmpdir(), `ungear-${randomUUID()}`),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // an instant is cut to its Korean date, wherever the program runs
  await connection.run(
    "SET TimeZone = 'Asia/Seoul'; SET enable_progress_bar = true; SET enable_progress_bar_print = false",
  );
  const folders: string[] = [];
  const temporaryFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'ungear-'));
    folders.push(folder);
    return folder;
  };
  const close = () => {
    connection.closeSync();
    instance.closeSync();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  return { connection, temporaryFolder, close };
}

/** A text as a literal of the query language. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an identifier of the query language. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
