// Where things are: what Vigie ships, where registers go by default, where it keeps its own settings.
import path from 'node:path';

export interface Directories {
  /** Fonts, templates and letters, as real files: native code reads them and cannot read inside an archive. */
  resources: string;
  /** The user's documents. */
  documents: string;
  /** Settings of the application. */
  config: string;
}

export interface Surroundings {
  isPackaged: boolean;
  /** The folder of package.json. */
  appPath: string;
  /** `process.resourcesPath`. */
  resourcesPath: string;
  documents: string;
  userData: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** The three folders. VIGIE_DOCUMENTS and VIGIE_CONFIG replace the last two, but in an installed application. */
export function directories(around: Surroundings): Directories {
  const { isPackaged, env } = around;
  return {
    resources: path.join(isPackaged ? around.resourcesPath : around.appPath, 'resources'),
    documents: (isPackaged ? undefined : env.VIGIE_DOCUMENTS) ?? around.documents,
    config: (isPackaged ? undefined : env.VIGIE_CONFIG) ?? around.userData,
  };
}
