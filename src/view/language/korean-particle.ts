/**
 * A word with the particle that its last sound asks for: `SK하이닉스가`, `삼성이`. Only Hangul tells its sound; after any other
 * character both forms are written.
 * @example
 * withParticle('삼성전자', '이', '가'); // => '삼성전자가'
 */
export function withParticle(word: string, afterConsonant: string, afterVowel: string): string {
  const code = word.charCodeAt(word.length - 1);
  if (code < 0xac00 || code > 0xd7a3) return `${word}${afterConsonant}(${afterVowel})`;
  return word + ((code - 0xac00) % 28 > 0 ? afterConsonant : afterVowel);
}
