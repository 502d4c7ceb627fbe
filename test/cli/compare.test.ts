import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inProcess } from './run-cli.ts';

const bundled = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');

test('a second book stands beside the first on one day, under one set of assumptions; its own problems are named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ungear-compare-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(bundled, folder, { recursive: true });
  writeFileSync(join(folder, 'positions.csv'), 'code,quantity\n005930,1000\n000660,12O0\n');
  writeFileSync(join(folder, 'ungear.json'), '{ "draws": 300, "seed": 9 }');
  const { out, err, code } = await inProcess(
    'compare',
    bundled,
    folder,
    '--date',
    '2026-06-23',
    '--draws',
    '400',
  );
  expect(out).toContain('book 1 ');
  expect(out).toContain('not held');
  expect(out).toContain('400 draws, seed 1');
  expect(err).toContain('positions.csv:3:2');
  expect(code).toBe(2);
});

test('one session alone, or three, cannot be compared', async () => {
  const alone = await inProcess('compare', '--day', '2026-06-23');
  expect([alone.code, alone.out]).toEqual([2, '']);
  expect(alone.err).toContain('--day twice');
});
