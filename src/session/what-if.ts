import type { NamedShock } from '../core/market/book-settings.ts';
import type { LeverageCap, WhatIfField, WhatIfSettings } from '../core/scenario/what-if-settings.ts';
import type { Ticker } from '../core/units/ticker.ts';

/** The settings with their way here, so that every step can be taken back, and one kept to compare with. */
export interface WhatIf {
  readonly settings: WhatIfSettings;
  readonly past: readonly WhatIfSettings[];
  readonly future: readonly WhatIfSettings[];
  readonly baseline?: WhatIfSettings;
  /** shocks that were saved since the book was opened */
  readonly named?: readonly NamedShock[];
  /** settings as they were last saved under a name */
  readonly saved?: WhatIfSettings;
}

export type WhatIfAction =
  | { readonly kind: 'adjust'; readonly steps: number }
  | { readonly kind: 'enter'; readonly text: string }
  | { readonly kind: 'nextCap' | 'toggleLink' | 'undo' | 'redo' | 'setBaseline' }
  | { readonly kind: 'take'; readonly settings: WhatIfSettings };

const firstShock = -0.08;
const limits = {
  shock: [-0.3, 0.3],
  rest: [-0.3, 0.3],
  turnoverFactor: [0.1, 10],
  assetsFactor: [0, 10],
  cap: [1, 5],
} as const;
const stepOf = { shock: 0.005, rest: 0.005, turnoverFactor: 0.05, assetsFactor: 0.05 } as const;
/** steps kept for taking back */
const memory = 200;

/** Both stocks 8 % down, the machine as it is. */
export function firstWhatIf(codes: readonly Ticker[]): WhatIf {
  const shocks = codes.map((code) => ({ code, shock: firstShock }));
  return {
    settings: { shocks, rest: 0, linked: true, turnoverFactor: 1, assetsFactor: 1 },
    past: [],
    future: [],
  };
}

/** The rows that can be changed, in order. */
export function whatIfFields({ shocks }: WhatIfSettings): readonly WhatIfField[] {
  return [
    ...shocks.map(({ code }): WhatIfField => ({ kind: 'shock', code })),
    { kind: 'rest' },
    { kind: 'cap' },
    { kind: 'turnoverFactor' },
    { kind: 'assetsFactor' },
  ];
}

/** Whether something was supposed that no file keeps. */
export const isUnsaved = (now: WhatIf | undefined): boolean =>
  now !== undefined && now.past.length > 0 && now.settings !== now.saved;

/** The state after an action on a field; undefined when what was typed is no value of the field. */
export function updateWhatIf(now: WhatIf, action: WhatIfAction, field: WhatIfField): WhatIf | undefined {
  switch (action.kind) {
    case 'undo':
      return undo(now);
    case 'redo':
      return redo(now);
    case 'setBaseline':
      return { ...now, baseline: now.settings };
    case 'toggleLink':
      return changed(now, linkToggled(now.settings));
    case 'nextCap':
      return changed(now, withCap(now.settings, capAfter(now.settings.cap)));
    case 'adjust':
      return changed(now, adjusted(now.settings, field, action.steps));
    case 'take':
      return changed(now, action.settings);
    case 'enter': {
      const entered = withEntered(now.settings, field, action.text);
      return entered === undefined ? undefined : changed(now, entered);
    }
  }
}

function changed(now: WhatIf, settings: WhatIfSettings): WhatIf {
  if (JSON.stringify(settings) === JSON.stringify(now.settings)) return now;
  return { ...now, settings, past: [...now.past, now.settings].slice(-memory), future: [] };
}

function undo(now: WhatIf): WhatIf {
  const before = now.past.at(-1);
  if (before === undefined) return now;
  return { ...now, settings: before, past: now.past.slice(0, -1), future: [...now.future, now.settings] };
}

function redo(now: WhatIf): WhatIf {
  const next = now.future.at(-1);
  if (next === undefined) return now;
  return { ...now, settings: next, past: [...now.past, now.settings], future: now.future.slice(0, -1) };
}

/** Linked anew, every shock becomes that of the first stock. */
function linkToggled(settings: WhatIfSettings): WhatIfSettings {
  const first = settings.shocks[0]?.shock ?? 0;
  return settings.linked
    ? { ...settings, linked: false }
    : { ...settings, linked: true, shocks: settings.shocks.map(({ code }) => ({ code, shock: first })) };
}

const caps: readonly (LeverageCap | undefined)[] = [
  undefined,
  { multiple: 1.5, at: 'equal-assets' },
  { multiple: 1.5, at: 'equal-exposure' },
  { multiple: 1.25, at: 'equal-assets' },
  { multiple: 1.25, at: 'equal-exposure' },
];

function capAfter(cap: LeverageCap | undefined, step: 1 | -1 = 1): LeverageCap | undefined {
  const at = caps.findIndex((one) => one?.multiple === cap?.multiple && one?.at === cap?.at);
  return caps[(Math.max(0, at) + step + caps.length) % caps.length];
}

function withCap({ cap: _, ...settings }: WhatIfSettings, cap: LeverageCap | undefined): WhatIfSettings {
  return cap === undefined ? settings : { ...settings, cap };
}

/** Rounded to a ten-thousandth, so that steps there and back end where they began. */
function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, Math.round(value * 1e4) / 1e4)) + 0;
}

function adjusted(settings: WhatIfSettings, field: WhatIfField, steps: number): WhatIfSettings {
  if (field.kind === 'cap') return withCap(settings, capAfter(settings.cap, steps > 0 ? 1 : -1));
  if (field.kind === 'shock') {
    const now = settings.shocks.find(({ code }) => code === field.code)?.shock ?? 0;
    return withShock(settings, field.code, now + steps * stepOf.shock);
  }
  const value = settings[field.kind] + steps * stepOf[field.kind];
  return { ...settings, [field.kind]: within(value, limits[field.kind]) };
}

function withShock(settings: WhatIfSettings, wanted: Ticker, shock: number): WhatIfSettings {
  const value = within(shock, limits.shock);
  const shocks = settings.shocks.map((one) =>
    settings.linked || one.code === wanted ? { ...one, shock: value } : one,
  );
  return { ...settings, shocks };
}

function withEntered(settings: WhatIfSettings, field: WhatIfField, text: string): WhatIfSettings | undefined {
  if (field.kind === 'cap' && /^(|-|none|없음)$/i.test(text.trim())) return withCap(settings, undefined);
  const value = typedNumber(text);
  if (value === undefined) return undefined;
  const meant = field.kind === 'shock' || field.kind === 'rest' ? value / 100 : value;
  const [low, high] = limits[field.kind];
  if (meant < low || meant > high) return undefined;
  if (field.kind === 'shock') return withShock(settings, field.code, meant);
  if (field.kind !== 'cap') return { ...settings, [field.kind]: meant };
  return withCap(settings, { multiple: value, at: settings.cap?.at ?? 'equal-assets' });
}

/** `-8`, `−8 %`, `+3.5`, `x 1.2`; undefined for anything else. */
function typedNumber(text: string): number | undefined {
  const plain = text.replaceAll('−', '-').replace(/[%x\s]/g, '');
  return /^[+-]?\d{1,3}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}
