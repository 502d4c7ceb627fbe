/** What the UI uses of a process: its streams, its signals, its environment. The command line passes `process`. */
export type Host = Pick<
  NodeJS.Process,
  'stdin' | 'stdout' | 'stderr' | 'env' | 'pid' | 'on' | 'off' | 'kill'
>;

/** Escape sequences of the terminal that are not colours. */
export const escapes = {
  /** the alternate screen: what was on the screen comes back when it is left */
  enterScreen: '\x1b[?1049h\x1b[?25l\x1b[H',
  /** end of pasted-text marks and of a synchronised update, plain colours, visible cursor, the normal screen */
  leaveScreen: '\x1b[?2004l\x1b[?2026l\x1b[0m\x1b[?25h\x1b[?1049l',
  clearScreen: '\x1b[H\x1b[2J',
  home: '\x1b[H',
  startOfLine: '\r',
  eraseLine: '\x1b[K',
  eraseBelow: '\x1b[J',
  askPosition: '\x1b[6n',
  beginUpdate: '\x1b[?2026h',
  endUpdate: '\x1b[?2026l',
} as const;
