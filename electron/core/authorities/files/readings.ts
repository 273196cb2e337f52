// The file of a directory a register is being given.
import { DIRECTORY_FILE_LIMIT } from '../../../contract/directories.ts';
import { Failure } from '../../failure.ts';
import { createHeldReadings } from '../../tables/heldReadings.ts';
import { type Chosen, openReading } from './reading.ts';

interface Start extends Chosen {
  name: string;
  size: number;
  content: string;
}

export const directoryReadings = createHeldReadings((_register, { size, columns, headings }: Start) => {
  if (size > DIRECTORY_FILE_LIMIT) throw new Failure('TOO_LARGE', { limit: DIRECTORY_FILE_LIMIT, size });
  return { size, reading: openReading({ columns, headings }) };
});
