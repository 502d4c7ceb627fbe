import type { Scale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { threeZoneBar, type Zones, zoneOrder, zoneSign } from '../layout/bars.ts';
import { cellWidth } from '../layout/cells.ts';
import { line, lineWidth, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';

/**
 * The bar of a move and its legend: `█ residual at least 7.16   ░ could be either 2.25   ▒ mechanical at least 0.26`.
 * `zones` undefined: the parts pull in different directions, and the reader is told so instead.
 */
export function moveBar(
  zones: Zones | undefined,
  move: number,
  { frame, scale }: { readonly frame: Frame; readonly scale: Scale },
): readonly Line[] {
  if (zones === undefined) return [line('  ', span(words(frame.language).day.noBar, 'dim'))];
  const unit = frame.unit === 'percent' ? '' : ` ${scale.unit}`;
  const figure = `${scale.text(move)}${unit}`;
  const width = Math.min(100, Math.max(10, frame.columns - 6 - Math.max(6, cellWidth(figure))));
  return [line('  ', threeZoneBar(zones, width), `  ${figure}`), ...legend(zones, { frame, scale })];
}

/** The zones with their sizes, in the words that fit on one line; at the narrowest sizes on two. */
function legend(
  zones: Zones,
  { frame, scale }: { readonly frame: Frame; readonly scale: Scale },
): readonly Line[] {
  const { day } = words(frame.language);
  const shown = zoneOrder.filter((name) => zones[name] > 0);
  const parts = (names: Readonly<Record<keyof Zones, string>>): readonly Line[] =>
    shown.map((name) => line(zoneSign(name), ` ${names[name]} ${scale.text(zones[name], 'minus')}`));
  const long = parts(day.zone);
  const wordings = [[...long, line(`(${scale.unit})`)], long];
  for (const wording of wordings) {
    const [only, ...more] = beside(wording, frame.columns);
    if (only !== undefined && more.length === 0) return [only];
  }
  return beside(parts(day.zoneShort), frame.columns);
}

/** Parts side by side, three blanks between; a part that does not fit begins a new line. */
export function beside(parts: readonly Line[], columns: number): readonly Line[] {
  const lines: Line[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? line('  ', part) : line(last, '   ', part);
    if (last !== undefined && lineWidth(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(line('  ', part));
  }
  return lines;
}

/** The bar while nothing modelled is known: all of it could be either. */
export function unknownBar(frame: Frame): readonly Line[] {
  const width = Math.min(100, Math.max(10, frame.columns - 12));
  const sign = zoneSign('either');
  return [
    line('  ', toned('░'.repeat(width), 'either')),
    line('  ', sign, ` ${words(frame.language).day.notKnownYet}`),
  ];
}
