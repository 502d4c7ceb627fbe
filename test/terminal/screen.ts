import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import unicode11 from '@xterm/addon-unicode11';
import xterm, { type IBufferCell } from '@xterm/headless';
import { ambiguousWide } from './ambiguous-wide.ts';

/** The program in a real pseudo-terminal, with an emulator on the other side of it that draws what a person would see. */
export interface ScreenOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** arguments of the program; `command` runs something else */
  readonly args?: readonly string[];
  readonly command?: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** draws ambiguous characters two cells wide, as some Korean terminals do */
  readonly wide?: boolean;
  /** does not answer questions of the program */
  readonly mute?: boolean;
  /** answers as late as a terminal at the far end of the world, in milliseconds */
  readonly delay?: number;
}

export const program: string = join(import.meta.dirname, '..', '..', 'dist', 'ungear.js');

export interface Cell {
  readonly text: string;
  readonly width: number;
  /** palette index of the text's colour; undefined for the terminal's own */
  readonly colour: number | undefined;
  readonly bold: boolean;
  readonly faint: boolean;
  readonly reversed: boolean;
}

export interface Exit {
  readonly code: number;
  readonly signal: number | undefined;
}

export class TerminalScreen {
  readonly exited: Promise<Exit>;
  /** everything the program wrote */
  output = '';
  readonly #pty: ReturnType<typeof spawn>;
  readonly #emulator: InstanceType<typeof xterm.Terminal>;
  readonly #waiting = new Set<() => void>();
  #drawn: Promise<void> = Promise.resolve();
  /** characters of the output that the emulator has drawn: it lags behind */
  #drawnLength = 0;
  #ended: Exit | undefined;

