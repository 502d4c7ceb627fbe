import type { Host } from './host.ts';

/** How a UI comes to its end from outside: a signal, or an error that nobody caught. */
export type Ending =
  | { readonly kind: 'signal'; readonly exitCode: number }
  | { readonly kind: 'error'; readonly error: unknown };

/** Exit codes of a process ended by a signal are 128 + its number. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;

/**
 * Calls `end` for the first signal or uncaught error, so that the terminal can be restored before the process goes.
 *
 * @param exit called when the process exits in some other way; must be synchronous
 * @returns a function that stops watching
 */
export function watchEndings(host: Host, end: (ending: Ending) => void, exit: () => void): () => void {
  const undo: (() => void)[] = [];
  for (const [signal, exitCode] of Object.entries(signals) as [NodeJS.Signals, number][]) {
    const onSignal = () => end({ kind: 'signal', exitCode });
    host.on(signal, onSignal);
    undo.push(() => host.off(signal, onSignal));
  }
  const onError = (error: unknown) => end({ kind: 'error', error });
  host.on('uncaughtException', onError).on('unhandledRejection', onError).on('exit', exit);
  // reading from or writing to a terminal that has gone away fails on the stream, sometimes before SIGHUP comes
  const goneAway = () => end({ kind: 'signal', exitCode: signals.SIGHUP });
  host.stdin.on('error', goneAway);
  host.stdout.on('error', goneAway);
  return () => {
    for (const one of undo) one();
    host.off('uncaughtException', onError).off('unhandledRejection', onError).off('exit', exit);
    host.stdin.off('error', goneAway);
  };
}

/**
 * Stops the process (and its group, as Ctrl-Z at a shell does) and comes back when it is continued.
 * Where no shell is there to continue it, the system does not stop it and this returns after a moment.
 */
export async function stopUntilContinued(host: Host): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, 100);
    function done() {
      clearTimeout(timer);
      host.off('SIGCONT', done);
      resolve();
    }
    host.on('SIGCONT', done);
    host.kill(0, 'SIGTSTP');
  });
}
