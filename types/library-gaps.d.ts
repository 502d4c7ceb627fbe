/** What the declarations of two libraries take for granted and this project does not have: the DOM, and xterm's browser package. */
type BufferSource = ArrayBufferView | ArrayBuffer;

declare module '@xterm/xterm' {
  export { ITerminalAddon, Terminal } from '@xterm/headless';
}
