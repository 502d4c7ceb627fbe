/** A line on standard error that tells how far a long command has come; nothing where nobody looks at it. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  /** takes the line away again */
  readonly clear: () => void;
}

/** Most lines a second: eight. */
const pause = 125;

export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let last = -Infinity;
  let shown = false;
  return {
    show: (text) => {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      shown = true;
      stream.write(`\r${text}\u001b[K`);
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
