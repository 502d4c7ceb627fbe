import { type PolicyReport, policyLines } from '../view/policy-lines.ts';
import type { ReportOptions } from '../view/report-layout.ts';
import { lineText } from './text.ts';

/** What policies would have changed, as plain text. */
export const policyTextReport = (
  report: PolicyReport,
  { version, ...options }: ReportOptions & { readonly version: string },
): string => `${lineText(policyLines(report, options))}\n\n ungear ${version}\n`;
