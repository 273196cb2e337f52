// The letters to start from: they read, they cite the closed list only, and each asks for what its regime allows.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unknownCitations } from '../../../electron/core/law/findCitations.ts';
import { readLetterModels } from '../../../electron/core/requests/models.ts';

const models = readLetterModels(join(import.meta.dirname, '../../../resources/letters'));
const cada = models.filter(({ regime }) => regime === 'cada');

function model(id: string) {
  const found = models.find((each) => each.id === id);
  if (!found) throw new Error(`no letter ${id}`);
  return found;
}

test('there is a letter for each step an association or a parent goes through', () => {
  expect(models.map(({ id }) => id).sort()).toEqual([
    'acknowledgement-claim',
    'cada-referral',
    'child-access',
    'child-objection',
    'cnil-complaint',
    'contract-documents',
    'dpo-questions',
    'impact-assessment',
    'implicit-refusal-reasons',
    'mandated-access',
    'mandated-objection',
    'parent-mandate',
    'questions-reminder',
    'reminder',
    'rights-reminder',
    'series-information',
  ]);
});

describe.each(models)('$id', ({ title, subject, body }) => {
  const text = `${title}\n${subject}\n${body}`;

  test('cites the closed list only', () => {
    expect(unknownCitations(text)).toEqual([]);
  });

  test('leaves the salutation, the closing and the signature to the letter it becomes', () => {
    expect(body.trim()).not.toMatch(/^(Madame|Monsieur)/);
    expect(body).not.toMatch(/agréer|salutations|considération distinguée|cordialement/i);
  });

  test('has places to fill, each between its own brackets', () => {
    const places = body.match(/\[[^[\]]+\]/g) ?? [];
    expect(places.length).toBeGreaterThan(0);
    expect(body.replace(/\[[^[\]]+\]/g, '')).not.toMatch(/[[\]]/);
    // A bracket followed by a parenthesis would be a link.
    expect(body).not.toMatch(/\]\(/);
  });

  test('is written with French apostrophes and quotation marks, and plain spaces', () => {
    expect(text).not.toMatch(/['"\u00a0\u202f]|\.\.\./);
    expect(text).not.toMatch(/\S[;:!?»](?=\s|$)|«\S/);
  });

  test('guesses nobody’s gender', () => {
    expect(text).not.toMatch(/reconnaissant|obligé|soussigné|informé(?!es)/);
  });

  test('asserts no silence but the one that was checked on a date', () => {
    for (const paragraph of body.split('\n\n')) {
      if (!/aucune réponse|vaut refus depuis|sans réponse|resté/i.test(paragraph)) continue;
      expect(body.slice(0, body.indexOf(paragraph) + paragraph.length)).toContain(
        '[date de la vérification]',
      );
    }
  });
});

test.each(cada)('$id is about documents that exist, never about information', ({ subject, body }) => {
  expect(`${subject} ${body}`).toMatch(/documents/);
  expect(body).not.toMatch(/\?/);
  expect(body).not.toMatch(/(communiquer|indiquer|connaître|préciser) (le|quel) (montant|coût|prix|nombre)/i);
});

test('the contract is asked for with the document showing its amount, down to the confirmation that none binds the State', () => {
  const { body } = model('contract-documents');
  expect(body).toContain('documents faisant apparaître le montant');
  expect(body).toContain('avenants');
  expect(body).toContain('déclarations de sous-traitance');
  expect(body).toContain('article 28 du RGPD');
  expect(body).toContain('ou la confirmation qu’aucun document ne lie l’État à cette société');
});

test('rights over a child’s data are exercised by a parent, or with a mandate; anyone may sign the rest', () => {
  const personal = models.filter(({ signedBy }) => signedBy === 'personConcerned');
  expect(personal.map(({ id }) => id).sort()).toEqual([
    ...['child-access', 'child-objection', 'cnil-complaint', 'parent-mandate', 'rights-reminder'],
  ]);
  const mandated = models.filter(({ signedBy }) => signedBy === 'mandated');
  expect(mandated.map(({ id }) => id).sort()).toEqual(['mandated-access', 'mandated-objection']);
  for (const { body, enclosures } of mandated) {
    expect(body).toContain('mandat signé par un titulaire de l’autorité parentale, qui est joint');
    expect(enclosures).toContain('mandat signé par le parent');
  }
  expect(personal.every(({ regime }) => regime === 'rgpd')).toBe(true);
});

test('an objection gives reasons relating to the child’s situation and promises no end to the processing', () => {
  const { body } = model('child-objection');
  expect(body).toContain('pour des raisons tenant à sa situation particulière');
  expect(body).not.toMatch(/cess(er|era|ation)|mettre fin|interromp|supprim/i);
});

test('no parent is told to attach an identity paper, nor to write the child’s name into the register', () => {
  for (const id of ['child-access', 'child-objection', 'mandated-access', 'mandated-objection']) {
    const { body } = model(id);
    expect(body).not.toMatch(/carte d’identité|pièce d’identité|ci-joint|copie de (ma|mon)/i);
    expect(body).toContain('à compléter à la main sur la lettre imprimée');
  }
});

test('a letter of questions says that no legal time runs', () => {
  expect(model('dpo-questions').body).toContain('aucun délai légal ne court');
});
