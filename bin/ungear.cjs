#!/usr/bin/env node
// Plain old JavaScript on purpose: this file must still parse where the program itself would not.
'use strict';

var major = Number(process.versions.node.split('.')[0]);
var locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
var line = ' ' + process.argv.slice(2).join(' ').split('=').join(' ') + ' ';
var inKorean = line.indexOf(' --lang ko ') >= 0 || (/^ko/i.test(locale) && line.indexOf(' --lang en ') < 0);

function say(english, korean) {
  process.stderr.write((inKorean ? korean : english) + '\n');
  process.exit(1);
}

if (major < 22) {
  say(
    'ungear needs Node.js 22 or newer, and this is ' +
      process.versions.node +
      '; npx ungear, in the folder of ungear, takes the one that comes with it.',
    'ungear에는 Node.js 22 이상이 있어야 하는데 이것은 ' +
      process.versions.node +
      '임. ungear 폴더에서 npx ungear를 쓰면 함께 설치된 것을 씀.',
  );
} else {
  import('../dist/ungear.js').catch(function (error) {
    say('ungear could not start: ' + error.message, 'ungear를 시작할 수 없음: ' + error.message);
  });
}
