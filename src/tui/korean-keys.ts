/**
 * Keys typed with a Korean input method on (2-set layout). Instead of `j` the terminal then sends the jamo ㅓ, or a syllable composed of
 * several keys: 너 is ㄴ ㅓ, which is `s` `j`. Digits, symbols and arrows never pass through the composition.
 */

/** Jamo by key, in the order of the keys below; compound jamo are two keys. */
const letters = 'r s e f a q t d w c z x v g k o i j p u h y n b m l';
const jamo = 'ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ ㅏ ㅐ ㅑ ㅓ ㅔ ㅕ ㅗ ㅛ ㅜ ㅠ ㅡ ㅣ';
const shiftedLetters = 'R E Q T W O P';
const shiftedJamo = 'ㄲ ㄸ ㅃ ㅆ ㅉ ㅒ ㅖ';
const compoundKeys = 'rt sw sg fr fa fq ft fx fv fg qt hk ho hl nj np nl ml';
const compoundJamo = 'ㄳ ㄵ ㄶ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅄ ㅘ ㅙ ㅚ ㅝ ㅞ ㅟ ㅢ';

/** Initial, medial and final jamo in the order in which Unicode composes syllables. */
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const medials = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

const keysOfJamo = new Map<string, string>();
for (const [typed, shown] of [
  [letters, jamo],
  [shiftedLetters, shiftedJamo],
  [compoundKeys, compoundJamo],
] as const) {
  const keys = typed.split(' ');
  shown.split(' ').forEach((one, at) => {
    keysOfJamo.set(one, keys[at]!);
  });
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

function jamoOf(character: string): string {
  const code = character.charCodeAt(0);
  if (!(code >= firstSyllable && code <= lastSyllable)) return character;
  const at = code - firstSyllable;
  const final = finals[at % 28]!;
  const medial = medials[Math.floor(at / 28) % 21]!;
  return initials[Math.floor(at / 28 / 21)]! + medial + (final === ' ' ? '' : final);
}

/**
 * The Latin keys under a Korean character; undefined when it is none.
 * @example
 * latinKeys('너'); // => ['s', 'j']
 */
export function latinKeys(character: string): readonly string[] | undefined {
  const keys: string[] = [];
  for (const one of jamoOf(character.normalize('NFC'))) {
    const typed = keysOfJamo.get(one);
    if (typed === undefined) return undefined;
    keys.push(...typed);
  }
  return keys.length === 0 ? undefined : keys;
}
