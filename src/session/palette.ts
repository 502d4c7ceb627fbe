import type { BookAnswers } from '../core/attribution/book-answers.ts';
import { koreanInitials } from '../view/format/korean-initials.ts';
import type { Language, PaletteEntry } from '../view/screen.ts';
import { type CommandValue, type PaletteCommand, paletteCommands } from './palette-commands.ts';
import type { UiAction } from './ui-state-update.ts';
import type { WhatIf } from './what-if.ts';

/** A row of the palette: what it says, what it does, and what it types out. */
export interface PaletteRow extends PaletteEntry {
  /** the text after Tab */
  readonly completed: string;
  /** absent: a value has to follow the name first */
  readonly run?: UiAction;
}

/** A key's action as the palette offers it. */
export interface NamedAction {
  readonly name: string;
  readonly key: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly run: UiAction;
}

interface Question {
  readonly text: string;
  readonly language: Language;
  readonly answers: BookAnswers;
  readonly whatIf?: WhatIf | undefined;
  /** what keys do here */
  readonly actions: readonly NamedAction[];
}

interface Found {
  readonly row: PaletteRow;
  /** all it is found by, in both languages */
  readonly words: string;
}

/** Rows of a book's sessions and the like are shown only when they are asked for by their command. */
const valuesAtOnce = 200;

/** What the text typed finds, the best first: names that begin with it, then all that hold each of its words or its first sounds. */
export function paletteRows(question: Question): readonly PaletteRow[] {
  const [name = '', ...rest] = question.text.trimStart().split(/\s+/);
  const called = paletteCommands.find((one) => one.name === name.toLowerCase());
  if (called !== undefined && question.text.trimStart().includes(' ')) {
    return valueRows(called, rest.join(' ').trim(), question);
  }
  const wanted = question.text.trim().toLowerCase();
  const all = everything(question);
  const first = all.filter(({ row }) => row.command.startsWith(wanted));
  const others = all.filter((one) => !first.includes(one) && matches(one, wanted));
  return [...first, ...others].map(({ row }) => row);
}

function matches({ words, row }: Found, wanted: string): boolean {
  const text = words.toLowerCase();
  return (
    wanted.split(/\s+/).every((word) => text.includes(word)) || koreanInitials(row.label).includes(wanted)
  );
}

function everything({ language, answers, actions, whatIf }: Question): readonly Found[] {
  const keyed = actions.map(({ name, key, label, run }) => ({
    row: { label: label[language], command: name, key, completed: name, run },
    words: `${label.en} ${label.ko} ${name}`,
  }));
  return [
    ...keyed,
    ...paletteCommands.flatMap((one) => commandRows(one, language, one.values(answers, whatIf))),
  ];
}

/** A command with few values is offered with each of them, one with many by its name. */
function commandRows(
  one: PaletteCommand,
  language: Language,
  values: readonly CommandValue[],
): readonly Found[] {
  const words = `${one.label.en} ${one.label.ko} ${one.name} ${one.words}`;
  if (values.length > 0 && values.length <= 8) {
    return values.map((value) => ({
      row: valueRow(one, value, language),
      words: `${words} ${value.text} ${value.label?.en ?? ''} ${value.label?.ko ?? ''}`,
    }));
  }
  return [
    { row: { label: one.label[language], command: `${one.name} ›`, completed: `${one.name} ` }, words },
  ];
}

function valueRow(one: PaletteCommand, value: CommandValue, language: Language): PaletteRow {
  const command = value.text === '' ? one.name : `${one.name} ${value.text}`;
  const said = value.label?.[language];
  const label = said === undefined ? one.label[language] : `${one.label[language]}: ${said}`;
  return { label, command, completed: command, run: value.run };
}

function valueRows(called: PaletteCommand, word: string, question: Question): readonly PaletteRow[] {
  const { language, answers, whatIf } = question;
  const wanted = word.toLowerCase();
  const found = called
    .values(answers, whatIf)
    .filter(({ text, label }) => `${text} ${label?.en} ${label?.ko}`.toLowerCase().includes(wanted))
    .slice(0, valuesAtOnce)
    .map((value) => valueRow(called, value, language));
  const run = found.length > 0 || word === '' ? undefined : called.other?.(word, answers);
  if (run === undefined) return found;
  const command = `${called.name} ${word}`;
  return [{ label: called.label[language], command, completed: command, run }];
}
