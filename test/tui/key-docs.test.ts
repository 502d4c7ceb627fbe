import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysDocument } from '../../src/tui/key-docs.ts';

test('docs/keys.md says what the keys do (if not: node scripts/write-keys.ts)', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'keys.md'), 'utf8');
  expect(written).toBe(keysDocument());
});
