import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs vitest with the arguments given and ends with one line for machines: `N passed, N failed, N skipped`.
 * A test file that does not load counts as one failure; the exit code is vitest's.
 */
interface Summary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const folder = mkdtempSync(join(tmpdir(), 'ungear-tests-'));
const report = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { status } = spawnSync('vitest', ['run', ...reporters, ...process.argv.slice(2)], { stdio: 'inherit' });
const line = summaryLine();
rmSync(folder, { recursive: true, force: true });
console.log(line);
process.exitCode = status ?? 1;

function summaryLine(): string {
  try {
    const summary = JSON.parse(readFileSync(report, 'utf8')) as Summary;
    const unloaded = summary.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const skipped = summary.numPendingTests + summary.numTodoTests;
    return `${summary.numPassedTests} passed, ${summary.numFailedTests + unloaded} failed, ${skipped} skipped`;
  } catch {
    return '0 passed, 1 failed, 0 skipped';
  }
}
