import type { Scale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { threeZoneBar, type Zones, zoneOrder, zoneSign } from '../layout/bars.ts';
import { cellWidth } from '../layout/cells.ts';
import { line, lineWidth, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';

/**
 * The bar of a move and its legend, two lines: `█ residual at least 7.16   ░ could be either 2.25   ▒ mechanical at least 0.26`.
 * `zones` undefined: the parts pull in different directions, and the reader is told so instead.
 */
export function moveBar(
  zones: Zones | undefined,
  move: number,
  { frame, scale }: { readonly frame: Frame; readonly scale: Scale },
): readonly Line[] {
  if (zones === undefined) return [line('  ', span(words(frame.language).day.noBar, 'dim'))];
  const figure = scale.text(move);
  const width = Math.min(100, Math.max(10, frame.columns - 6 - Math.max(6, cellWidth(figure))));
  return [line('  ', threeZoneBar(zones, width), `  ${figure}`), legend(zones, { frame, scale })];
}

function legend(zones: Zones, { frame, scale }: { readonly frame: Frame; readonly scale: Scale }): Line {
  const { day } = words(frame.language);
  for (const [names, unit] of [
    [day.zone, `   (${scale.unit})`],
    [day.zone, ''],
    [day.zoneShort, ''],
  ] as const) {
    const parts = zoneOrder
      .filter((name) => zones[name] > 0)
      .map((name) => line(zoneSign(name), ` ${names[name]} ${scale.text(zones[name], 'minus')}`));
    const made = line('  ', ...parts.flatMap((part, at) => (at === 0 ? [part] : ['   ', part])), unit);
    if (lineWidth(made) <= frame.columns || names === day.zoneShort) return made;
  }
  return [];
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
