/**
 * How far a figure can be trusted. official: published by the exchange or the issuer · derived: computed from official numbers ·
 * reported: press or broker, not checked · estimated: rests on an assumption · assumed: a judgement.
 */
export type Quality = 'official' | 'derived' | 'reported' | 'estimated' | 'assumed';

export const qualities: readonly Quality[] = ['official', 'derived', 'reported', 'estimated', 'assumed'];
