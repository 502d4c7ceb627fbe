import type { ReportOptions } from '../view/frame/report-layout.ts';
import { type PrecloseReport, precloseLines } from '../view/preclose/preclose-lines.ts';
import { summedText } from './text.ts';

/** What funds still have to trade at the close, as plain text. */
export const precloseText = (
  report: PrecloseReport,
  { version, ...options }: ReportOptions & { readonly version: string },
): string => summedText(precloseLines(report, options), { version, ...options });
