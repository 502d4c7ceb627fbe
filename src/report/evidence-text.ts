import type { Evidence } from '../core/evidence/evidence.ts';
import type { Dataset } from '../core/market/dataset.ts';
import { evidenceLines } from '../view/evidence/evidence-lines.ts';
import { clipLine, textOf } from '../view/layout/lines.ts';
import type { Language } from '../view/screen.ts';

/** What the data say as plain text, `width` cells wide at most. */
export function evidenceText(
  dataset: Dataset,
  evidence: Evidence,
  {
    version,
    language,
    width,
  }: { readonly version: string; readonly language: Language; readonly width: number },
): string {
  const lines = evidenceLines(dataset, evidence, { language, width }).map((line) =>
    textOf(clipLine(line, width)),
  );
  return `${[...lines, '', ` ungear ${version}`].join('\n')}\n`;
}
