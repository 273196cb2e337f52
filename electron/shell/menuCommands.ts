// Menu commands on their way to the page: kept until it listens, so that a file opened at start is not lost.
import type { MenuCommand } from '../contract/bridge.ts';

export interface MenuCommands {
  /** Sends a command now, or once the page listens. */
  push(command: MenuCommand): void;
  /** The page listens: gives it what was kept. */
  pageListens(): void;
  /** The page is loading or gone: keeps what comes next. */
  pageLeft(): void;
}

/** `send` gives false when there was no page to receive the command. */
export function menuCommands(send: (command: MenuCommand) => boolean): MenuCommands {
  let listening = false;
  let kept: MenuCommand[] = [];
  return {
    push(command) {
      if (!listening || !send(command)) kept.push(command);
    },
    pageListens() {
      listening = true;
      const waiting = kept;
      kept = waiting.filter((command) => !send(command));
    },
    pageLeft() {
      listening = false;
    },
  };
}
