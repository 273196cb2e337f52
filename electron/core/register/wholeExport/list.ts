// The whole exports that are in a folder, by what each says of itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../../contract/primitives.ts';
import { FORMAT, layout } from './layout.ts';

/** The folder beside a register where its exports go, unless another is chosen. */
export const EXPORTS_FOLDER = 'Exports';

const Manifest = z.object({ format: z.literal(FORMAT), name: z.string(), exportedAt: Instant });

/** Newest first; what is no export, or cannot be read, is left out. */
export function listExports(
  folders: readonly string[],
): { path: string; name: string; exportedAt: string }[] {
  return folders
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .flatMap((path) => {
      const said = manifestOf(path);
      return said === null ? [] : [{ path, name: said.name, exportedAt: said.exportedAt }];
    })
    .toSorted((a, b) => (a.exportedAt < b.exportedAt ? 1 : -1));
}

function manifestOf(path: string): z.infer<typeof Manifest> | null {
  try {
    return Manifest.parse(JSON.parse(readFileSync(join(path, layout.manifest), 'utf8')));
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.endsWith('.partial'));
  } catch {
    // There is none yet.
    return [];
  }
}
