// Where things are: what Vigie ships, where new registers go, where it keeps its own settings.
import path from 'node:path';

export interface Directories {
  /** Fonts, templates and letters, as real files: native code reads them and cannot read inside an archive. */
  resources: string;
  /** New registers. */
  registers: string;
  /** Settings of the application, the same as in browser mode. */
  settings: string;
}

export interface Surroundings {
  platform: string;
  isPackaged: boolean;
  /** The folder of package.json. */
  appPath: string;
  /** `process.resourcesPath`. */
  resourcesPath: string;
  /** The user's documents. */
  documents: string;
  /** Where the system wants applications to keep their settings. */
  appData: string;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * The three folders. VIGIE_DOCUMENTS and VIGIE_CONFIG (absolute paths) replace the last two, but in an installed
 * application, which always works in the user's own folders.
 */
export function directories(around: Surroundings): Directories {
  const env = around.isPackaged ? {} : around.env;
  return {
    resources: path.join(around.isPackaged ? around.resourcesPath : around.appPath, 'resources'),
    registers: env.VIGIE_DOCUMENTS || path.join(around.documents, 'Vigie'),
    settings: env.VIGIE_CONFIG || path.join(around.appData, around.platform === 'linux' ? 'vigie' : 'Vigie'),
  };
}
