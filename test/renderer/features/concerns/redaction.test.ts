// What is redacted while it is typed is what the core would redact.
import { expect, it } from 'vitest';
import { findPassages, redact } from '../../../../electron/core/privacy/passages.ts';
import { partsOf, redacted } from '../../../../renderer/features/concerns/redaction.ts';

const TEXT = 'Ma fille Zélie, dyslexique, habite 3 rue du Moulin. Au 01 23 45 67 89.';

it('all at once', () => {
  const passages = findPassages(TEXT);
  expect(passages.length).toBeGreaterThan(3);
  expect(redacted(TEXT, passages)).toBe(redact(TEXT, passages));
});

it('one by one, the others staying as they are', () => {
  for (const passage of findPassages(TEXT)) {
    const text = redacted(TEXT, [passage]);
    expect(text).toContain(passage.replacement);
    expect(text.startsWith(TEXT.slice(0, passage.start))).toBe(true);
    expect(text.endsWith(TEXT.slice(passage.end))).toBe(true);
  }
});

it('a text cut at its passages is the text', () => {
  const passages = findPassages(TEXT);
  const parts = partsOf(TEXT, passages);
  expect(parts.map(({ text }) => text).join('')).toBe(TEXT);
  expect(parts.flatMap(({ passage }) => passage ?? [])).toEqual(passages);
});
