// The system's file dialogs, and showing or opening what came out of them.
import path from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { KnownPaths } from './knownPaths.ts';
import { isRegisterPath } from './openFile.ts';

const REGISTER_FILTER = { name: 'Registre Vigie', extensions: ['vigie'] };

/** Documents the system may open. Nothing that can run: a script or a program stays shut, wherever it comes from. */
const OPENABLE = new Set(['.pdf', '.html', '.md', '.txt', '.csv', '.json', '.zip', '.odt', '.ics']);

export interface FileDialogs {
  open(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
  save(options: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }>;
}

export interface FileShell {
  showItemInFolder(file: string): void;
  /** Gives an error message, or '' when all went well. */
  openPath(file: string): Promise<string>;
}

/** The folder the user picks; null if they give up. */
export async function chooseFolder(dialogs: FileDialogs, known: KnownPaths): Promise<string | null> {
  const { canceled, filePaths } = await dialogs.open({
    title: 'Choisir un dossier',
    buttonLabel: 'Choisir',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return remembered(canceled ? undefined : filePaths[0], known);
}

/**
 * The register the user picks (`open`) or names (`create`, given the `.vigie` it may lack); null if they give up.
 * @throws TypeError if `choice` is neither
 */
export async function chooseRegister(
  dialogs: FileDialogs,
  known: KnownPaths,
  registers: string,
  choice: unknown,
): Promise<string | null> {
  if (choice === 'open') {
    const { canceled, filePaths } = await dialogs.open({
      title: 'Ouvrir un registre',
      buttonLabel: 'Ouvrir',
      defaultPath: registers,
      filters: [REGISTER_FILTER],
      properties: ['openFile', 'dontAddToRecent'],
    });
    return remembered(canceled ? undefined : filePaths[0], known);
  }
  if (choice !== 'create') throw new TypeError('choice must be open or create');
  const { canceled, filePath } = await dialogs.save({
    title: 'Nouveau registre',
    buttonLabel: 'Créer',
    defaultPath: path.join(registers, 'Registre.vigie'),
    filters: [REGISTER_FILTER],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return null;
  return remembered(isRegisterPath(filePath) ? filePath : `${filePath}.vigie`, known);
}

/** Shows a known file in the file manager; false for any other. */
export function revealInFolder(shell: FileShell, known: KnownPaths, file: unknown): boolean {
  if (typeof file !== 'string' || !known.isKnown(file)) return false;
  shell.showItemInFolder(path.resolve(file));
  return true;
}

/** Opens a known document with the system's program; false for any other file, or if the system could not. */
export async function openExported(shell: FileShell, known: KnownPaths, file: unknown): Promise<boolean> {
  if (typeof file !== 'string' || !known.isKnown(file)) return false;
  if (!OPENABLE.has(path.extname(file).toLowerCase())) return false;
  return (await shell.openPath(path.resolve(file))) === '';
}

function remembered(file: string | undefined, known: KnownPaths): string | null {
  if (file === undefined || file === '') return null;
  known.remember(file);
  return file;
}
