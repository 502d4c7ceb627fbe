import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerminalScreen } from '../test/terminal/screen.ts';
import { screenSvg } from './screen-svg.ts';

/** Runs the built program in a terminal and writes what its cells show: docs/screenshot-day.svg and docs/screenshot-day.txt. */
const folder = join(import.meta.dirname, '..', 'docs');
const screen = new TerminalScreen({ columns: 100, rows: 26, args: ['--lang', 'en', '--glyphs', 'unicode'] });
await screen.shows(/SK hynix.*\[−\d/);
await screen.quiet();
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'screenshot-day.svg'), screenSvg(screen));
writeFileSync(join(folder, 'screenshot-day.txt'), `${screen.lines().join('\n').trimEnd()}\n`);
await screen.close();
