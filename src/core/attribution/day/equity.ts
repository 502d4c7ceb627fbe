/** Rounding of the products in start values, over their size without signs: equity below it cannot be told from 0. */
const roundingShare = 1e-12;

/**
 * Whether there is equity to set parts against.
 *
 * @param equity start values with their signs, added up: won
 * @param size the same without signs
 */
export const isPositiveEquity = (equity: number, size: number): boolean => equity > roundingShare * size;
