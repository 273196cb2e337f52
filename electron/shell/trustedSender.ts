// Every message from a page is checked before it is answered: it must come from the main frame of Vigie's own page
// (Electron security checklist, point 17).
import { INVOCATIONS, type InvocationHandlers } from './channels.ts';
import { isOwnUrl } from './origin.ts';

export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

export interface Invocation<Sender> {
  readonly sender: Sender;
  /** Null once the frame has gone elsewhere or was destroyed. */
  readonly senderFrame: SenderFrame | null;
}

/** The part of Electron's ipcMain that answers. */
export interface AnsweringIpc<Sender> {
  handle(
    channel: string,
    listener: (event: Invocation<Sender>, ...args: unknown[]) => Promise<unknown>,
  ): void;
}

export function isTrustedFrame(frame: SenderFrame | null, origins: readonly string[]): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url, origins);
}

/** Answers each invocation with its handler; rejects, by an error the caller sees, when the sender is another. */
export function answerInvocations<Sender>(
  ipc: AnsweringIpc<Sender>,
  origins: readonly string[],
  handlers: InvocationHandlers<Sender>,
): void {
  for (const [name, channel] of Object.entries(INVOCATIONS)) {
    if (!isInvocationName(name)) continue;
    const handler = handlers[name];
    ipc.handle(channel, async (event, argument) => {
      if (!isTrustedFrame(event.senderFrame, origins)) throw new Error(`${channel}: untrusted sender`);
      return handler(event.sender, argument);
    });
  }
}

function isInvocationName(name: string): name is keyof typeof INVOCATIONS {
  return name in INVOCATIONS;
}
