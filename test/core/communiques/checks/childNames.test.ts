// A child named beside a level.
import { expect, it } from 'vitest';
import { findChildNames } from '../../../../electron/core/communiques/checks/childNames.ts';
import { bodyText, passages } from './texts.ts';

function found(text: string): string[] {
  return passages(text, findChildNames(bodyText(text), ['Camille Exemple']));
}

it.each([
  ['Léa, en CE2, a passé le test.', 'Léa, en CE2'],
  ['mon fils Tom (6e B) a peur', 'Tom (6e B'],
  ['LÉA (CM1)', 'LÉA (CM1'],
  ['Ma fille Lou-Anne, élève de CP', 'Lou-Anne, élève de CP'],
  ['Hugo est en classe de sixième.', 'Hugo est en classe de sixième'],
  ['Inès, 7 ans, en CE1', 'Inès, 7 ans, en CE1'],
  ['Théo est en 6e au collège.', 'Théo est en 6e'],
  ['Lina entre en seconde.', 'Lina entre en seconde'],
  ['Adam (PS) est petit', 'Adam (PS'],
  ['Adam, en grande section', 'Adam, en grande section'],
  ['En CE2, Léa a répondu', 'CE2, Léa'],
  ['**Léa**, en *CE2*', 'Léa**, en *CE2'],
  ['Mon fils Kyzian (5e 3)', 'Kyzian (5e 3'],
])('%j names a child', (text, passage) => {
  const [only, ...others] = found(text);
  expect(others).toEqual([]);
  // A letter of the class may be left out of the passage.
  expect(only === undefined ? '' : passage.startsWith(only)).toBe(true);
});

it.each([
  'Les élèves de CP et de CE1 ont passé le test.',
  'Marie Durand, mère d’un élève de CE2, s’inquiète.',
  'Camille Exemple, en CE2 depuis vingt ans comme bénévole.',
  'L’école Jules-Ferry a des CE2 ; l’école Marie Curie aussi (CM1).',
  'Mme Martin, professeure de CE2.',
  'Louis a écrit pour la première fois, puis une seconde lettre.',
  'Pierre rappelle la 5e République et le 3e arrondissement.',
  'Olivier Durand (PS) et Paul, élu du PS.',
  'Avant Noël, les CP passent le test.',
  'Léa a écrit. Les CE2 ont répondu.',
  'Claire vote en première lecture.',
  'Article 6 du RGPD ; le 1er octobre, Paul a écrit.',
])('%j names no child', (text) => {
  expect(found(text)).toEqual([]);
});
