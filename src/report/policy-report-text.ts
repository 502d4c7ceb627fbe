import type { ReportOptions } from '../view/frame/report-layout.ts';
import { type PolicyReport, policyLines } from '../view/policy/policy-lines.ts';
import { summedText } from './text.ts';

/** What policies would have changed, as plain text. */
export const policyTextReport = (
  report: PolicyReport,
  { version, ...options }: ReportOptions & { readonly version: string },
): string => summedText(policyLines(report, options), { version, ...options });
