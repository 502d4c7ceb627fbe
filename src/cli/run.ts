import { type Command, CommanderError } from 'commander';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { refusals } from '../view/language/refusals/refusals.ts';
import type { Language } from '../view/screen.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { languageOnLine } from './option-values.ts';
import { parserRefusal } from './parser-refusal.ts';
import { commandLine } from './program.ts';
import { writeOut, writeProblems } from './standard-streams.ts';
import { UsageError } from './usage-error.ts';

/** Runs a command line and says what went wrong, if anything, in one line on standard error. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const language = languageOnLine(args);
  let code: number = exitCode.done;
  let help = '';
  const done = (given: number) => {
    code = given;
  };
  const cells = language === 'ko' ? (await import('../view/layout/cells.ts')).cellWidth : undefined;
  const program = commandLine(language, done, cells);
  let refusing = program;
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} });
    command.exitOverride((error) => {
      refusing = command;
      throw error;
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return printed(help, language);
    if (error instanceof CommanderError)
      return said(parserRefusal(error, flagsOf(refusing), language), exitCode.problems);
    return explained(error, language);
  }
}

const flagsOf = ({ options }: Command): readonly string[] => [
  '--help',
  ...options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long])),
];

async function printed(text: string, language: Language): Promise<ExitCode> {
  try {
    await writeOut(text);
    return exitCode.done;
  } catch (error) {
    return explained(error, language);
  }
}

async function explained(error: unknown, language: Language): Promise<ExitCode> {
  if (error instanceof UsageError) return said(error.sentence(language), exitCode.problems);
  if (isSystemError(error)) return said(systemSentence(error, language), exitCode.failed);
  return said(error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode.failed);
}

async function said(message: string, code: ExitCode): Promise<ExitCode> {
  await writeProblems([`ungear: ${message}`]);
  return code;
}

/** A full disk, a folder without permission: what it is about and the system's reason are enough, a stack would hide them. */
function systemSentence(
  { code = '', path, syscall, message }: NodeJS.ErrnoException,
  language: Language,
): string {
  const { failed, standardOutput } = refusals[language].output;
  if (path === undefined && syscall !== 'write') return sanitiseText(message, 400);
  return failed(path === undefined ? standardOutput : sanitiseText(path, 200), code);
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
