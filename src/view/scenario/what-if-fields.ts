import type { LeverageCap, WhatIfField, WhatIfSettings } from '../../core/scenario/what-if-settings.ts';
import { decimal } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { type WhatIfWords, whatIfWords } from '../language/scenario/what-if-words.ts';
import { padEnd, padStart } from '../layout/cells.ts';
import { line, span } from '../layout/lines.ts';
import { cursorMark } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import type { Supposed } from './supposed.ts';

/** What is supposed, a row for everything that can be changed: its name, its value, and how it may be changed. */

export interface FieldRow {
  readonly field: WhatIfField;
  readonly name: string;
  readonly value: string;
  readonly hint: string;
}

/** The rows that can be changed, in the order in which the cursor goes through them. */
export function whatIfRows(
  { shocks, rest, linked, cap, turnoverFactor, assetsFactor }: WhatIfSettings,
  {
    frame,
    day,
    nameOf,
  }: { readonly frame: Frame; readonly day: string; readonly nameOf: (code: string) => string },
): readonly FieldRow[] {
  const said = whatIfWords[frame.language];
  const times = (factor: number): string => `x ${decimal(factor, 2)}`;
  return [
    ...shocks.map(
      ({ code, shock }, at): FieldRow => ({
        field: { kind: 'shock', code },
        name: said.fields.shock(nameOf(code)),
        value: `${decimal(shock * 100, 1, 'always')} %`,
        hint:
          frame.columns < 76
            ? ''
            : `${gauge(shock)}${at === 0 ? `  ${linked ? said.together : said.apart}` : ''}`,
      }),
    ),
    {
      field: { kind: 'rest' },
      name: said.fields.rest,
      value: `${decimal(rest * 100, 1, 'always')} %`,
      hint: frame.columns < 76 ? '' : gauge(rest),
    },
    { field: { kind: 'cap' }, name: said.fields.cap, value: capText(cap, said), hint: capHint(cap, said) },
    {
      field: { kind: 'turnoverFactor' },
      name: said.fields.turnoverFactor,
      value: times(turnoverFactor),
      hint: '',
    },
    {
      field: { kind: 'assetsFactor' },
      name: said.fields.assetsFactor,
      value: times(assetsFactor),
      hint: said.assetsOf(day),
    },
  ];
}

/** `1.5x`. */
export const capText = (
  cap: LeverageCap | undefined,
  { noCap, capOf }: Pick<WhatIfWords, 'noCap' | 'capOf'>,
): string => (cap === undefined ? noCap : capOf(String(Number(cap.multiple.toFixed(2)))));

const capHint = (cap: LeverageCap | undefined, said: WhatIfWords): string =>
  cap === undefined ? said.capKeys : `${said.capAt[cap.at]}   ${said.capKeys}`;

const gaugeCells = 19;

/** Where a shock lies between −30 and +30 %. */
function gauge(shock: number): string {
  const cells = Array.from({ length: gaugeCells }, () => '-');
  const middle = (gaugeCells - 1) / 2;
  cells[middle] = '|';
  cells[Math.round(middle + (shock / 0.3) * middle)] = '█';
  return `-30 ${cells.join('')} +30`;
}

/** The rows as lines; the selected one shows what is being typed. */
export function fieldLines(
  rows: readonly FieldRow[],
  {
    cursor,
    frame,
    supposed,
  }: { readonly cursor: number; readonly frame: Frame; readonly supposed: Supposed },
): readonly Line[] {
  const said = whatIfWords[frame.language];
  const nameCells = Math.min(24, Math.max(12, Math.floor(frame.columns * 0.3)));
  return rows.map(({ name, value, hint }, at) => {
    const selected = at === cursor;
    const typed =
      selected && supposed.typed?.what === 'value' ? said.typed(plainText(supposed.typed.text)) : undefined;
    const tone = selected ? 'strong' : 'plain';
    return line(
      cursorMark(selected),
      span(padEnd(name, nameCells), tone),
      ' ',
      span(typed ?? padStart(value, 8), tone),
      '  ',
      span(typed === undefined ? hint : '', 'dim'),
    );
  });
}
