import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfExample, inProcess, shell, temporaryFolder, ungear } from './run-cli.ts';

test('a reader that leaves early is no failure and no noise', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: bash reads it
  const { code, err, out } = shell('$UNGEAR report --format json | head -n 1; exit ${PIPESTATUS[0]}');
  expect({ code, err, out }).toEqual({ code: 0, err: '', out: '{\n' });
});

test('text into a pipe is as wide as COLUMNS asks, and as usual where that is no width of a text', () => {
  const widest = (line: string): number =>
    Math.max(
      ...shell(line)
        .out.split('\n')
        .map((text) => text.length),
    );
  expect(widest('COLUMNS=70 $UNGEAR report | grep ─')).toBe(70);
  expect(widest('COLUMNS=0 $UNGEAR report | grep ─')).toBe(100);
});

test('a full disk is one line and a failure', () => {
  for (const line of [
    '$UNGEAR report > /dev/full',
    '$UNGEAR --help > /dev/full',
    '$UNGEAR report -o /dev/full',
  ]) {
    const { code, err } = shell(line);
    expect(code, line).toBe(1);
    expect(err.trimEnd().split('\n'), line).toHaveLength(1);
    expect(err, line).toMatch(/ENOSPC|no space/);
  }
});

test('-o writes the file whole and leaves nothing else in the folder', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'day.json');
  writeFileSync(file, 'older', { mode: 0o640 });
  chmodSync(file, 0o640);
  const { code, out } = await inProcess('report', '--format', 'json', '-o', file);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ date: '2026-06-23' });
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['day.json']);
});

test('-o follows a link instead of replacing it', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'real.txt'), 'older');
  symlinkSync('real.txt', join(folder, 'link.txt'));
  await inProcess('report', '-o', join(folder, 'link.txt'));
  expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toContain('2026-06-23');
  expect(readdirSync(folder)).toEqual(['link.txt', 'real.txt']);
});

test('-o where nothing can be written is one sentence', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sub'));
  const missing = await inProcess('report', '-o', join(folder, 'missing', 'day.txt'));
  expect(missing.code).toBe(2);
  expect(missing.err).toMatch(/^ungear: -o needs a folder that exists, and .*missing does not\.\n$/);
  expect((await inProcess('report', '-o', join(folder, 'sub'))).code).toBe(2);
});

test('-o where nothing can be written is told before a long answer is computed, with the reason and the path', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const long = ['simulate', '--markets', '100000', '--days', '5000', '-o'];
  expect(await inProcess(...long, join(folder, 'file', 'x.txt'))).toMatchObject({
    code: 2,
    err: `ungear: -o needs a folder that exists, and ${join(folder, 'file')} does not.\n`,
  });
  const tooLong = await inProcess(...long, join(folder, 'x'.repeat(300)), '--lang', 'ko');
  expect(tooLong.code).toBe(1);
  expect(tooLong.err).toMatch(/^ungear: .*쓸 수 없음: 이름이 너무 김 \(ENAMETOOLONG\)\.\n$/);
  expect((await inProcess('drag', '--path', '0.1', '-o', '/dev/full')).err).toBe(
    'ungear: /dev/full could not be written: no space left (ENOSPC).\n',
  );
});

test('ctrl-c ends a long command at once, as a shell says it, and leaves no half a file', () => {
  const folder = temporaryFolder();
  const { code, out } = shell(
    `timeout --preserve-status -s INT 1 $UNGEAR simulate --markets 100000 -o ${join(folder, 'x.txt')}`,
  );
  expect({ code, out }).toEqual({ code: 130, out: '' });
  expect(readdirSync(folder)).toEqual([]);
});

test('-o never overwrites a file that the book is read from', async () => {
  const book = copyOfExample();
  const before = readFileSync(join(book, 'positions.csv'), 'utf8');
  const { code, err } = await inProcess('report', book, '-o', join(book, 'positions.csv'));
  expect(code).toBe(2);
  expect(err).toContain('would overwrite');
  expect(readFileSync(join(book, 'positions.csv'), 'utf8')).toBe(before);
});

test('without a terminal the bare program prints the text report', async () => {
  const { code, out } = ungear();
  expect(code).toBe(0);
  expect(out).toBe((await inProcess('report')).out);
  expect(out).not.toContain('\x1b');
});
