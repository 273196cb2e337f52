// The parts two versions are compared by: those that neither has are left out.
import { expect, test } from 'vitest';
import {
  compareVersions,
  type VersionContent,
} from '../../../../renderer/features/communiques/versionParts.ts';

const content: VersionContent = {
  ...{ title: 'Où vont les réponses ?', lead: 'Le chapeau.', body: 'Un.\n\nDeux.', place: 'Valmont' },
  ...{ issuedOn: '2018-10-05', embargoUntil: null, about: '' },
  demands: [{ text: 'Publier le marché', addressee: 'Le ministère' }],
  sources: [{ reference: 'S-2018-01', text: 'Un article', url: null }],
  contact: ['Camille Exemple', '01 99 00 00 00'],
};

test('two versions alike have every part they hold, unchanged', () => {
  const parts = compareVersions(content, content);
  expect(parts.map(({ label }) => label)).toEqual([
    ...['Titre', 'Lieu', 'Date', 'Chapeau', 'Texte', 'Revendications', 'Sources citées', 'Contact presse'],
  ]);
  expect(parts.filter(({ changed }) => changed)).toEqual([]);
});

test('a date, an addressee and an embargo are told in words', () => {
  const later = {
    ...content,
    ...{ issuedOn: '2018-11-20', embargoUntil: '2018-11-21' },
    demands: [{ text: 'Publier le marché', addressee: 'Le rectorat' }],
  };
  const changed = compareVersions(content, later).filter((part) => part.changed);
  expect(changed.map(({ label }) => label)).toEqual(['Date', 'Embargo', 'Revendications']);
  const shown = JSON.stringify(changed);
  for (const words of ['novembre', '21 novembre 2018', 'rectorat']) expect(shown).toContain(words);
});
