import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screenSvg } from './screen-svg.ts';
import { screenshot } from './screenshot.ts';

/** Writes what the program's cells show: docs/screenshot-day.svg, and the same as plain text. */
const docs = join(import.meta.dirname, '..', 'docs');
const screen = await screenshot();
writeFileSync(join(docs, 'screenshot-day.svg'), screenSvg(screen));
writeFileSync(join(docs, 'screenshot-day.txt'), `${screen.text().trimEnd()}\n`);
await screen.close();
