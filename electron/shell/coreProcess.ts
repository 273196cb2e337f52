// The core in a process of its own: started, given a line to each page, started again if it dies, closed in order.
import { EVENTS } from './channels.ts';
import type { Directories } from './directories.ts';

/** Within a minute, the core is started again this many times; after that the user decides. */
export const RESTART_LIMIT = 3;
export const RESTART_WINDOW_MS = 60_000;
/** How long the core has to close the register (a last back-up included) before it is ended. */
export const CLOSING_TIME_MS = 30_000;

/** The part of Electron's UtilityProcess used here; `Port` is Electron's MessagePortMain. */
export interface CoreChild<Port> {
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  postMessage(message: unknown, transfer?: Port[]): void;
  kill(): boolean;
}

export interface PageContents<Port> {
  postMessage(channel: string, message: unknown, transfer?: Port[]): void;
}

export interface CoreSurroundings<Port> {
  start(): CoreChild<Port>;
  newChannel(): { port1: Port; port2: Port };
  /** Milliseconds on a clock that does not go back. */
  now(): number;
  /** The core opened or wrote these files (absolute paths): the page may have them shown. */
  onFiles(files: string[]): void;
  /** The core died and runs again. Pages must ask for a new line. */
  onRestarted(): void;
  /** The core died too often. `startAgain` tries once more. */
  onGivenUp(startAgain: () => void): void;
}

export interface CoreProcess<Port> {
  /** Gives the page a new line to the core. */
  connect(page: PageContents<Port>): void;
  /** Lets the core close the register; resolves when its process has ended. */
  close(): Promise<void>;
}

/** The arguments of the core's process, in the order it reads them. */
export function coreArguments(folders: Directories): string[] {
  return [folders.resources, folders.registers, folders.settings];
}

/** Starts the core and watches over it. */
export function superviseCore<Port>(around: CoreSurroundings<Port>): CoreProcess<Port> {
  let child: CoreChild<Port> | null = null;
  let deaths: number[] = [];
  let onClosed: (() => void) | null = null;

  function start(): void {
    const started = around.start();
    child = started;
    started.on('message', (message) => {
      const files = filesIn(message);
      if (files.length > 0) around.onFiles(files);
    });
    started.on('exit', () => {
      child = null;
      if (onClosed === null) restart();
      else onClosed();
    });
  }

  function restart(): void {
    const now = around.now();
    deaths = [...deaths.filter((death) => now - death < RESTART_WINDOW_MS), now];
    if (deaths.length > RESTART_LIMIT) {
      around.onGivenUp(() => {
        deaths = [];
        start();
        around.onRestarted();
      });
      return;
    }
    start();
    around.onRestarted();
  }

  start();
  return {
    connect(page) {
      if (child === null) return;
      const { port1, port2 } = around.newChannel();
      child.postMessage({ type: 'connect' }, [port1]);
      page.postMessage(EVENTS.corePort, null, [port2]);
    },
    close() {
      const closing = child;
      if (closing === null) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => closing.kill(), CLOSING_TIME_MS);
        onClosed = () => {
          clearTimeout(timer);
          resolve();
        };
        closing.postMessage({ type: 'close' });
      });
    },
  };
}

/** The paths of a `{ type: 'files', files: string[] }` message; none of any other. */
function filesIn(message: unknown): string[] {
  if (typeof message !== 'object' || message === null) return [];
  if (Reflect.get(message, 'type') !== 'files') return [];
  const files: unknown = Reflect.get(message, 'files');
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}
