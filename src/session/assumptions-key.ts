import type { Assumptions, Denominator, Netting, Scope } from '../core/mechanics/assumptions.ts';

/** One text for equal assumptions: the key under which an answer is kept. */
export function assumptionsKey(assumptions: Assumptions): string {
  const { scope, denominator, netting, law, customLaw, draws, seed } = assumptions;
  return [scope, denominator, netting, law, draws, seed, law === 'custom' ? customLaw : ''].join('|');
}

/** The key of an answer about a session, and about what in it. */
export const sessionKey = (dayIndex: number, assumptions: Assumptions, of = ''): string =>
  `${dayIndex}|${of}|${assumptionsKey(assumptions)}`;

const scopes: readonly Scope[] = ['single', 'hk', 'all'];
const denominators: readonly Denominator[] = ['day', 'adv20'];
const nettings: readonly Netting[] = ['net', 'gross'];

/** The same law, draws and seed under every scope, turnover and netting: scope outermost, netting innermost. */
export function everySetting(assumptions: Assumptions): readonly Assumptions[] {
  return scopes.flatMap((scope) =>
    denominators.flatMap((denominator) =>
      nettings.map((netting) => ({ ...assumptions, scope, denominator, netting })),
    ),
  );
}
