import { type PrecloseReport, precloseLines } from '../view/preclose-lines.ts';
import type { ReportOptions } from '../view/report-layout.ts';
import { lineText } from './text.ts';

/** What funds still have to trade at the close, as plain text. */
export const precloseText = (
  report: PrecloseReport,
  { version, ...options }: ReportOptions & { readonly version: string },
): string => `${lineText(precloseLines(report, options))}\n\n ungear ${version}\n`;
