import { CommanderError } from 'commander';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import { type ExitCode, exitCode, UsageError } from './exit-code.ts';
import { commandLine } from './program.ts';
import { writeOut, writeProblems } from './standard-streams.ts';

/** Runs a command line and says what went wrong, if anything, in one line on standard error. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code: number = exitCode.done;
  let help = '';
  const program = commandLine((given) => {
    code = given;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return printed(help);
    return explained(error);
  }
}

async function printed(text: string): Promise<ExitCode> {
  try {
    await writeOut(text);
    return exitCode.done;
  } catch (error) {
    return explained(error);
  }
}

async function explained(error: unknown): Promise<ExitCode> {
  if (error instanceof UsageError) return said(error.message, exitCode.problems);
  if (error instanceof CommanderError) return said(sentence(sanitiseText(error.message)), exitCode.problems);
  if (isSystemError(error)) return said(sanitiseText(error.message, 400), exitCode.failed);
  return said(error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode.failed);
}

async function said(message: string, code: ExitCode): Promise<ExitCode> {
  await writeProblems([`ungear: ${message}`]);
  return code;
}

/** The parser's message as a sentence: `Unknown option '--dat'.` */
function sentence(message: string): string {
  const text = message.replace(/^error: /, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

/** A full disk, a folder without permission: the system's words are enough, a stack would hide them. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;
