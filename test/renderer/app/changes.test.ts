// After a write, what depends on the tables written is asked for again.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../../electron/contract/contract.ts';
import { recordTypes } from '../../../electron/contract/primitives.ts';
import { areasReading, tablesRead } from '../../../renderer/app/changes.ts';

const migrations = path.resolve(import.meta.dirname, '../../../electron/core/register/migrations');

function tablesOfRegister(): string[] {
  const texts = globSync('*.ts', { cwd: migrations }).map((file) =>
    readFileSync(path.join(migrations, file), 'utf8'),
  );
  const named = texts.flatMap((text) =>
    [...text.matchAll(/CREATE (?:VIRTUAL )?TABLE (\w+)/gu)].map(([, name]) => name ?? ''),
  );
  return [...named, 'dataUseSource', 'claimSource', 'communiqueSource'];
}

test('every part of the contract says which tables it reads', () => {
  expect(Object.keys(tablesRead).sort()).toEqual(Object.keys(contract).sort());
});

test.each(tablesOfRegister().filter((table) => table !== 'referenceCounter'))(
  'a change in %s is known and concerns someone',
  (table) => {
    expect(Object.values(tablesRead).flat()).toContain(table);
    expect(areasReading([table])).not.toEqual([]);
  },
);

test.each(recordTypes)('a change in %s refreshes the search', (type) => {
  expect(areasReading([type])).toContain('search');
});

describe('what a write refreshes', () => {
  test('an event refreshes its request, its dossier and what is due, not the sources', () => {
    const areas = areasReading(['event', 'journal']);
    expect(areas).toEqual(expect.arrayContaining(['events', 'requests', 'dossiers', 'journal']));
    expect(areas).not.toContain('sources');
  });

  test('a consent refreshes what may be quoted in a communiqué', () => {
    expect(areasReading(['consent'])).toContain('communiques');
  });

  test('a numbering alone refreshes nothing', () => {
    expect(areasReading(['referenceCounter'])).toEqual([]);
  });

  test('a table nobody declared refreshes everything rather than nothing', () => {
    expect(areasReading(['somethingNew'])).toEqual(Object.keys(tablesRead));
  });
});
