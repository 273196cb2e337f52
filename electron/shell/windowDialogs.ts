// The system's dialogs, attached to the window while there is one.
import type {
  BaseWindow,
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  MessageBoxSyncOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';

export interface WindowDialogs {
  open(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  save(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  ask(options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
  /** Holds the whole application until the answer: for the events that need it at once. Gives the button's number. */
  askAtOnce(options: MessageBoxSyncOptions): number;
}

/** Dialogs over the window of that moment, or on their own where there is none. */
export function windowDialogs(dialog: Dialog, window: () => BaseWindow | null): WindowDialogs {
  return {
    open: (options) => {
      const over = window();
      return over === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(over, options);
    },
    save: (options) => {
      const over = window();
      return over === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options);
    },
    ask: (options) => {
      const over = window();
      return over === null ? dialog.showMessageBox(options) : dialog.showMessageBox(over, options);
    },
    askAtOnce: (options) => {
      const over = window();
      return over === null ? dialog.showMessageBoxSync(options) : dialog.showMessageBoxSync(over, options);
    },
  };
}
