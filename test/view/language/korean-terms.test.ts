import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Words that a Korean desk does not say, or that mean something else to it: 위약 is breach of contract, 강제 매매 is what a broker does after
 * a margin call, 추첨 a lottery, 앞날 the future. Left the word not to use, right the one to use.
 */
const instead = {
  '강제( ?(매매|매수|매도)|/대금)': '리밸런싱 매매',
  추첨: '시행',
  위약: '플라시보',
  앞날: '전일',
  되먹임: '피드백',
  폭주: '발산',
  '(?<!정)책[이의에은을과]': '북, 포트폴리오',
  '띠[는를의가]|[0-9] % 띠': '밴드',
  지어낸: '가상',
  '견[주줌줄]': '비교',
} as const;

const texts: readonly (readonly [string, string])[] = readdirSync('src', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(`src/${path}`, 'utf8')]);

test.each(Object.entries(instead))('no Korean text says %s, but %s', (word) => {
  const found = texts.flatMap(([path, text]) =>
    text
      .split('\n')
      .filter((row) => new RegExp(word).test(row))
      .map((row) => `${path}: ${row.trim()}`),
  );
  expect(found).toEqual([]);
});
