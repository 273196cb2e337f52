// The file of concerns a register is being given.

import type { Register } from '../../register/register.ts';
import { createHeldReadings } from '../../tables/heldReadings.ts';
import { rememberedColumns } from './mappings.ts';
import { openReading } from './reading.ts';

interface Start {
  files: readonly { name: string; size: number }[];
  content: string;
}

export const concernReadings = createHeldReadings((register: Register, { files }: Start) =>
  openReading(files, (headings) => rememberedColumns(register, headings)),
);
