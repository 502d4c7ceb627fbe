import { spawn } from 'node:child_process';

/**
 * Inside tmux the clipboard sequence (OSC 52) ends at tmux, which by default does not pass it on: its own buffer, and through it the
 * clipboard, is filled as well. Where tmux does not answer, the sequence was all that could be done.
 */
export function fillTmuxBuffer(text: string): void {
  const tmux = spawn('tmux', ['load-buffer', '-w', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
  tmux.on('error', () => undefined);
  tmux.stdin.on('error', () => undefined);
  tmux.stdin.end(text);
}
