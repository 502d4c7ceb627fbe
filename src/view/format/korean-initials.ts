/** Initial consonants of Hangul syllables, in the order in which Unicode composes them. */
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** syllables that begin with the same consonant */
const perInitial = 588;

/**
 * A text with every Hangul syllable replaced by the consonant it begins with: how Koreans search by first sounds.
 * @example
 * koreanInitials('배수 상한'); // => 'ㅂㅅ ㅅㅎ'
 */
export function koreanInitials(text: string): string {
  return Array.from(text.normalize('NFC'), (character) => {
    const code = character.charCodeAt(0);
    if (code < firstSyllable || code > lastSyllable) return character;
    return initials[Math.floor((code - firstSyllable) / perInitial)]!;
  }).join('');
}
