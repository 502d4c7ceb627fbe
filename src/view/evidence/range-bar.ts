import type { SlopeRange } from '../../core/evidence/slope-range.ts';
import { line, span } from '../layout/lines.ts';
import type { Line } from '../line.ts';

/** The axis of slopes: logarithmic, so that halves and doubles are equally far apart. */
const axis = { low: 0.008, high: 0.4, marks: [0.01, 0.03, 0.1, 0.3] } as const;

const place = (slope: number, width: number): number => {
  const share = Math.log(slope / axis.low) / Math.log(axis.high / axis.low);
  return Math.max(0, Math.min(width - 1, Math.round(share * (width - 1))));
};

/** The marks of the axis, each above its place. */
export function axisLine(width: number): Line {
  let text = '';
  for (const mark of axis.marks) {
    const at = Math.max(text.length, place(mark, width) - 1);
    text = `${text.padEnd(at)}${mark.toFixed(2)} `;
  }
  return line(span(text.trimEnd().slice(0, width), 'dim'));
}

/** A 90 % range on the axis, its middle solid. */
export function rangeBar({ low90, middle, high90 }: SlopeRange, width: number): Line {
  const [low, at, high] = [place(low90, width), place(middle, width), place(high90, width)];
  return line(
    ' '.repeat(low),
    span('░'.repeat(at - low), 'either'),
    span('█', 'mechanical'),
    span('░'.repeat(high - at), 'either'),
  );
}
