// What this machine knows of each register's safety: its second place, the last exercise. Kept with the program's settings.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { ExerciseReport } from '../../../contract/backUps.ts';

const Kept = z.object({
  second: z.string().nullable().default(null),
  exercise: ExerciseReport.nullable().default(null),
});
type Kept = z.infer<typeof Kept>;

export interface SafetySettings {
  /** Of the register at this path. */
  of(register: string): Readonly<Kept>;
  /** A settings folder that cannot be written does not keep the change from being made: it lasts until Vigie closes. */
  change(register: string, change: Partial<Kept>): void;
}

/** The settings in a folder; null keeps them in memory only. */
export function safetySettings(folder: string | null): SafetySettings {
  const file = folder === null ? null : join(folder, 'safety.json');
  const registers = file === null ? {} : load(file);
  return {
    of: (register) => registers[register] ?? { second: null, exercise: null },
    change(register, change) {
      registers[register] = { ...this.of(register), ...change };
      if (folder === null || file === null) return;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileAtomic.sync(file, `${JSON.stringify(registers, null, 2)}\n`);
      } catch (error) {
        console.warn(`safety settings not kept: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}

function load(file: string): Record<string, Kept> {
  try {
    return z.record(z.string(), Kept).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing at first, or damaged: begun again.
    return {};
  }
}
