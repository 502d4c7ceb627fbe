/** The index of the whole Korean market: what is left of it without the modelled stocks stands for all other shares. */
export const marketIndex = 'KOSPI';
