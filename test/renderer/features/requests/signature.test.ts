// Who signs a letter: a person's rights are theirs, and a letter that speaks for the association is signed for it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetterModels } from '../../../../electron/core/requests/models.ts';
import { signatureFinding } from '../../../../renderer/features/requests/signature.ts';

const association = {
  ...{
    name: 'Parents de Valmont',
    representativeName: 'Claude Inventé',
    representativeCapacity: 'présidence',
  },
};
const letter = (fields: object) => ({
  ...{ body: 'Je demande.', signatoryName: '', signatoryCapacity: '', signedBy: 'anyone' as const },
  ...fields,
});

describe('the signature of a letter', () => {
  it.each([
    ['a parent who exercises a right', { signedBy: 'personConcerned', signatoryName: 'Dominique Inventé' }],
    [
      'the representative, as a parent',
      {
        ...{ signedBy: 'personConcerned', signatoryName: 'Claude Inventé' },
        signatoryCapacity: 'parent d’élève',
      },
    ],
    ['anyone who asks for documents', { signatoryName: 'Dominique Inventé' }],
    ['the representative of the association', { body: 'Notre association demande.' }],
    [
      'the association with a mandate, in a letter without a model',
      { body: 'En vertu du mandat joint, nous exerçons le droit d’accès.' },
    ],
    ['the association with its mandate', { signedBy: 'mandated', body: 'En vertu du mandat signé.' }],
  ])('of %s needs no word', (_who, fields) => {
    expect(signatureFinding(letter(fields), association)).toBeNull();
  });

  it.each([
    [
      'the association for a person',
      { signedBy: 'personConcerned', signatoryName: 'Claude Inventé' },
      /parent/,
    ],
    [
      'a parent who speaks for the association',
      { signedBy: 'personConcerned', body: 'Notre association exerce ce droit.' },
      /mandat/,
    ],
    [
      'a parent in a capacity of the association',
      {
        ...{ signedBy: 'personConcerned', signatoryName: 'Dominique Inventé' },
        signatoryCapacity: 'trésorier',
      },
      /parent qui la signe/,
    ],
    [
      'the association for a person, in a letter anyone may sign',
      { body: 'Je m’oppose au traitement des données de mon enfant.' },
      /mandat signé/,
    ],
    ['the association without a mandate', { signedBy: 'mandated', body: 'Nous demandons.' }, /mandat/],
    [
      'somebody else for the association',
      { body: 'Notre association demande.', signatoryName: 'Dominique Inventé' },
      /à quel titre/,
    ],
  ])('of %s is questioned', (_who, fields, expected) => {
    expect(signatureFinding(letter(fields), association)).toMatch(expected);
  });

  it('of none of our own letters is questioned, once who may sign it does', () => {
    for (const model of readLetterModels(join(import.meta.dirname, '../../../../resources/letters'))) {
      const body = model.body.replaceAll('[nom de l’association]', association.name);
      const signatoryName = model.signedBy === 'personConcerned' ? 'Dominique Inventé' : '';
      expect(signatureFinding(letter({ ...model, body, signatoryName }), association)).toBeNull();
    }
  });
});
