// What should not be written down is pointed at, and only pointed at.
import { expect, it } from 'vitest';
import { privacyHints } from '../../../../renderer/features/concerns/privacyPatterns.ts';

it.each([
  ['childName', 'Ma fille Zélie passe les tests.', 'Zélie'],
  ['childName', 'Le mien s’appelle Ulysse.', 'Ulysse'],
  ['health', 'Il est dyslexique, que devient ce détail ?', 'dyslexique'],
  ['religion', 'Le menu halal est-il noté ?', 'halal'],
  ['opinion', 'Je suis adhérente du parti d’en face.', 'adhérente du parti'],
  ['contact', 'Écrivez à parent@exemple.fr.', 'parent@exemple.fr'],
  ['contact', 'Au 01 23 45 67 89.', '01 23 45 67 89'],
])('%s: %s', (kind, text, words) => {
  expect(privacyHints(text)).toEqual([{ kind, words }]);
});

it('plain worries are left alone', () => {
  for (const text of [
    'Mon fils CP a passé les tests.',
    'Où vont les réponses de nos enfants ?',
    'En 2018, 1 200 élèves.',
  ]) {
    expect(privacyHints(text)).toEqual([]);
  }
});
