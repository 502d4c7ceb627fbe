import type { Language } from '../../screen.ts';

/** What the command line says where it cannot write. Paths come as they were typed. */
export interface OutputRefusalWords {
  readonly nameNeeded: string;
  readonly isFolder: (path: string) => string;
  readonly isInput: (path: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly standardOutput: string;
  /** of a system error by its code, such as EACCES */
  readonly failed: (path: string, code: string) => string;
}

const whyEnglish: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  EDQUOT: 'the quota is used up',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'part of the path is a file, not a folder',
  EBUSY: 'it is in use',
  EIO: 'the device failed',
};

const whyKorean: Readonly<Record<string, string>> = {
  EACCES: '권한 없음',
  EPERM: '허용되지 않음',
  EROFS: '읽기 전용 파일 시스템',
  ENOSPC: '남은 공간 없음',
  EDQUOT: '할당량을 다 씀',
  ENAMETOOLONG: '이름이 너무 김',
  ENOTDIR: '경로의 일부가 폴더가 아니라 파일임',
  EBUSY: '사용 중임',
  EIO: '장치 오류',
};

const withCode = (why: string | undefined, code: string): string =>
  why === undefined ? code : `${why} (${code})`;

export const outputRefusalWords: Readonly<Record<Language, OutputRefusalWords>> = {
  en: {
    nameNeeded: '-o needs the name of a file.',
    isFolder: (path) => `-o needs a file, and ${path} is a folder.`,
    isInput: (path) => `-o would overwrite ${path}, which the book is read from.`,
    noFolder: (folder) => `-o needs a folder that exists, and ${folder} does not.`,
    standardOutput: 'Standard output',
    failed: (path, code) => `${path} could not be written: ${withCode(whyEnglish[code], code)}.`,
  },
  ko: {
    nameNeeded: '-o에는 파일 이름이 있어야 함.',
    isFolder: (path) => `-o에는 파일을 씀. ${path}은(는) 폴더임.`,
    isInput: (path) => `-o가 북을 읽어 온 ${path}을(를) 덮어쓰게 됨: 다른 이름을 쓸 것.`,
    noFolder: (folder) => `-o에는 있는 폴더를 씀. ${folder}은(는) 없음.`,
    standardOutput: '표준 출력',
    failed: (path, code) => `${path}에 쓸 수 없음: ${withCode(whyKorean[code], code)}.`,
  },
};
