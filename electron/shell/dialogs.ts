// The system's file dialogs, and showing or opening what came out of them.
import path from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { FOLDER_USES, type FolderUse } from '../contract/bridge.ts';
import type { KnownPaths } from './knownPaths.ts';
import { isRegisterPath } from './openFile.ts';
import type { FolderMemory } from './preferences.ts';

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

/**
 * The folder the user picks, offered where the last one of that use was; null if they give up.
 * @throws TypeError if `use` is none
 */
export async function chooseFolder(
  dialogs: FileDialogs,
  known: KnownPaths,
  memory: FolderMemory,
  use: unknown,
): Promise<string | null> {
  if (!isUse(use)) throw new TypeError('use must be one of FOLDER_USES');
  const last = memory.last(use);
  const { canceled, filePaths } = await dialogs.open({
    title: 'Choisir un dossier',
    buttonLabel: 'Choisir',
    ...(last === undefined ? {} : { defaultPath: last }),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  const [folder] = canceled ? [] : filePaths;
  if (folder) memory.remember(use, folder);
  return remembered(folder, known);
}

/**
 * The register the user picks (`open`) or names (`create`, given the `.vigie` it may lack); null if they give up.
 * @throws TypeError if `choice` is neither
 */
export async function chooseRegister(
  dialogs: FileDialogs,
  known: KnownPaths,
  memory: FolderMemory,
  registers: string,
  choice: unknown,
): Promise<string | null> {
  const folder = memory.last('registers') ?? registers;
  if (choice === 'open') {
    const { canceled, filePaths } = await dialogs.open({
      title: 'Ouvrir un registre',
      buttonLabel: 'Ouvrir',
      defaultPath: folder,
      filters: [REGISTER_FILTER],
      properties: ['openFile', 'dontAddToRecent'],
    });
    return rememberedRegister(canceled ? undefined : filePaths[0], known, memory);
  }
  if (choice !== 'create') throw new TypeError('choice must be open or create');
  const { canceled, filePath } = await dialogs.save({
    title: 'Nouveau registre',
    buttonLabel: 'Créer',
    defaultPath: path.join(folder, 'Registre.vigie'),
    filters: [REGISTER_FILTER],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return null;
  return rememberedRegister(isRegisterPath(filePath) ? filePath : `${filePath}.vigie`, known, memory);
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

function isUse(use: unknown): use is FolderUse {
  return FOLDER_USES.some((known) => known === use);
}

function rememberedRegister(
  file: string | undefined,
  known: KnownPaths,
  memory: FolderMemory,
): string | null {
  if (file) memory.remember('registers', path.dirname(file));
  return remembered(file, known);
}

function remembered(file: string | undefined, known: KnownPaths): string | null {
  if (file === undefined || file === '') return null;
  known.remember(file);
  return file;
}
