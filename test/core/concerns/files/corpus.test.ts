// Every file of the corpus gives its rows, or says which line is wrong or why it cannot be read.
import { describe, expect, it } from 'vitest';
import { concernFileCases } from '../../../fixtures/concernFiles.ts';
import { makeDossier, previewAll, readFiles } from '../../../fixtures/concernReadings.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { freshRegister } from '../../../freshRegister.ts';

describe('a file of concerns', () => {
  it.each(concernFileCases)('$name', async ({ files, expected }) => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    if ('refused' in expected) {
      expect(await failureOf(readFiles(client, files))).toMatchObject({
        code: 'BAD_INPUT',
        data: { issues: [{ field: 'content', code: expected.refused }] },
      });
      return;
    }
    const dossierId = await makeDossier(client);
    const { readingId, summary } = await readFiles(client, files);
    const { counts, lines } = await previewAll(client, { readingId, dossierId, summary });
    expect(lines.map(({ row }) => row)).toMatchObject(expected.rows);
    expect(lines).toHaveLength(expected.rows.length);
    const issues = lines.flatMap(({ line, issues: found }) =>
      found.map(({ field, code }) => [line, field, code]),
    );
    expect(issues).toEqual(expected.issues ?? []);
    expect(summary.unreadable.map(({ line, code }) => [line, code])).toEqual(expected.unreadable ?? []);
    expect(counts).toMatchObject({
      wrong: new Set(issues.map(([line]) => line)).size,
      duplicates: expected.duplicates ?? 0,
      persons: expected.persons ?? 0,
      ...(expected.ambiguous === undefined ? {} : { ambiguousDates: expected.ambiguous }),
      ...(expected.dropped === undefined ? {} : { droppedContacts: expected.dropped }),
    });
  });

  it('the corpus holds at least forty', () => {
    expect(concernFileCases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(concernFileCases.map(({ name }) => name)).size).toBe(concernFileCases.length);
  });
});
