// What the shell remembers from one day to the next: where the window was, the theme, the folders chosen. Nothing of the register.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDER_USES, type FolderUse } from '../contract/bridge.ts';
import { isTheme, type Theme } from './theme.ts';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Preferences {
  theme: Theme;
  bounds: Bounds | null;
  isMaximised: boolean;
  /** The folder chosen last, by what it was for. */
  folders: Folders;
}

export type FolderKind = FolderUse | 'registers';
type Folders = Readonly<Partial<Record<FolderKind, string>>>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  bounds: null,
  isMaximised: false,
  folders: {},
};

/** What a preferences file says; the default in place of whatever is missing or makes no sense. */
export function parsePreferences(text: string): Preferences {
  const saved = parse(text);
  const theme = field(saved, 'theme');
  const bounds = field(saved, 'bounds');
  return {
    theme: isTheme(theme) ? theme : DEFAULT_PREFERENCES.theme,
    bounds: isBounds(bounds) ? bounds : null,
    isMaximised: field(saved, 'isMaximised') === true,
    folders: foldersIn(field(saved, 'folders')),
  };
}

export interface PreferencesFile {
  read(): Preferences;
  /** Changes some of them. A disk that refuses is no reason to disturb anyone: the change is then forgotten. */
  change(change: Partial<Preferences>): void;
}

export function preferencesFile(folder: string): PreferencesFile {
  const file = path.join(folder, 'window.json');
  const read = (): Preferences => {
    try {
      return parsePreferences(readFileSync(file, 'utf8'));
    } catch {
      return DEFAULT_PREFERENCES;
    }
  };
  return {
    read,
    change(change) {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, JSON.stringify({ ...read(), ...change }));
      } catch (error) {
        console.warn('preferences not kept:', error);
      }
    },
  };
}

/** The folder each kind of dialog had last. */
export interface FolderMemory {
  last(kind: FolderKind): string | undefined;
  remember(kind: FolderKind, folder: string): void;
}

export function folderMemory({ read, change }: PreferencesFile): FolderMemory {
  return {
    last: (kind) => read().folders[kind],
    remember: (kind, folder) => change({ folders: { ...read().folders, [kind]: folder } }),
  };
}

function foldersIn(saved: unknown): Folders {
  const kinds: readonly FolderKind[] = [...FOLDER_USES, 'registers'];
  const found = kinds.flatMap((kind) => {
    const folder = field(saved, kind);
    return typeof folder === 'string' && path.isAbsolute(folder) ? [[kind, folder] as const] : [];
  });
  return Object.fromEntries(found);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isBounds(value: unknown): value is Bounds {
  return (
    ['x', 'y', 'width', 'height'].every((name) => Number.isSafeInteger(field(value, name))) &&
    Number(field(value, 'width')) > 0 &&
    Number(field(value, 'height')) > 0
  );
}
