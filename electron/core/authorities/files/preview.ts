// The lines of a file that a filter keeps, as they would be imported. Nothing is written.
import {
  DIRECTORY_IMPORT_LIMIT,
  type DirectoryFilter,
  type DirectoryLine,
  directoryFields,
  type KnownAuthorityChoice,
} from '../../../contract/directories.ts';
import { Id } from '../../../contract/primitives.ts';
import type { Register } from '../../register/register.ts';
import { plainWords } from '../../tables/plainWords.ts';
import type { Entry } from './entry.ts';
import { directoryReadings } from './readings.ts';
import { changesOf, issuesOf, knownAuthorities, repeatedLines } from './understand.ts';

interface PreviewInput {
  readingId: string;
  filter?: DirectoryFilter | undefined;
  known?: KnownAuthorityChoice | undefined;
}

export async function previewDirectory(
  register: Register,
  { readingId, filter = {}, known = 'leave' }: PreviewInput,
): Promise<{ matching: number; lines: DirectoryLine[] }> {
  const { entries, format } = directoryReadings.whole(register, readingId);
  const matching = entries.filter(keeps(filter));
  const find = await knownAuthorities(register, format);
  const repeated = repeatedLines(entries);
  const lines = matching.slice(0, DIRECTORY_IMPORT_LIMIT).map(({ line, row, leftOut }): DirectoryLine => {
    const found = find(row);
    const again = repeated.get(line);
    const changes = found ? changesOf(found.authority, row, known, format) : {};
    return {
      ...{ line, row, leftOut },
      issues: [
        ...issuesOf(row),
        ...(again ? [{ field: again.field, code: 'REPEATED_LINE', detail: String(again.of) }] : []),
      ],
      known: found && {
        id: Id.parse(found.authority.id),
        ...{ name: found.authority.name, by: found.by },
        changes: directoryFields.flatMap((field) => {
          const after = changes[field];
          return after === undefined ? [] : [{ field, before: found.authority[field], after }];
        }),
      },
    };
  });
  return { matching: matching.length, lines };
}

function keeps({ departments, words = '', type, sector }: DirectoryFilter): (entry: Entry) => boolean {
  const chosen = departments && departments.length > 0 ? new Set(departments) : null;
  const wanted = plainWords(words).split(' ').filter(Boolean);
  return (entry) =>
    (chosen === null || chosen.has(entry.department)) &&
    (type === undefined || entry.type === type) &&
    (sector === undefined || entry.sector === sector) &&
    wanted.every((word) => entry.words.includes(` ${word}`));
}
