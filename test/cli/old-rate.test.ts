import { expect, test } from 'vitest';
import { changeRows, copyOfExample, inProcess } from './run-cli.ts';

/** The example with exchange rates until 2026-06-19 only. */
function bookWithOldRates(): string {
  const folder = copyOfExample();
  changeRows(folder, 'fx.csv', (rows) => rows.filter((row) => row < '2026-06-20'));
  return folder;
}

interface Node {
  readonly code: string;
  readonly state: { readonly kind: string; readonly since?: string };
  readonly children: readonly Node[];
}

const leavesOf = (node: Node): readonly Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

test('positions and funds at an exchange rate of an earlier day say so in text, JSON and CSV, with the day', async () => {
  const book = bookWithOldRates();
  const asked = (...args: readonly string[]) => inProcess(args[0]!, book, ...args.slice(1), '--draws', '100');
  const text = (await asked('report')).out.replace(/\s+/g, ' ');
  expect(text).toContain('! 3 positions are valued at an exchange rate of 06-19');
  expect(text).toContain('priced 13/16 (3 at an old rate)');
  expect(text).toContain('US dollar~');
  const { portfolio, coverage } = JSON.parse((await asked('report', '--format', 'json')).out);
  expect(coverage).toMatchObject({ oldRate: 3, oldestRate: '2026-06-19' });
  const old = leavesOf(portfolio).filter(({ state }) => state.kind === 'oldRate');
  expect(old.map(({ code, state }) => `${code} ${state.since}`).sort()).toEqual([
    '7347 2026-06-19',
    '7709 2026-06-19',
    'USD 2026-06-19',
  ]);
  expect((await asked('report', '--format', 'csv')).out.match(/^.*,oldRate,.*$/gm)).toHaveLength(3);
  const { flows } = JSON.parse((await asked('flows', '--format', 'json')).out);
  const marked = flows.filter(({ flags }: { readonly flags: readonly string[] }) =>
    flags.includes('oldRate'),
  );
  expect(marked.map(({ code }: { readonly code: string }) => code).sort()).toEqual(['7347', '7709', '7747']);
});
