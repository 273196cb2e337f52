// A person who asks is given all that is held of them, to read or as structured data.
import { describe, expect, it } from 'vitest';
import { Id } from '../../../../electron/contract/primitives.ts';
import { personJson, personPage } from '../../../../renderer/features/persons/personDocument.ts';

const id = Id.parse('01890000-0000-7000-8000-000000000000');
const stamps = { id, version: 1, createdAt: '', updatedAt: '', binnedAt: null };
const data = {
  person: {
    ...{ ...stamps, name: 'Camille <Inventée>', email: 'camille@exemple.fr', phone: '', postalAddress: '' },
    ...{ note: 'Préfère le soir & le week-end', expiresOn: '2020-08-31' },
  },
  consents: [
    {
      ...{ ...stamps, personId: id, kind: 'keep' as const, wording: 'J’accepte.' },
      ...{ givenOn: '2018-10-02', withdrawnOn: '2018-11-01' },
    },
  ],
  concerns: [
    {
      ...{ ...stamps, dossierId: id, personId: id, text: 'Où vont les réponses ?', theme: 'Données' },
      ...{ level: 'CP' as const, commune: 'Valmont', channel: 'phone' as const },
      ...{ receivedOn: '2018-10-01', expiresOn: null, dossierTitle: 'Évaluations' },
    },
  ],
};
const holder = {
  ...{ name: 'Parents de Valmont', postalAddress: '1 place du Kiosque', postalCode: '59999' },
  ...{ city: 'Valmont', email: 'contact@exemple.fr', phone: '' },
};

describe('the page to read', () => {
  it('holds every field, consent and word, with its dates, and whom to write to', () => {
    const page = personPage(data, holder, '2018-11-15');
    for (const words of [
      ...['camille@exemple.fr', '31 août 2020', 'J’accepte.', '2 octobre 2018', '1er novembre 2018'],
      ...['Où vont les réponses ?', 'Données', 'CP', 'Valmont', 'Téléphone', 'Évaluations'],
      ...['1 place du Kiosque, 59999 Valmont', '15 novembre 2018', 'CNIL'],
    ]) {
      expect(page).toContain(words);
    }
  });

  it('shows what was typed as it was typed, never as tags', () => {
    const page = personPage(data, holder, '2018-11-15');
    expect(page).toContain('Camille &lt;Inventée&gt;');
    expect(page).toContain('le soir &amp; le week-end');
  });

  it('says so where nothing is held', () => {
    const page = personPage({ ...data, consents: [], concerns: [] }, { ...holder, name: '' }, '2018-11-15');
    expect(page).toContain('Aucun accord n’est noté.');
    expect(page).toContain('Rien n’est noté.');
  });
});

it('the structured data holds the same, without what belongs to the register', () => {
  expect(JSON.parse(personJson(data, '2018-11-15'))).toEqual({
    madeOn: '2018-11-15',
    person: {
      ...{ name: 'Camille <Inventée>', email: 'camille@exemple.fr', phone: '', postalAddress: '' },
      ...{ note: 'Préfère le soir & le week-end', expiresOn: '2020-08-31' },
    },
    consents: [{ kind: 'keep', wording: 'J’accepte.', givenOn: '2018-10-02', withdrawnOn: '2018-11-01' }],
    concerns: [
      {
        ...{ text: 'Où vont les réponses ?', theme: 'Données', level: 'CP', commune: 'Valmont' },
        ...{ channel: 'phone', receivedOn: '2018-10-01', expiresOn: null, dossier: 'Évaluations' },
      },
    ],
  });
});