  constructor(options: ScreenOptions = {}) {
    const { columns = 80, rows = 24, args = [], wide = false, mute = false, delay = 0 } = options;
    this.#emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#emulator.loadAddon(new unicode11.Unicode11Addon());
    this.#emulator.unicode.register(ambiguousWide);
    this.#emulator.unicode.activeVersion = wide ? ambiguousWide.version : '11';
    const [file, ...rest] = options.command ?? [process.execPath, program, ...args];
    this.#pty = spawn(file, rest, {
      name: 'xterm-256color',
      cols: columns,
      rows,
      env: environment(options.env),
    });
    const answer = (text: string) =>
      void (delay > 0 ? setTimeout(() => this.#pty.write(text), delay) : this.#pty.write(text));
    if (!mute) this.#emulator.onData(answer);
    this.#pty.onData((data) => this.#received(data));
    this.exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#ended = { code: exitCode, signal: signal === 0 ? undefined : signal };
        this.#drawn.then(() => resolve(this.#ended!));
        this.#tell();
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  #received(data: string): void {
    this.output += data;
    const { length } = this.output;
    this.#drawn = new Promise((resolve) => {
      this.#emulator.write(data, () => {
        this.#drawnLength = length;
        resolve();
        this.#tell();
      });
    });
  }

  #tell(): void {
    if (!this.#isHalf(this.#drawnLength)) for (const check of this.#waiting) check();
  }

  /** A frame comes between the marks of a synchronised update: half of one is not looked at. */
  #isHalf(length: number): boolean {
    const last = (mark: string) => this.output.lastIndexOf(mark, length - mark.length);
    return last('\x1b[?2026h') > last('\x1b[?2026l') && this.#ended === undefined;
  }

  /** Types, as one chunk. */
  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.#pty.pid, signal);
  }

  /** The window is closed, the connection cut. */
  hangUp(): void {
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  /** Ends a program that is still running, at the end of a test. */
  async close(): Promise<void> {
    if (this.#ended !== undefined) return;
    this.#pty.kill('SIGKILL');
    await this.exited;
  }

  get columns(): number {
    return this.#emulator.cols;
  }

  get rows(): number {
    return this.#emulator.rows;
  }

  /** Lines of the screen without the blanks at their ends. */
  lines(): readonly string[] {
    const buffer = this.#emulator.buffer.active;
    return Array.from(
      { length: this.#emulator.rows },
      (_, y) => buffer.getLine(buffer.baseY + y)?.translateToString(true, 0, this.columns) ?? '',
    );
  }

  /** Lines that are the continuation of one that was too wide. */
  wrappedLines(): readonly string[] {
    const buffer = this.#emulator.buffer.active;
    return this.lines().filter((_, y) => buffer.getLine(buffer.baseY + y)?.isWrapped === true);
  }

  text(): string {
    return this.lines().join('\n');
  }

  /** All that is on the normal screen, what has scrolled away included. */
  history(): string {
    const buffer = this.#emulator.buffer.normal;
    return Array.from(
      { length: buffer.length },
      (_, y) => buffer.getLine(y)?.translateToString(true) ?? '',
    ).join('\n');
  }

  cells(y: number): readonly Cell[] {
    const buffer = this.#emulator.buffer.active;
    const line = buffer.getLine(buffer.baseY + y);
    return Array.from({ length: this.#emulator.cols }, (_, x) => cellOf(line?.getCell(x)));
  }

  /** The screen line by line with a mark wherever the look of the text changes: what a person sees, for comparing. */
  picture(): readonly string[] {
    return Array.from({ length: this.rows }, (_, y) => lookOf(this.cells(y)));
  }

  get onAlternateScreen(): boolean {
    return this.#emulator.buffer.active.type === 'alternate';
  }

  get cursorVisible(): boolean {
    return this.output.lastIndexOf('\x1b[?25h') >= this.output.lastIndexOf('\x1b[?25l');
  }

  /** Waits until the screen shows what is looked for. */
  async until(shows: (screen: TerminalScreen) => boolean, milliseconds = 60_000): Promise<void> {
    if (!this.#isHalf(this.#drawnLength) && shows(this)) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`waited in vain for ${shows}; the screen shows\n${this.text()}`));
      }, milliseconds);
      const check = () => {
        if (!shows(this)) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
    });
  }

  /** Waits until the screen shows a text. */
  async shows(text: string | RegExp): Promise<void> {
    await this.until(() => (typeof text === 'string' ? this.text().includes(text) : text.test(this.text())));
  }

  /** Waits until the program sleeps and has written nothing for a while: on a busy machine it may be slow to begin. */
  async quiet(milliseconds = 50): Promise<void> {
    for (let before = ''; this.#isHalf(this.output.length) || before !== this.#progress(); ) {
      before = this.#progress();
      await pause(milliseconds);
      // what came in while this process itself had to wait is read before timers are asked again
      await nextTurn();
    }
    await this.#drawn;
  }

  /** What has been written and computed so far; while it computes, never the same twice. */
  #progress(): string {
    const { state, ticks } = processState(this.pid);
    return `${this.output.length} ${ticks} ${state === 'R' ? performance.now() : ''}`;
  }

  /** Types and waits for the frame to settle. */
  async press(keys: string): Promise<void> {
    this.type(keys);
    await this.quiet();
  }
}

/** Whether a process runs (R) or sleeps (S), and its CPU time, where the system tells it in /proc. */
function processState(pid: number): { readonly state?: string; readonly ticks?: string } {
  try {
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return { state: state!, ticks: `${rest[10]} ${rest[11]}` };
  } catch {
    return {};
  }
}

function cellOf(cell: IBufferCell | undefined): Cell {
  return {
    text: cell?.getChars() ?? '',
    width: cell?.getWidth() ?? 1,
    colour: cell === undefined || cell.isFgDefault() ? undefined : cell.getFgColor(),
    bold: cell?.isBold() !== 0,
    faint: cell?.isDim() !== 0,
    reversed: cell?.isInverse() !== 0,
  };
}

function lookOf(cells: readonly Cell[]): string {
  let look = '';
  let line = '';
  for (const { text, width, colour, bold, faint, reversed } of cells) {
    const blank = text.trim() === '' && !reversed;
    const now = [colour ?? '', bold ? 'b' : '', faint ? 'f' : '', reversed ? 'r' : ''].join('');
    if (!blank && now !== look) {
      line += `{${now}}`;
      look = now;
    }
    line += width === 0 ? '' : text || ' ';
  }
  return line.trimEnd();
}

/** The tests' own environment without what changes how a terminal program behaves. */
function environment(more: ScreenOptions['env'] = {}): Record<string, string> {
  const { CI, NO_COLOR, FORCE_COLOR, COLORTERM, TMUX, LC_ALL, LC_CTYPE, ...rest } = process.env;
  const all = { ...rest, LANG: 'en_US.UTF-8', ...more };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
