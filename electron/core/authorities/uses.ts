// Every column of the register that may hold an authority.
import type { RecordType } from '../../contract/primitives.ts';

export const AUTHORITY_USES: readonly (readonly [table: RecordType, column: string])[] = [
  ['request', 'authorityId'],
  ['demand', 'authorityId'],
  ['document', 'ownerId'],
];
