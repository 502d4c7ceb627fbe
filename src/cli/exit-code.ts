/**
 * done: warnings included · problems: the input has errors, or the command line is wrong; what could be answered was answered ·
 * interrupted: by ctrl-c, as a shell says it
 */
export const exitCode = { done: 0, failed: 1, problems: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
