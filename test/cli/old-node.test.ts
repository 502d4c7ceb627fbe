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

/** Where there is none, this one gives itself out for one: the launcher is still asked, only not whether an old one can read it. */
const feigned = `data:text/javascript,Object.defineProperty(process, 'versions', {
  value: { ...process.versions, node: '20.19.0' },
});`;

test('on an old Node.js it says so in one sentence', () => {
  const { file, version } = oldNode() ?? { file: process.execPath, version: '20.19.0' };
  const args = file === process.execPath ? ['--import', feigned, launcher] : [launcher];
  const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } } as const;
  const { status, stdout, stderr } = spawnSync(file, [...args, 'report'], options);
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `ungear needs Node.js 22 or newer, and this is ${version}; npx ungear, in the folder of ungear, takes the one that comes with it.\n`,
  });
  const korean = spawnSync(file, [...args, 'report', '--lang=ko'], options);
  expect(korean.stderr).toMatch(/^ungear에는 Node\.js 22 이상이 .*\n$/);
});
