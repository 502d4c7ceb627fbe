import type { Policy } from '../../core/scenario/policy.ts';
import { decimal } from '../format/decimal.ts';
import { money } from '../format/money.ts';
import { multipleText } from '../format/multiple.ts';
import { policyWords } from '../language/policy/policy-words.ts';
import type { Language } from '../screen.ts';

/** The rules of a policy in words: `multiples capped at 1.5x at equal assets (…); suspended: 7709`. */
export function policyText(policy: Policy, language: Language): string {
  const { rules, observed } = policyWords[language];
  const { cap, assetCapKrw, window, beforeClose, suspended } = policy;
  const said = [
    ...(cap === undefined
      ? []
      : [
          `${rules.cap(multipleText(cap.multiple))}, ${cap.at === 'equal-assets' ? rules.equalAssets : rules.equalExposure}`,
        ]),
    ...(assetCapKrw === undefined ? [] : [rules.assetCap(money(assetCapKrw, language))]),
    ...(window === undefined ? [] : [rules.window(multipleText(window))]),
    ...(beforeClose === undefined ? [] : [rules.beforeClose(decimal(beforeClose * 100, 0))]),
    ...(suspended === undefined
      ? []
      : [suspended === 'all' ? rules.suspendedAll : rules.suspended(suspended.join(', '))]),
  ];
  return said.length === 0 ? observed : said.join('; ');
}

/** What a law makes of a window or a share before the close, where a policy has one; a warning where it makes nothing of it. */
export function clockText(
  policies: readonly Policy[],
  { clock, law }: { readonly clock: 'none' | 'some' | 'all'; readonly law: string },
  language: Language,
): readonly string[] {
  const said = policyWords[language];
  if (policies.every(({ window, beforeClose = 0 }) => window === undefined && beforeClose === 0)) return [];
  return clock === 'none' ? [said.noClock(law)] : clock === 'some' ? [said.someClock] : [];
}
