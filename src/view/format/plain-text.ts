import { sanitiseText } from '../../core/units/sanitise-text.ts';

/** Longest text of a report's cell, in terminal cells; a custom law may be long. */
const maxCells = 10_000;

/**
 * Text from the user's files as it leaves the program: no escape sequences, no control or direction characters. The book was cleaned
 * when it was read; this is the second lock on the same door.
 */
export const plainText = (text: string): string => sanitiseText(text, maxCells);
