import { expect } from 'vitest';

/** The same data; numbers may differ in the order they were added up in. */
export function expectSame(found: unknown, wanted: unknown): void {
  if (typeof wanted === 'number' && !(Number.isInteger(wanted) && Number.isInteger(found))) {
    expect(Math.abs((found as number) - wanted)).toBeLessThan(1e-12 * Math.max(1, Math.abs(wanted)));
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(Object.keys(found as object)).toEqual(Object.keys(wanted));
    for (const [name, value] of Object.entries(wanted))
      expectSame((found as Record<string, unknown>)[name], value);
  } else expect(found).toBe(wanted);
}
