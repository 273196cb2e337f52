// What is kept beside a back-up: of which register it is, its SHA-256, and how many rows its tables held when it was verified.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Instant, Sha256 } from '../../../contract/primitives.ts';

/** Nothing else than what the file itself says; no value of any record. */
export const BackUpSheet = z.object({
  /** When the register was created: two of the same name are told apart by it. */
  registerCreatedAt: Instant,
  size: z.int(),
  sha256: Sha256,
  rows: z.record(z.string(), z.int()),
});
export type BackUpSheet = z.infer<typeof BackUpSheet>;

export function writeSheet(backUp: string, sheet: BackUpSheet): void {
  writeFileSync(sheetPath(backUp), `${JSON.stringify(sheet, null, 2)}\n`, { flush: true });
}

/** Null for a back-up that has none: made by an older version, or copied by hand. */
export function readSheet(backUp: string): BackUpSheet | null {
  try {
    return BackUpSheet.parse(JSON.parse(readFileSync(sheetPath(backUp), 'utf8')));
  } catch {
    return null;
  }
}

/** Takes away a back-up and its sheet. */
export function removeBackUp(backUp: string): void {
  rmSync(backUp, { force: true });
  rmSync(sheetPath(backUp), { force: true });
}

/** Takes away what is said of a back-up, which stays. */
export function removeSheet(backUp: string): void {
  rmSync(sheetPath(backUp), { force: true });
}

function sheetPath(backUp: string): string {
  return `${backUp}.json`;
}
