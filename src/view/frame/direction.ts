import { returnScale } from '../format/scale.ts';
import { words } from '../language/words.ts';
import { toned } from '../layout/lines.ts';
import type { Line, Tone } from '../line.ts';
import type { Frame } from '../screen.ts';

/** The tone of an observed figure: its colour follows the reader’s choice of up and down. */
export const directionTone = (value: number | undefined): Tone =>
  value === undefined || value === 0 ? 'plain' : value < 0 ? 'down' : 'up';

/** An observed return, or the word for one that is not known. */
export function returnCell(value: number | undefined, frame: Frame): Line {
  if (value === undefined) return toned(words(frame.language).states.unknown, 'dim');
  return toned(returnScale(frame).observed(value), directionTone(value));
}
