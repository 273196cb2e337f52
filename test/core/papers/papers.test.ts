// Papers for parents and for the association: what they say, what they may cite, and that an issued notice is kept as it was.
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { neededOfIdentity, type PaperFile, paperKinds } from '../../../electron/contract/papers.ts';
import { unknownCitations } from '../../../electron/core/law/findCitations.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';
import { readPdf } from '../documents/rendering/readPdf.ts';

const IDENTITY = {
  ...{
    name: 'Parents du *Val* d’Yonne',
    legalForm: 'association loi de 1901',
    postalAddress: '3 rue des Écoles',
  },
  ...{ postalCode: '89000', city: 'Valmont', email: 'contact@parents.example', phone: '01 00 00 00 00' },
  ...{ representativeName: 'Camille Exemple', representativeCapacity: 'présidence' },
};

describe.each(paperKinds)('the %s', (kind) => {
  it('is an accessible PDF with a title, in French, with the name of the association', async () => {
    await using fresh = await identified();
    const file = await fresh.client.papers.make({ kind, format: 'pdf' });
    const pdf = await readPdf(bytesOf(file));
    expect(pdf).toMatchObject({ tagged: true, language: 'fr', author: IDENTITY.name });
    expect(pdf.title).not.toBe('');
    expect(pdf.roles).toContain('H1');
    expect(plain(pdf.text)).toContain(IDENTITY.name);
    expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(pdf.pages).toBeLessThanOrEqual(kind === 'form' ? 1 : 2);
    expect((await fresh.client.papers.make({ kind, format: 'pdf' })).sha256).toBe(file.sha256);
  });

  it('cites the closed list only, whatever the rules', async () => {
    await using fresh = await identified();
    const { client } = fresh;
    for (const countedFrom of ['receipt', 'closing'] as const) {
      for (const outcome of ['anonymise', 'purge'] as const) {
        const { version } = await client.retention.settings();
        const usual = { countedFrom, outcome, months: 12 };
        await client.retention.update({ version, changes: { usual } });
        const text = textOf(await client.papers.make({ kind, format: 'md' }));
        expect(unknownCitations(text)).toEqual([]);
        expect(text).not.toMatch(/undefined|null|\[object/);
      }
    }
  });

  it('asks, in its place, for what the identity lacks', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    expect((await client.papers.state()).missing).toEqual([...neededOfIdentity]);
    expect(textOf(await client.papers.make({ kind, format: 'md' }))).toMatch(/\[.*nom de l’association/);
    expect((await readPdf(bytesOf(await client.papers.make({ kind, format: 'pdf' })))).tagged).toBe(true);
  });
});

describe('the form', () => {
  it('fits one page whatever the lengths an association may have', async () => {
    await using fresh = await identified({
      ...{ name: 'Conseil départemental des parents d’élèves des écoles publiques du Val-de-Longue-Rivière' },
      ...{ postalAddress: 'Maison des associations, bâtiment C, 125 boulevard du Général-Inconnu' },
      ...{
        city: 'Saint-Aubert-sur-Longue-Rivière',
        email: 'secretariat@parents-val-de-longue-riviere.example',
      },
    });
    const pdf = await readPdf(bytesOf(await fresh.client.papers.make({ kind: 'form', format: 'pdf' })));
    expect(pdf.pages).toBe(1);
  });

  it('has a box for each consent, with its exact words and its version, and asks for no child’s name', async () => {
    await using fresh = await identified();
    const pdf = await readPdf(bytesOf(await fresh.client.papers.make({ kind: 'form', format: 'pdf' })));
    const text = plain(pdf.text);
    expect(text.match(/\(version 1\)/g)).toHaveLength(4);
    expect(text).toContain('me recontacte au sujet de ce que je lui ai dit');
    await fresh.client.consents.rewrite({ kind: 'contact', text: 'Que [association] me rappelle.' });
    const again = await readPdf(bytesOf(await fresh.client.papers.make({ kind: 'form', format: 'pdf' })));
    expect(plain(again.text)).toContain(`Que ${IDENTITY.name} me rappelle. (version 2)`);
    expect(text).not.toMatch(/nom de l’enfant|prénom/i);
    expect(text).toContain('TSA 80715, 75334 Paris Cedex 07');
  });
});

describe('the notice', () => {
  it('says who, why, what, how long, who sees it, the rights and the CNIL', async () => {
    await using fresh = await identified();
    const text = textOf(await fresh.client.papers.make({ kind: 'notice', format: 'md' }));
    for (const said of [
      'contact@parents.example',
      '3 rue des Écoles, 89000 Valmont',
      'accord',
      'gardé 24 mois',
      'article 15 du RGPD',
      'article 77 du RGPD',
      '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07',
      'hors de l’Union européenne',
    ])
      expect(plain(text)).toContain(said);
    expect(text).toContain('*Projet*');
  });

  it('names the open dossiers that have a rule of their own', async () => {
    await using fresh = await identified();
    const { client } = fresh;
    const { id: dossierId } = await client.dossiers.create({ title: 'La *cantine*', openedOn: '2018-01-01' });
    const policy = { countedFrom: 'closing', months: 6, outcome: 'purge' } as const;
    await client.retention.setDossier({ dossierId, policy });
    const text = textOf(await client.papers.make({ kind: 'notice', format: 'md' }));
    expect(text).toContain('« La \\*cantine\\* » : le temps de l’affaire, puis 6 mois ; ensuite, effacé.');
  });

  it('is issued once for what it says, and kept byte for byte when that changes', async () => {
    await using fresh = await identified();
    const { client } = fresh;
    const first = await client.papers.issueNotice();
    expect(first).toMatchObject({ number: 1, issuedOn: '2018-11-15' });
    const kept = await client.papers.notice({ number: 1, format: 'pdf' });
    expect(kept.sha256).toBe(first.sha256);
    fresh.setToday('2018-12-01');
    expect(await client.papers.issueNotice()).toEqual(first);
    expect(await client.papers.state()).toMatchObject({ isCurrent: true, missing: [] });

    const { version } = await client.retention.settings();
    await client.retention.update({
      ...{ version, changes: { usual: { countedFrom: 'receipt', months: 6, outcome: 'purge' } } },
    });
    expect((await client.papers.state()).isCurrent).toBe(false);
    const second = await client.papers.issueNotice();
    expect(second).toMatchObject({ number: 2, issuedOn: '2018-12-01' });
    expect(await client.papers.notice({ number: 1, format: 'pdf' })).toEqual(kept);
    expect(textOf(await client.papers.notice({ number: 2, format: 'md' }))).toContain(
      'Version 2, 1er décembre 2018',
    );
    const form = await readPdf(bytesOf(await client.papers.make({ kind: 'form', format: 'pdf' })));
    expect(plain(form.text)).toContain('version 2 du 1er décembre 2018');
  });

  it('that was given is said by a consent; one that was never issued cannot be', async () => {
    await using fresh = await identified();
    const { client } = fresh;
    const { number } = await client.papers.issueNotice();
    const person = await client.persons.create({ name: 'Camille Exemple' });
    const given = { personId: person.id, kind: 'keep', wording: 'D’accord', givenOn: '2018-11-15' } as const;
    expect(await client.consents.create({ ...given, noticeNumber: number })).toMatchObject({
      noticeNumber: 1,
    });
    expect(await client.consents.create(given)).toMatchObject({ noticeNumber: null });
    expect(await failureOf(client.consents.create({ ...given, noticeNumber: 2 }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'noticeNumber', code: 'UNKNOWN_NOTICE' }] } },
    });
  });

  it('is not issued while the identity lacks something; what was issued can be neither changed nor lost', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    expect(await failureOf(client.papers.issueNotice())).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'missing', code: 'REQUIRED', detail: 'name' }] } },
    });
    const { version } = await client.association.get();
    await client.association.update({ version, changes: IDENTITY });
    await client.papers.issueNotice();
    const { db } = fresh.register;
    await expect(db.updateTable('notice').set({ markdown: '' }).execute()).rejects.toThrow(/kept as it was/);
    await expect(db.deleteFrom('notice').execute()).rejects.toThrow(/kept as it was/);
    expect(await failureOf(client.papers.notice({ number: 2, format: 'md' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the sheet of the register', () => {
  it('says that the file is not encrypted where it is not', async () => {
    await using fresh = await identified();
    const text = textOf(await fresh.client.papers.make({ kind: 'register', format: 'md' }));
    expect(text).toContain('n’est pas chiffré');
    expect(text).toContain('article 30 du RGPD');
    if (process.env.SHOW)
      for (const kind of paperKinds)
        writeFileSync(
          `/tmp/h/r5/${kind}.pdf`,
          bytesOf(await fresh.client.papers.make({ kind, format: 'pdf' })),
        );
  });
});

async function identified(changes: Partial<typeof IDENTITY> = {}) {
  const fresh = await freshRegister();
  const client: Client = fresh.client;
  const { version } = await client.association.get();
  await client.association.update({ version, changes: { ...IDENTITY, ...changes } });
  return fresh;
}

function bytesOf({ content }: PaperFile): Uint8Array {
  return new Uint8Array(Buffer.from(content, 'base64'));
}

function textOf(file: PaperFile): string {
  return Buffer.from(file.content, 'base64').toString();
}

/** As one line, with plain spaces. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/gu, ' ');
}
