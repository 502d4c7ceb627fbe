import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysDocument } from '../src/tui/key-docs.ts';

/** Writes docs/keys.md from the action table. */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'keys.md'), keysDocument());
