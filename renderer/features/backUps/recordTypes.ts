// The kinds of records that a back-up counts, from the words the interface has for them.
import type { RecordType } from '../../../electron/contract/primitives.ts';
import { recordWords } from '../../app/places.ts';

// The keys are those of the object, whose type names them all.
export const recordTypes = Object.keys(recordWords) as RecordType[];
