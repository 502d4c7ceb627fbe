/** The only place that writes to the terminal or a pipe, the terminal UI apart. */

// a failed write also emits `error`, which would end the process; the callback of the write has the same error
const heard = (): void => {};

/**
 * Writes to standard output and waits until it is handed over. A reader that has left (`| head`) is not an error.
 *
 * @throws the system's error, such as ENOSPC, when the text could not be written
 */
export function writeOut(text: string): Promise<void> {
  return written(process.stdout, text);
}

/** Writes whole lines to standard error; nothing more can be said when that fails. */
export async function writeProblems(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await written(process.stderr, `${lines.join('\n')}\n`).catch(heard);
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  stream.removeListener('error', heard).on('error', heard);
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || isClosedPipe(error)) resolve();
      else reject(error);
    });
  });
}

const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/** Whether a person sits in front of both ends: only then the terminal UI makes sense. */
export const isInteractive = (): boolean =>
  process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';

/** Cells in a line of the terminal; in a pipe or a file those that COLUMNS asks for, undefined without a use for it. */
export const terminalColumns = (): number | undefined =>
  process.stdout.isTTY === true && process.stdout.columns > 0 ? process.stdout.columns : askedColumns();

function askedColumns(): number | undefined {
  const asked = Number(process.env.COLUMNS);
  return Number.isInteger(asked) && asked >= 60 && asked <= 400 ? asked : undefined;
}
