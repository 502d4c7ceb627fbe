import { plainText } from '../format/plain-text.ts';
import { isSmall, notesWithin } from '../frame/chrome.ts';
import { scrolledText } from '../frame/scrolled-text.ts';
import { helpWords } from '../language/help-words.ts';
import { words } from '../language/words.ts';
import { zoneOrder, zoneSign } from '../layout/bars.ts';
import { cellWidth, padEnd, truncate } from '../layout/cells.ts';
import { keyName } from '../layout/glyphs.ts';
import { emptyLine, fitLine, line, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, HelpEntry, ScreenInput, ScreenView } from '../screen.ts';

/** What can be pressed here, what everywhere, and how to read the screens. The keys come from the table that drives them. */
export function helpScreen(input: ScreenInput): ScreenView {
  const { frame, table, typing } = input;
  const entries = (input.help ?? []).filter((entry) => matches(entry, table.filter));
  const said = helpWords[frame.language];
  const filter =
    typing || table.filter !== '' ? said.filter(typed(input), String(entries.length)) : said.intro;
  const keys = entries.length === 0 ? [toned(` ${said.noMatch}`, 'dim')] : keyLines(entries, frame);
  const reading = readingLines(frame);
  const atFoot = !isSmall(frame) && frame.rows >= 24;
  const top = [line(' ', span(truncate(filter, frame.columns - 2), 'strong')), emptyLine];
  return scrolledText(input, [...top, ...keys, ...(atFoot ? [] : [emptyLine, ...reading])], {
    notes: atFoot ? reading : [],
  });
}

const typed = ({ table, typing }: ScreenInput): string => plainText(table.filter) + (typing ? '_' : '');

function matches({ keys, label }: HelpEntry, filter: string): boolean {
  const text = `${keys} ${label}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Two columns where there is room: the screen's own keys on the left. */
function keyLines(entries: readonly HelpEntry[], frame: Frame): readonly Line[] {
  const said = helpWords[frame.language];
  const here = section(
    said.here,
    entries.filter((entry) => entry.section === 'here'),
    frame,
  );
  const everywhere = section(
    said.everywhere,
    entries.filter((entry) => entry.section === 'everywhere'),
    frame,
  );
  if (frame.columns < 76) return [...here, ...(here.length > 0 ? [emptyLine] : []), ...everywhere];
  if (here.length === 0) return everywhere;
  const width = Math.floor(frame.columns / 2);
  return Array.from({ length: Math.max(here.length, everywhere.length) }, (_, at) =>
    line(fitLine(here[at] ?? emptyLine, width), everywhere[at] ?? emptyLine),
  );
}

function section(title: string, entries: readonly HelpEntry[], { glyphs }: Frame): readonly Line[] {
  if (entries.length === 0) return [];
  const named = entries.map(({ keys, label }) => ({ keys: keyName(keys, glyphs), label }));
  const width = Math.min(14, Math.max(...named.map(({ keys }) => cellWidth(keys))));
  return [
    line(' ', span(title, 'header')),
    ...named.map(({ keys, label }) => line(' ', span(padEnd(keys, width), 'key'), `  ${label}`)),
  ];
}

/** Always there: what the zones, the marks and the bands mean. */
function readingLines(frame: Frame): readonly Line[] {
  const said = helpWords[frame.language];
  const { day, notes } = words(frame.language);
  const zones = zoneOrder.map((name) => line(zoneSign(name), ` ${day.zone[name]}`));
  const legend = zones.flatMap((zone, at) => (at === 0 ? [zone] : [[span('   ')], zone]));
  return [
    line(' ', span(said.reading, 'header')),
    line(' ', ...legend),
    ...notesWithin([said.marks, said.band, said.arrows, notes.notFundamentals, said.inputMethod], frame),
  ];
}
