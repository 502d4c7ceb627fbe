import type { Language } from '../screen.ts';
import { type ColumnWords, columnWords } from './column-words.ts';
import { type DayWords, dayWords } from './day-words.ts';
import { english } from './en.ts';
import { korean } from './ko.ts';
import { type NoteWords, noteWords } from './note-words.ts';
import { type PeriodWords, periodWords } from './period/period-words.ts';
import { type PositionWords, positionWords } from './position-words.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import { type SentenceWords, sentenceWords } from './sentence-words.ts';
import type { Terms } from './terms.ts';

/** Every word in one language: the model's terms, and the words of screens and reports by place. */
export interface Words extends Terms {
  readonly sentence: SentenceWords;
  readonly columns: ColumnWords;
  readonly day: DayWords;
  readonly positions: PositionWords;
  readonly notes: NoteWords;
  readonly report: ReportWords;
  readonly period: PeriodWords;
}

const inLanguage = (language: Language, terms: Terms): Words => ({
  ...terms,
  sentence: sentenceWords[language],
  columns: columnWords[language],
  day: dayWords[language],
  positions: positionWords[language],
  notes: noteWords[language],
  report: reportWords[language],
  period: periodWords[language],
});

const tables: Readonly<Record<Language, Words>> = {
  en: inLanguage('en', english),
  ko: inLanguage('ko', korean),
};

/** The words of a language. */
export const words = (language: Language): Words => tables[language];
