// What is looked at before publishing: what must be mended, what is confirmed, and how long the text is.
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import { type CheckInput, countCharacters, findIssues } from '../../../electron/core/communiques/check.ts';
import { makePublishable } from '../../fixtures/publishable.ts';
import { freshRegister } from '../../freshRegister.ts';

const SOURCE = Id.parse('01890000-0000-7000-8000-000000000000');

type Partly = Partial<Omit<CheckInput, 'communique'>> & { communique?: Partial<CheckInput['communique']> };

describe('a finding', () => {
  it.each<[what: string, given: Partly, expected: [code: string, blocking: boolean, detail: string][]]>([
    ['nothing to say', {}, []],
    ['no body', { communique: { body: ' \n' } }, [['missingBody', true, '']]],
    ['no date', { communique: { issuedOn: null } }, [['missingDate', true, '']]],
    ['no lead', { communique: { lead: '' } }, [['missingLead', false, '']]],
    ['no place', { communique: { place: '' } }, [['missingPlace', false, '']]],
    [
      'a place of the association',
      { communique: { place: '' }, association: { place: 'Valmont', contactPhone: '', contactEmail: '' } },
      [],
    ],
    ['no contact', { communique: { contactPhone: '' } }, [['missingContact', false, '']]],
    ['a contact by e-mail', { communique: { contactPhone: '', contactEmail: 'presse@exemple.fr' } }, []],
    [
      'a contact of the association',
      { communique: { contactPhone: '' }, association: { place: '', contactPhone: '01', contactEmail: '' } },
      [],
    ],
    ['a claim to check', { claims: [claim('toCheck', 0)] }, [['claimToCheck', false, 'Un fait']]],
    [
      'a claim without source',
      { claims: [claim('reported', 0)] },
      [['claimWithoutSource', false, 'Un fait']],
    ],
    ['a claim with its source', { claims: [claim('established', 1)] }, []],
    [
      'a note to no source',
      { body: bodyOf({ notes: ['S-2018-09'] }) },
      [['unknownSource', true, 'S-2018-09']],
    ],
    [
      'a note to a source',
      { body: bodyOf({ notes: ['S-2018-09'] }), sources: [{ reference: 'S-2018-09' }] },
      [],
    ],
    [
      'an image without text',
      { body: bodyOf({ imagesWithoutText: ['a'] }) },
      [['imageWithoutText', true, 'a']],
    ],
    ['an image that is not there', { body: bodyOf({ missingImages: ['a'] }) }, [['missingImage', true, 'a']]],
    [
      'a demand to nobody',
      { demands: [{ text: 'Publier', addressee: null }] },
      [['demandWithoutAddressee', false, 'Publier']],
    ],
    ['a demand to an authority', { demands: [{ text: 'Publier', addressee: 'Rectorat' }] }, []],
    ['a fact that has a value', { facts: [{ address: 'vigie:inquietudes', problem: null }] }, []],
    [
      'a fact that has none',
      { facts: [{ address: 'vigie:inquietudes', problem: 'tooFew' }] },
      [['factTooFew', true, 'vigie:inquietudes']],
    ],
    [
      'a correction that does not say what changes',
      { communique: { correctsId: SOURCE, changeNote: ' \n' } },
      [['missingChangeNote', false, '']],
    ],
    ['a correction that says it', { communique: { correctsId: SOURCE, changeNote: 'Le montant.' } }, []],
    ['3 000 characters', { communique: { body: 'x'.repeat(2_994) } }, []],
    ['3 001 characters', { communique: { body: 'x'.repeat(2_995) } }, [['tooLong', false, '3001']]],
  ])('on %s', (_what, { communique = {}, ...rest }, expected) => {
    const { findings } = findIssues({
      ...complete,
      ...rest,
      communique: { ...complete.communique, ...communique },
    });
    expect(findings.map(({ code, blocking, detail }) => [code, blocking, detail])).toEqual(expected);
  });
});

describe('the length', () => {
  it.each([
    ['Chapeau', 'Texte', 13],
    ['', 'Texte', 5],
    ['Chapeau', '', 7],
    ['  a  ', '  b\n\n\nc  ', 5],
    ['é', 'e\u0301', 3],
    ['👩‍👩‍👧', '🇫🇷', 3],
  ])('of %j and %j is counted as a reader does', (lead, body, expected) => {
    expect(countCharacters({ lead, body })).toBe(expected);
  });
});

describe('checking a communiqué of the register', () => {
  it('finds nothing in one that is ready', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const { findings, characters } = await fresh.client.communiques.check({ id: communique.id });
    expect(findings).toEqual([]);
    expect(characters).toBeGreaterThan(50);
  });

  it('names the images and notes of the text that lead nowhere', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const content = Buffer.from('%PDF-').toString('base64');
    const { document } = await client.documents.attach({ name: 'a.pdf', size: 5, content });
    const body = `Selon[^S-1999-01].\n\n![](document:${document?.id})\n\n![Vue](https://exemple.fr/a.png)`;
    const { communique } = await makePublishable(client, { body });
    const { findings } = await client.communiques.check({ id: communique.id });
    expect(findings.map(({ code, detail, blocking }) => [code, detail, blocking])).toEqual([
      ['imageWithoutText', `document:${document?.id}`, true],
      ['missingImage', `document:${document?.id}`, true],
      ['missingImage', 'https://exemple.fr/a.png', true],
      ['unknownSource', 'S-1999-01', true],
    ]);
  });
});

const complete: CheckInput = {
  communique: {
    // The check reads a few of the fields; the others only make it a communiqué.
    ...{
      lead: 'Chapô',
      body: 'Texte',
      place: 'Valmont',
      issuedOn: '2018-11-15',
      contactPhone: '01 99 00 00 00',
    },
    ...{ contactEmail: '', correctsId: null, changeNote: '', title: 'Un titre' },
  },
  ...{ claims: [], sources: [], demands: [] },
  association: { place: '', contactPhone: '', contactEmail: '' },
  facts: [],
  body: { imagesWithoutText: [], missingImages: [], notes: [] },
};

function claim(
  status: CheckInput['claims'][number]['status'],
  sources: number,
): CheckInput['claims'][number] {
  return { text: 'Un fait', status, sourceIds: Array.from({ length: sources }, () => SOURCE) };
}

function bodyOf(found: Partial<CheckInput['body']>): CheckInput['body'] {
  return { imagesWithoutText: [], missingImages: [], notes: [], ...found };
}
