import { type FragilityLinesInput, fragilityLines } from '../view/fragility/fragility-lines.ts';
import { lineText } from './text.ts';

/** Fragility close by close as plain text, `width` cells wide at most. */
export const fragilityText = ({
  version,
  ...input
}: FragilityLinesInput & { readonly version: string }): string =>
  `${lineText(fragilityLines(input))}\n\n ungear ${version}\n`;
