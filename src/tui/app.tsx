import { Box, render, Text, useApp, useInput, usePaste } from 'ink';
import { memo, useEffect, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import type { Host } from './host.ts';
import { keysOf } from './keys.ts';

/** A line is one text with its colours inside: forty of them cost half of what a box for each cell does. */
const ScreenLine = memo(function ScreenLine({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text}</Text>;
});

type Suspend = (whileAway: () => Promise<void>) => Promise<void>;

interface AppProps {
  readonly desk: Desk;
  readonly onReady: (suspend: Suspend) => void;
}

function App({ desk, onReady }: AppProps) {
  const lines = useSyncExternalStore(desk.subscribe, desk.lines);
  const { suspendTerminal } = useApp();
  useInput((input, key) => desk.press(keysOf(input, key)));
  usePaste(desk.paste);
  useEffect(() => {
    onReady(suspendTerminal);
  }, [onReady, suspendTerminal]);
  return (
    <Box flexDirection="column" height={lines.length} flexShrink={0}>
      {lines.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place on the screen
        <ScreenLine key={at} text={text} />
      ))}
    </Box>
  );
}

/** The UI on the screen. */
export interface Mounted {
  unmount(): void;
  /** the desk as it is now, before this returns */
  refresh(): void;
  /** everything anew, whatever another program has left on the screen */
  redraw(): void;
  /** hands the terminal over, and takes it back when `whileAway` is done */
  suspend: Suspend;
  /** rejects with the error of a component that failed to draw */
  readonly ended: Promise<unknown>;
}

/** Draws the desk on a terminal that is already in its alternate screen, and reads the keys. */
export function mount(
  desk: Desk,
  host: Pick<Host, 'stdin' | 'stdout' | 'stderr'>,
  clearScreen: () => void,
): Mounted {
  let suspend: Suspend = async (whileAway) => whileAway();
  const onReady = (given: Suspend) => {
    suspend = given;
  };
  const app = () => <App desk={desk} onReady={onReady} />;
  const { stdin, stdout, stderr } = host;
  const ink = render(app(), {
    stdin,
    stdout,
    stderr,
    incrementalRendering: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
    interactive: true,
  });
  return {
    unmount: ink.unmount,
    refresh: () => ink.rerender(app()),
    redraw() {
      ink.clear();
      clearScreen();
      ink.rerender(app());
    },
    suspend: (whileAway) => suspend(whileAway),
    ended: ink.waitUntilExit(),
  };
}
