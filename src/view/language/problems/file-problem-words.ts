import type { FileProblem } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { withParticle } from '../korean-particle.ts';
import { meant, rowsEnglish, rowsKorean } from './problem-phrases.ts';
import type { WordsOf } from './problem-words.ts';

const unreadableEnglish: Readonly<Record<string, readonly [string, string]>> = {
  html: ['is a web page, not a table.', 'Save it as CSV UTF-8.'],
  notAFile: ['is a folder or a device, not a file.', 'Give the file itself.'],
  binary: ['is not a text file.', 'Save it as CSV UTF-8.'],
  tooLarge: ['is too large to be read at once.', 'Split it by date, or keep the rows of this book only.'],
  json: ['is not valid JSON.', 'Check commas and quotation marks.'],
  encoding: ['has text here that is not UTF-8; such rows are left out.', 'Save it as CSV UTF-8.'],
  columns: ['is damaged or not what its name says.', 'Write it again from its source.'],
  system: ['could not be read.', 'Check that the file exists and may be read.'],
};

const unreadableKorean: Readonly<Record<string, readonly [string, string]>> = {
  html: ['표가 아니라 웹 페이지임.', 'CSV UTF-8로 저장할 것.'],
  notAFile: ['파일이 아니라 폴더나 장치임.', '파일을 줄 것.'],
  binary: ['텍스트 파일이 아님.', 'CSV UTF-8로 저장할 것.'],
  tooLarge: ['한 번에 읽기에는 너무 큼.', '날짜로 나누거나 이 북에 필요한 행만 둘 것.'],
  json: ['올바른 JSON이 아님.', '쉼표와 따옴표를 확인할 것.'],
  encoding: ['여기에 UTF-8이 아닌 문자가 있음. 이런 행은 뺌.', 'CSV UTF-8로 저장할 것.'],
  columns: ['손상되었거나 이름과 다른 형식임.', '원본에서 다시 만들 것.'],
  system: ['읽을 수 없음.', '파일이 있고 읽을 수 있는지 확인할 것.'],
};

const foldersKorean: Readonly<Record<string, string>> = {
  file: '폴더가 아니라 파일임',
  missing: '없는 폴더임',
  system: '읽을 수 없는 폴더임',
};

/** A sentence with the detail in brackets before its full stop. */
const detailed = (sentence: string, detail: string): string =>
  detail === '' ? sentence : `${sentence.slice(0, -1)} (${detail}).`;

