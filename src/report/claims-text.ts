import { type ClaimLinesInput, claimLines } from '../view/claims/claim-lines.ts';
import { lineText } from './text.ts';

/** Quoted numbers and what became of them as plain text, `width` cells wide at most. */
export const claimsText = ({ version, ...input }: ClaimLinesInput & { readonly version: string }): string =>
  `${lineText(claimLines(input))}\n\n ungear ${version}\n`;
