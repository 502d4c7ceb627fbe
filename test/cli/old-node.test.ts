import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { launcher } from './run-cli.ts';

/** A Node.js before 22 on the PATH, where there is one: the project's own is newer. */
function oldNode(): { readonly file: string; readonly version: string } | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, 'node');
    if (!existsSync(file)) continue;
    const version = String(spawnSync(file, ['-p', 'process.versions.node']).stdout).trim();
    if (Number.parseInt(version, 10) < 22) return { file, version };
  }
  return undefined;
}

const old = oldNode();

test.skipIf(old === undefined)(
  'on an old Node.js it says so in one sentence (skipped where the PATH has no Node.js before 22)',
  () => {
    const { status, stdout, stderr } = spawnSync(old!.file, [launcher, 'report'], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `ungear needs Node.js 22 or newer, and this is ${old!.version}.\n`,
    });
  },
);
