import type { Cell, TerminalScreen } from '../test/terminal/screen.ts';

const cell = { width: 8.4, height: 19, font: 14 } as const;
const margin = 14;
const paper = '#14161b';
const ink = '#d7dae0';

/** The palette of the terminal in the picture; the program names colours by their place in it. */
const palette: Readonly<Record<number, string>> = {
  1: '#f2777a',
  2: '#99cc99',
  3: '#e5b567',
  5: '#cc99cc',
  6: '#56b6ab',
  12: '#7fb2ff',
  208: '#ff8f40',
};

/** A terminal's screen as a picture: each run of alike cells is a text that is exactly as wide as its cells. */
export function screenSvg(screen: TerminalScreen): string {
  const width = screen.columns * cell.width + 2 * margin;
  const height = screen.rows * cell.height + 2 * margin;
  const rows = Array.from({ length: screen.rows }, (_, y) => rowSvg(screen.cells(y), y)).flat();
  const attributes = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} role="img" aria-label="ungear, the Day screen">`,
    `<style>text{font:${cell.font}px ui-monospace,Menlo,Consolas,"D2Coding","Noto Sans Mono CJK KR",monospace;white-space:pre}</style>`,
    `<rect width="100%" height="100%" rx="8" fill="${paper}"/>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

interface Run {
  readonly x: number;
  readonly style: string;
  text: string;
  cells: number;
}

function rowSvg(cells: readonly Cell[], y: number): readonly string[] {
  return runsOf(cells).flatMap((run) => runSvg(run, cells[run.x]!, y));
}

function runsOf(cells: readonly Cell[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [x, one] of cells.entries()) {
    if (one.width === 0) continue; // the second half of a wide character
    const style = JSON.stringify([one.width, one.colour, one.bold, one.faint, one.reversed]);
    const last = runs.at(-1);
    const text = one.text === '' ? ' ' : one.text;
    if (last?.style === style) {
      last.text += text;
      last.cells += one.width;
    } else runs.push({ x, style, text, cells: one.width });
  }
  return runs.filter(({ text, style }) => text.trim() !== '' || style.endsWith('true]'));
}

function runSvg(run: Run, looks: Cell, y: number): readonly string[] {
  if (!looks.reversed) return phrases(run).map((phrase) => wordsSvg(phrase, looks, y));
  const box = `x="${left(run)}" y="${round(margin + y * cell.height)}" width="${width(run)}" height="${cell.height}"`;
  return [`<rect ${box} fill="${colourOf(looks)}"/>`, wordsSvg(run, looks, y)];
}

function wordsSvg(run: Run, looks: Cell, y: number): string {
  const baseline = round(margin + (y + 0.74) * cell.height);
  const weight = looks.bold ? ' font-weight="bold"' : '';
  const opacity = looks.faint ? ' opacity="0.6"' : '';
  const fill = looks.reversed ? paper : colourOf(looks);
  const place = `x="${left(run)}" y="${baseline}" textLength="${width(run)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${place} fill="${fill}"${weight}${opacity}>${escaped(run.text)}</text>`;
}

const left = ({ x }: Run): number => round(margin + x * cell.width);
const width = ({ cells }: Run): number => round(cells * cell.width);
const colourOf = ({ colour }: Cell): string => (colour === undefined ? undefined : palette[colour]) ?? ink;

/** The parts between wider gaps, each at its own place: many viewers make one blank of several. */
function phrases({ x, text, style, cells }: Run): readonly Run[] {
  const perCharacter = cells / [...text].length;
  return [...text.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    x: x + [...text.slice(0, match.index)].length * perCharacter,
    text: match[0],
    cells: [...match[0]].length * perCharacter,
    style,
  }));
}

const round = (value: number): number => Math.round(value * 100) / 100;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
