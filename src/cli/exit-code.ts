/** done: warnings included · problems: the input has errors, or the command line is wrong; what could be answered was answered */
export const exitCode = { done: 0, failed: 1, problems: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The command line asks for something that cannot be; the message is one whole sentence for the person who typed it. */
export class UsageError extends Error {}
