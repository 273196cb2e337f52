// The models given with Vigie: they read, they are guided, and what they leave to fill is found before publishing.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOriginalModels } from '../../../electron/core/communiqueModels/originals.ts';
import { findPlacesToFill } from '../../../electron/core/communiques/placesToFill.ts';

const models = readOriginalModels(join(import.meta.dirname, '../../../resources'));

test('there is one for an announcement, a reaction, a follow-up and a call to a meeting', () => {
  expect(models.map(({ origin, name }) => [origin, name])).toEqual([
    ['announcement', 'Annonce'],
    ['meeting', 'Appel à réunion'],
    ['reaction', 'Réaction'],
    ['follow-up', 'Suite et relance'],
  ]);
});

describe.each(models)('$name', ({ name, description, title, lead, body }) => {
  const text = [name, description, title, lead, body].join('\n');

  test('says in a sentence what it is for, and begins with a title and a lead to complete', () => {
    expect(description).toMatch(/^\p{Lu}.{20,120}\.$/u);
    for (const part of [title, lead]) expect(part).toMatch(/\[[^[\]]+\]/);
  });

  test('leads from the fact to what is demanded', () => {
    const headings = [...body.matchAll(/^## (.+)$/gmu)].map(([, words]) => words);
    expect(headings.length).toBeGreaterThanOrEqual(3);
    expect(headings.some((words) => /demandons/.test(words ?? ''))).toBe(true);
  });

  test('has a quotation with who speaks and in what capacity', () => {
    expect(body).toMatch(/^> « \[[^[\]]+\] »\n>\n> — \[prénom et nom [^[\]]+\], \[qualité[^[\]]+\]$/mu);
  });

  test('has its places between brackets, all of them found before publishing', () => {
    const places = findPlacesToFill({ title, lead, body });
    expect(new Set(places.map(({ field }) => field))).toEqual(new Set(['title', 'lead', 'body']));
    for (const part of [title, lead, body]) {
      expect(part.replace(/\[[^[\]]+\]/gu, '')).not.toMatch(/[[\]]/);
      expect(part).not.toMatch(/\]\(/);
    }
  });

  test('leaves a communiqué of a good length once it is filled', () => {
    expect(lead.length + body.length).toBeLessThan(2_000);
  });

  test('is written with French apostrophes and quotation marks', () => {
    expect(text).not.toMatch(/['"]|\.\.\./);
    expect(text).not.toMatch(/\S[;:!?»](?=\s|$)|«\S/);
  });
});
