import type { BookSettings } from '../core/market/book-settings.ts';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { isTradingDay } from '../core/units/trading-day.ts';
import { excerpt, type FileLog } from './problem-log.ts';

/** The settings of a book that has no ungear.json. */
export const defaultSettings: BookSettings = { inventedPositions: false, preferredBeta: {} };

type Check = (value: unknown) => boolean;

interface Setting {
  readonly check: Check;
  /** what it may be, for the message */
  readonly allowed: string;
}

const oneOf = (...words: readonly string[]): Setting => ({
  check: (value) => typeof value === 'string' && words.includes(value),
  allowed: words.join(', '),
});

const wholeNumber = (low: number, high: number): Setting => ({
  check: (value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high,
  allowed: `${low}–${high}`,
});

const isText: Check = (value) => typeof value === 'string' && sanitiseText(value) !== '';

const settings: Readonly<Record<keyof BookSettings, Setting>> = {
  title: { check: isText, allowed: '"…"' },
  inventedPositions: { check: (value) => typeof value === 'boolean', allowed: 'true, false' },
  defaultDay: { check: (value) => typeof value === 'string' && isTradingDay(value), allowed: 'YYYY-MM-DD' },
  scope: oneOf('single', 'hk', 'all'),
  denominator: oneOf('day', 'adv20'),
  netting: oneOf('net', 'gross'),
  law: { check: isText, allowed: '"mixture"' },
  draws: wholeNumber(100, 1_000_000),
  seed: wholeNumber(0, 2 ** 32 - 1),
  preferredBeta: { check: isBetas, allowed: '{ "005935": 0.87 }' },
  lookThroughDepth: wholeNumber(1, 20),
};

function isBetas(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([code, beta]) => /^[A-Z0-9.-]{1,24}$/.test(code) && typeof beta === 'number' && beta >= 0 && beta <= 1,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** ungear.json: what is wrong in it is reported and takes its default; the rest counts. */
export function readSettings(text: string, log: FileLog): BookSettings {
  const parsed = parseJson(text, log);
  if (parsed === undefined) return defaultSettings;
  const accepted: Record<string, unknown> = { ...defaultSettings };
  for (const [name, value] of Object.entries(parsed)) {
    if (!Object.hasOwn(settings, name)) log.add('settingUnknown', 'note', { name: excerpt(name) });
    else if (isValid(name as keyof BookSettings, value, log)) accepted[name] = harmless(value);
  }
  return accepted as unknown as BookSettings;
}

function parseJson(text: string, log: FileLog): Record<string, unknown> | undefined {
  let parsed: unknown;
  let detail = '{ … }';
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    detail = sanitiseText(error instanceof Error ? error.message : '', 80);
  }
  if (isRecord(parsed)) return parsed;
  log.add('fileUnreadable', 'error', { reason: 'json', detail });
  return undefined;
}

function isValid(name: keyof BookSettings, value: unknown, log: FileLog): boolean {
  const { check, allowed } = settings[name];
  if (check(value)) return true;
  log.add('settingInvalid', 'error', {
    name,
    text: excerpt(typeof value === 'string' ? value : JSON.stringify(value)),
    allowed,
  });
  return false;
}

/** A law may be a long expression: whoever reads it says so, it is not cut here. */
const harmless = (value: unknown): unknown =>
  typeof value === 'string' ? sanitiseText(value, 2 * value.length + 200) : value;