/** Problems of files, their columns and rows as such. */
export const fileProblemWords: Readonly<Record<Language, WordsOf<FileProblem>>> = {
  en: {
    fileMissing: () => ['It is not in the folder.', 'Add it; what needs it is switched off.'],
    noSuchFile: () => ['There is no such file.', 'Check its path, as seen from the folder you are in.'],
    fileUnreadable: (p) => {
      const [what, fix] = unreadableEnglish[p('reason')] ?? unreadableEnglish.system!;
      return [`${p('file')} ${detailed(what, p('detail'))}`, fix];
    },
    fileUnknown: (p) => [
      `${p('file')} is not part of a book and is not read.`,
      meant(p, 'If it should be, name it'),
    ],
    notAFolder: (p) => [
      p('reason') === 'file'
        ? `"${p('path')}" is a file, not a folder.`
        : p('reason') === 'missing'
          ? `There is no folder "${p('path')}".`
          : `The folder "${p('path')}" could not be read.`,
      'Give the folder that holds positions.csv and prices.csv.',
    ],
    fileEmpty: (p) => [`${p('file')} has no rows.`, 'Write one header row and at least one row below it.'],
    encodingGuessed: (p) => [
      p('undecodable') === '' || p('undecodable') === '0'
        ? `Read as ${p('encoding')}.`
        : `Read as ${p('encoding')}; ${p('undecodable')} characters could not be decoded.`,
      'Save as UTF-8 to be sure.',
    ],
    delimiterGuessed: (p) => [
      `Columns are separated by ${p('delimiter') === 'tab' ? 'tabs' : 'semicolons'}.`,
      '',
    ],
    columnMissing: (p) => [
      `Column ${p('name')} is missing.`,
      p('suggestion') === ''
        ? `Add a column with the head ${p('name')}.`
        : `If ${p('suggestion')} is meant, rename that head to ${p('name')}.`,
    ],
    columnUnknown: (p) => [`Column ${p('name')} is not known and is not read.`, ''],
    columnIsLevel: (p) => [
      `Column ${p('name')} is none of the tool's own: kept as a level to group by, --by ${p('name')}.`,
      '',
    ],
    columnRepeated: (p) => [`Column ${p('name')} appears twice.`, 'Keep one of them.'],
    rowRagged: (p) => [
      `The row has ${p('cells')} ${p('cells') === '1' ? 'cell' : 'cells'}, the header ${p('expected')}.`,
      'Put text that contains commas into quotation marks.',
    ],
    quoteUnclosed: (p) => [
      `A quotation mark opened here is never closed; ${rowsEnglish(p)} from here on left out.`,
      'Close it, or double the quotation marks inside the text.',
    ],
    textSanitised: (p) => [
      `${p('name')}: control or invisible characters removed, or cut to length (${rowsEnglish(p)}); what is left: "${p('text')}".`,
      '',
    ],
  },
  ko: {
    fileMissing: () => ['폴더에 없음.', '넣을 것. 이 파일이 필요한 기능은 꺼짐.'],
    noSuchFile: () => ['없는 파일임.', '지금 있는 폴더에서 본 경로가 맞는지 확인할 것.'],
    fileUnreadable: (p) => {
      const [what, fix] = unreadableKorean[p('reason')] ?? unreadableKorean.system!;
      return [`${p('file')}: ${detailed(what, p('detail'))}`, fix];
    },
    fileUnknown: (p) => [
      `${withParticle(p('file'), '은', '는')} 북의 파일이 아니라 읽지 않음.`,
      p('suggestion') === '' ? '' : `북의 파일이면 이름을 바꿀 것: ${p('suggestion')}.`,
    ],
    notAFolder: (p) => [
      `"${p('path')}": ${foldersKorean[p('reason')] ?? foldersKorean.system!}.`,
      'positions.csv와 prices.csv가 있는 폴더를 줄 것.',
    ],
    fileEmpty: (p) => [`${p('file')}에 행이 없음.`, '머리글 한 행과 그 아래 한 행 이상을 쓸 것.'],
    encodingGuessed: (p) => [
      p('undecodable') === '' || p('undecodable') === '0'
        ? `${p('encoding')} 인코딩으로 읽음.`
        : `${p('encoding')} 인코딩으로 읽음. ${p('undecodable')}자는 풀지 못함.`,
      '확실하게 하려면 UTF-8로 저장할 것.',
    ],
    delimiterGuessed: (p) => [`열 구분은 ${p('delimiter') === 'tab' ? '탭' : '쌍반점(;)'}.`, ''],
    columnMissing: (p) => [
      `${p('name')} 열이 없음.`,
      p('suggestion') === ''
        ? `머리글이 ${p('name')}인 열을 넣을 것.`
        : `${p('suggestion')} 열이 그것이면 머리글을 ${p('name')} 로 바꿀 것.`,
    ],
    columnUnknown: (p) => [`${p('name')} 열은 모르는 열이라 읽지 않음.`, ''],
    columnIsLevel: (p) => [`${p('name')} 열은 정해진 열이 아니라 그룹 기준으로 둠: --by ${p('name')}.`, ''],
    columnRepeated: (p) => [`${p('name')} 열이 두 번 있음.`, '하나만 둘 것.'],
    rowRagged: (p) => [
      `행의 칸이 ${p('cells')}개, 머리글은 ${p('expected')}개.`,
      '쉼표가 든 텍스트는 따옴표로 묶을 것.',
    ],
    quoteUnclosed: (p) => [
      `여기서 연 따옴표가 닫히지 않음. 여기부터 ${rowsKorean(p)}을 뺐음.`,
      '따옴표를 닫거나 텍스트 안의 따옴표를 두 번 쓸 것.',
    ],
    textSanitised: (p) => [
      `${p('name')}: 제어 문자나 보이지 않는 문자를 지웠거나 길이를 줄임 (${rowsKorean(p)}). 남은 텍스트: "${p('text')}".`,
      '',
    ],
  },
};
