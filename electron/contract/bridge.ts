// What the desktop shell offers the page as `window.vigie`. In browser mode there is none of it.

/** What a menu, a file opened by double click, or a session that is locked asks of the page. */
export type MenuCommand =
  | { name: 'newRegister' }
  | { name: 'openRegister' }
  | { name: 'openExample' }
  | { name: 'export' }
  | { name: 'search' }
  | { name: 'find' }
  | { name: 'settings' }
  | { name: 'lock' }
  | { name: 'sessionLocked' }
  | { name: 'help' }
  | { name: 'openFile'; path: string };

/** What a folder is chosen for: each use is offered the folder it had last. */
export const FOLDER_USES = ['exports', 'backUps'] as const;
export type FolderUse = (typeof FOLDER_USES)[number];

/** `open` picks a register that exists, `create` a name for a new one. */
export type RegisterChoice = 'open' | 'create';

/**
 * What the system's keychain is worth: `ready`; `plainText`, where it would keep the key in clear; `unavailable`, where the
 * system refuses it.
 */
export type KeychainState = 'ready' | 'plainText' | 'unavailable';

export interface VigieBridge {
  /** As Node names it: 'darwin', 'win32' or 'linux'. */
  readonly platform: string;

  /**
   * Asks for a new line to the core. The port comes to `window` as a `message` event whose `data` is
   * CORE_PORT_MESSAGE and whose only port is the line. To call at start, and again after `onCoreRestarted`.
   */
  connectCore(): Promise<void>;

  /** The folder the user picks, as an absolute path; null if they give up. */
  chooseFolder(use: FolderUse): Promise<string | null>;

  /** The register the user picks or names (always ends in `.vigie`); null if they give up. */
  chooseRegister(choice: RegisterChoice): Promise<string | null>;

  /** Shows a file in the system's file manager. False for a path neither the core produced nor the user chose. */
  revealInFolder(path: string): Promise<boolean>;

  /** Opens an exported document with the system's own program. False for any other path or kind of file. */
  openExported(path: string): Promise<boolean>;

  /** Opens an http, https or mailto address outside, once the user has agreed. False if it was not opened. */
  openExternal(url: string): Promise<boolean>;

  /**
   * Has the system say how many dates are past and how many are for today; a press on it shows the window. False where it
   * was not shown.
   */
  notifyDue(due: { late: number; today: number }): Promise<boolean>;

  keychainState(): Promise<KeychainState>;

  /** Has the keychain keep what opens a register. False, and nothing is kept, where it is not `ready`. */
  rememberKey(kept: { path: string; recoveryKey: string }): Promise<boolean>;

  /** Whether the keychain keeps something for a register. */
  hasKey(path: string): Promise<boolean>;

  /** What the keychain kept for a register; null where there is nothing, or the system does not give it back. */
  rememberedKey(path: string): Promise<string | null>;

  forgetKey(path: string): Promise<void>;

  /** Calls back for each menu command, those that came before included; gives what ends it. */
  onMenu(callback: (command: MenuCommand) => void): () => void;

  /** Calls back when the core was lost and started again; its former port is dead. Gives what ends it. */
  onCoreRestarted(callback: () => void): () => void;
}

/** The `data` of the `message` event that brings the page its port to the core. */
export const CORE_PORT_MESSAGE = 'vigie:core-port';

declare global {
  interface Window {
    /** Present in the desktop application only. */
    readonly vigie?: VigieBridge;
  }
}
