// The names of every message between the preload and the shell, and what travels on each.
import type { MenuCommand, VigieBridge } from '../contract/bridge.ts';

/** Asked by the page, answered by the shell. */
export const INVOCATIONS = {
  connectCore: 'vigie:connect-core',
  chooseFolder: 'vigie:choose-folder',
  chooseRegister: 'vigie:choose-register',
  revealInFolder: 'vigie:reveal-in-folder',
  openExported: 'vigie:open-exported',
  openExternal: 'vigie:open-external',
  notifyDue: 'vigie:notify-due',
  keychainState: 'vigie:keychain-state',
  rememberKey: 'vigie:remember-key',
  hasKey: 'vigie:has-key',
  rememberedKey: 'vigie:remembered-key',
  forgetKey: 'vigie:forget-key',
  listenToMenu: 'vigie:listen-to-menu',
} as const;

/** Told by the shell to the page. */
export const EVENTS = {
  corePort: 'vigie:core-port',
  coreRestarted: 'vigie:core-restarted',
  menu: 'vigie:menu',
} as const;

/** What comes with each event. */
export interface EventPayloads {
  corePort: null;
  coreRestarted: null;
  menu: MenuCommand;
}

interface Answers extends Omit<VigieBridge, 'platform' | 'onMenu' | 'onCoreRestarted'> {
  listenToMenu(): Promise<void>;
}

/**
 * The shell's side of each invocation. Whatever the bridge's types promise, arguments come from another process:
 * they are `unknown` here until looked at.
 */
export type InvocationHandlers<Sender> = {
  [Name in keyof typeof INVOCATIONS]: (
    sender: Sender,
    argument: unknown,
  ) => ReturnType<Answers[Name]> | Awaited<ReturnType<Answers[Name]>>;
};
