// Where the program's own files are, from the entry that runs: sources with Node, or the built bundle.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Locations {
  /** Fonts, templates, letters, the directory of authorities, the example. */
  resourcesDir: string;
  /** The entry of the thread that checks a register. */
  checkWorker: URL;
  /** The entry of the thread that does long work on register files. */
  fileWorker: URL;
}

/** Gives the locations for an entry file's own `import.meta.url`. Throws when the resources are nowhere above it. */
export function locate(entry: string): Locations {
  const built = entry.endsWith('.js');
  return {
    resourcesDir: findResources(dirname(fileURLToPath(entry))),
    checkWorker: new URL(built ? './checkWorker.js' : './core/register/checkWorker.ts', entry),
    fileWorker: new URL(built ? './fileWorker.js' : './core/register/fileWorker.ts', entry),
  };
}

/** Where new registers go: `Vigie` in the user's documents; `VIGIE_DOCUMENTS` names another folder. */
export function registersFolder(): string {
  if (process.env.VIGIE_DOCUMENTS) return process.env.VIGIE_DOCUMENTS;
  const documents = join(homedir(), 'Documents');
  return join(existsSync(documents) ? documents : homedir(), 'Vigie');
}

/** Where settings go, by the system's own custom; `VIGIE_CONFIG` names another folder. */
export function settingsFolder(): string {
  if (process.env.VIGIE_CONFIG) return process.env.VIGIE_CONFIG;
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), 'Vigie');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Vigie');
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'vigie');
}

function findResources(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources');
    if (existsSync(join(candidate, 'typst'))) return candidate;
    if (dirname(folder) === folder) throw new Error(`resources not found above ${from}`);
  }
}
