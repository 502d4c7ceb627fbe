import type { GlyphSet } from '../view/screen.ts';
import { glyphsForCells, glyphsForLocale, probeCharacter, probedCells } from './glyph-probe.ts';
import { escapes, type Host } from './host.ts';

/** The terminal while the UI has it. Whatever happens, `leave` gives it back as it was; it may be called any number of times. */
export interface Terminal {
  /** columns and rows; 80x24 where the terminal does not say */
  size(): { readonly columns: number; readonly rows: number };
  /** the alternate screen, an invisible cursor, every key delivered at once */
  enter(): void;
  leave(): void;
  /**
   * The glyph set for this terminal: its answer when it comes in time, else a guess by the locale.
   * @param late called with the answer when it comes after all, once
   */
  glyphs(late: (glyphs: GlyphSet) => void): Promise<GlyphSet>;
  /** lines in place of what is on the screen, without the UI library: the first frame is there before it is loaded */
  paint(lines: readonly string[]): void;
  write(text: string): void;
  /** takes the characters typed so far; none of them where there is more than plain characters among the keys */
  typedAhead(): string;
  /** gives keys pressed so far to whoever reads the input next */
  handOverInput(): void;
}

const probeMilliseconds = 30;
const ctrlC = '\x03';
/** Keys that are one visible character each, the same in every terminal. */
const plainCharacters = /^[!-~]*$/;

/**
 * @param interrupted called when Ctrl-C comes while the UI is still being loaded
 * @throws RangeError when input or output is not a terminal
 */
export function openTerminal(host: Host, interrupted: () => void): Terminal {
  const { stdin, stdout } = host;
  if (!stdin.isTTY || !stdout.isTTY) {
    throw new RangeError('openTerminal requires a terminal for input and output, got a file or a pipe');
  }
  const early = earlyInput(stdin, interrupted);
  let entered = false;
  return {
    size: () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 }),
    enter() {
      entered = true;
      stdin.setRawMode(true);
      stdin.ref();
      stdout.write(escapes.enterScreen);
    },
    leave() {
      if (!entered) return;
      entered = false;
      quietly(() => stdin.setRawMode(false));
      stdin.unref();
      quietly(() => stdout.write(escapes.leaveScreen));
    },
    async glyphs(late) {
      stdout.write(probeCharacter + escapes.askPosition + escapes.startOfLine + escapes.eraseLine);
      const cells = await early.probed(probeMilliseconds, (answer) => late(glyphsForCells(answer)));
      return cells === undefined ? glyphsForLocale(host.env) : glyphsForCells(cells);
    },
    paint(lines) {
      const text = lines.map((line) => line + escapes.eraseLine).join('\r\n');
      stdout.write(
        escapes.beginUpdate + escapes.home + text + escapes.eraseBelow + escapes.home + escapes.endUpdate,
      );
    },
    write: (text) => void stdout.write(text),
    typedAhead: early.typed,
    handOverInput: early.handOver,
  };
}

/** A terminal that has gone away (SIGHUP) refuses to be restored: nothing is left to do then. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // the terminal is gone
  }
}

/** Reads the input before the UI does: the answer of the probe, Ctrl-C, and keys that are kept for the UI. */
function earlyInput(stdin: Host['stdin'], interrupted: () => void) {
  let pending = '';
  let answered: ((cells: number) => void) | undefined;
  stdin.setEncoding('utf8');
  const read = () => {
    for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read()) pending += String(chunk);
    if (pending.includes(ctrlC)) interrupted();
    pending = withoutAnswer(pending);
  };
  const withoutAnswer = (input: string) => {
    const found = answered === undefined ? undefined : probedCells(input);
    if (found === undefined) return input;
    answered?.(found.cells);
    answered = undefined;
    return found.rest;
  };
  /** An answer that is still to come is taken out of what the next reader reads. */
  const watchNextReader = () => {
    const { read: readOn } = stdin;
    stdin.read = (size) => {
      const chunk: unknown = readOn.call(stdin, size);
      if (typeof chunk !== 'string') return chunk;
      const rest = withoutAnswer(chunk);
      if (answered === undefined) stdin.read = readOn;
      return rest;
    };
  };
  stdin.on('readable', read);
  return {
    probed: (milliseconds: number, late: (cells: number) => void) =>
      new Promise<number | undefined>((resolve) => {
        const timer = setTimeout(() => {
          answered = late;
          resolve(undefined);
        }, milliseconds);
        answered = (cells) => {
          clearTimeout(timer);
          resolve(cells);
        };
      }),
    typed() {
      const typed = plainCharacters.test(pending) ? pending : '';
      pending = pending.slice(typed.length);
      return typed;
    },
    handOver() {
      read();
      stdin.off('readable', read);
      if (answered !== undefined) watchNextReader();
      if (pending !== '') stdin.unshift(pending, 'utf8');
      pending = '';
    },
  };
}
