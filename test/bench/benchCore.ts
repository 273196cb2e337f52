// A core on files of its own, removed afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/core.ts';
import { locate } from '../../electron/core/locations.ts';

export interface BenchCore {
  core: Core;
  client: ReturnType<Core['client']>;
  folder: string;
}

/** Works with a core in a folder of its own; both are gone when the work is done, whatever happened. */
export async function withCore<Result>(work: (bench: BenchCore) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const locations = locate(new URL('../../electron/cli.ts', import.meta.url).href);
  const core = createCore({ ...locations, registersFolder: folder, settingsFolder: folder, remember: false });
  try {
    return await work({ core, client: core.client('commandLine'), folder });
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
