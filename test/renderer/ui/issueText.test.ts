// Every issue code the core can give about a field is worded.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldOfIssue, issueText, issueTexts } from '../../../renderer/ui/issueText.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Constants given as an issue's code in the sources of the core and of the contract. */
function codesInSources(): string[] {
  const files = globSync(['electron/core/**/*.ts', 'electron/contract/**/*.ts'], { cwd: root });
  const patterns = [
    /badInput\(\s*[^,]+,\s*'([A-Z_]+)'/gu,
    /field: [^,}]+, code: '([A-Z_]+)'/gu,
    /error: '([A-Z_]+)'/gu,
    /return '([A-Z]+(?:_[A-Z]+)*)';/gu,
  ];
  const found = new Set<string>();
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const last = patterns.length - 1;
    // Bare returned constants are issue codes in the file that makes issues, and only there.
    const used =
      file.endsWith('core/base.ts') || file.endsWith('core/contractErrors.ts')
        ? patterns
        : patterns.slice(0, last);
    for (const pattern of used) for (const [, code] of text.matchAll(pattern)) found.add(code ?? '');
  }
  return [...found].sort();
}

test('the search for codes finds those of the core', () => {
  expect(codesInSources()).toEqual(
    expect.arrayContaining(['UNKNOWN_RECORD', 'NOT_ABSOLUTE', 'CONTROL_CHARACTER']),
  );
});

test.each(codesInSources())('%s has its sentence', (code) => {
  expect(issueTexts).toHaveProperty(code);
});

test.each(Object.keys(issueTexts))(
  'the sentence of %s ends with a full stop, with and without a detail',
  (code) => {
    for (const detail of ['', '300']) expect(issueText({ code, detail })).toMatch(/[a-zà-ÿ0-9]\.$/iu);
  },
);

test('a code nobody knows still gets a sentence', () => {
  expect(issueText({ code: 'NEW_ONE', detail: '' })).toBe('Cette valeur ne convient pas.');
});

describe('the field an issue is about', () => {
  test.each([
    ['title', 'title'],
    ['changes.title', 'title'],
    ['sourceIds.2', 'sourceIds'],
    ['changes.sourceIds.0', 'sourceIds'],
    ['', ''],
  ])('%s is on %s', (field, name) => {
    expect(fieldOfIssue({ field })).toBe(name);
  });
});

test('an impossible order names the other event and its date', () => {
  expect(issueText({ code: 'BEFORE_EVENT', detail: 'sent 2026-03-12' })).toContain(
    'l’envoi de la demande, le 12 mars 2026',
  );
  expect(issueText({ code: 'AFTER_EVENT', detail: 'received 2026-03-15' })).toContain(
    'la réception de la demande',
  );
});
