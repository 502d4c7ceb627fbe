import type { Problem } from '../../../core/market/problem.ts';
import type { Language } from '../../screen.ts';

export type ProblemCounts = Readonly<Record<'errors' | 'warnings' | 'notes', number>>;

/** Words around lists of problems: of `ungear check`, and of what every command says on standard error. */
export interface CheckWords {
  readonly severity: Readonly<Record<Problem['severity'], string>>;
  readonly summary: (files: number, rows: number, counts: ProblemCounts) => string;
  readonly more: (count: number) => string;
}

/** English counts of things whose plural ends in s. */
export const counted = (count: number | string, thing: string): string =>
  `${count} ${thing}${String(count) === '1' ? '' : 's'}`;

export const checkWords: Readonly<Record<Language, CheckWords>> = {
  en: {
    severity: { error: 'error  ', warning: 'warning', note: 'note   ' },
    summary: (files, rows, { errors, warnings, notes }) => {
      const found = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
      return `${counted(files, 'file')}, ${counted(rows, 'row')}: ${found.join(', ')}.`;
    },
    more: (count) => `... and ${count} more: ungear check lists them all.`,
  },
  ko: {
    severity: { error: '오류', warning: '경고', note: '참고' },
    summary: (files, rows, { errors, warnings, notes }) =>
      `파일 ${files}개, ${rows}행: 오류 ${errors}건, 경고 ${warnings}건, 참고 ${notes}건.`,
    more: (count) => `... 그 밖에 ${count}건: ungear check가 모두 보여 줌.`,
  },
};
