// Who signs a letter: a person's rights are theirs, and a letter that speaks for the association is signed for it.
import { describe, expect, it } from 'vitest';
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
    ['the association without a mandate', { signedBy: 'mandated', body: 'Nous demandons.' }, /mandat/],
    [
      'somebody else for the association',
      { body: 'Notre association demande.', signatoryName: 'Dominique Inventé' },
      /à quel titre/,
    ],
  ])('of %s is questioned', (_who, fields, expected) => {
    expect(signatureFinding(letter(fields), association)).toMatch(expected);
  });
});
