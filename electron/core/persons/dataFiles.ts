// What is given to a person who asks for their data: a PDF to read, the same as JSON, and the pieces kept about them, in a zip.
import { type CoreContext, openRegister } from '../base.ts';
import { readWhole } from '../documents/attachments/read.ts';
import { type ArchiveEntry, zipOf } from '../documents/rendering/archive.ts';
import type { Register } from '../register/register.ts';
import { safeName } from '../requests/cadaFile/safeNames.ts';
import { type PersonData, readPersonData } from './data.ts';
import { dataSheet } from './dataSheet.ts';

/** No name in the name of the file: it is seen in every list of downloads. Throws NOT_FOUND, RENDER_FAILED. */
export async function exportPersonData(
  context: CoreContext,
  id: string,
): Promise<{ name: string; mediaType: string; content: string }> {
  const register = openRegister(context);
  const data = await readPersonData(register, id);
  const stem = `donnees-personnelles-${data.on}`;
  const pdf = await context.renderer.sheet({ kind: 'sections', ...dataSheet(data) });
  const entries: ArchiveEntry[] = [
    { path: `${stem}.pdf`, bytes: pdf, stored: true },
    { path: `${stem}.json`, bytes: new TextEncoder().encode(dataJson(data)) },
    ...(await pieces(register, data)),
  ];
  const bytes = zipOf(entries);
  await register.write((write) => write.log('export', 'person', id));
  return {
    name: `${stem}.zip`,
    mediaType: 'application/zip',
    content: Buffer.from(bytes).toString('base64'),
  };
}

async function pieces(register: Register, { documents }: PersonData): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for (const [index, { id, name, mediaType }] of documents.entries()) {
    const path = `pieces/${safeName(index + 1, name.replace(/\.[^.]*$/u, ''), { name, mediaType })}`;
    entries.push({ path, bytes: await readWhole(register, id), stored: true });
  }
  return entries;
}

/** In a structured format in common use (RGPD, article 20): no identifier of ours, which would say nothing to anyone. */
export function dataJson(data: PersonData): string {
  const { on, person, consents, concerns, uses, requests, sendings, documents, namedIn, journal } = data;
  const { name, email, phone, postalAddress, note, expiresOn } = person;
  const given = {
    madeOn: on,
    person: { name, email, phone, postalAddress, note, expiresOn, addedAt: person.createdAt },
    consents: consents.map(
      ({ kind, wording, wordingNumber, noticeNumber, givenOn, channel, proof, withdrawnOn }) => ({
        ...{ kind, wording, wordingNumber, noticeNumber, givenOn, channel, proof, withdrawnOn },
      }),
    ),
    concerns: concerns.map(
      ({ text, original, theme, level, commune, channel, receivedOn, expiresOn: until, dossier }) => ({
        ...{ text, original, theme, level, commune, channel, receivedOn, expiresOn: until, dossier },
      }),
    ),
    uses: uses.map((use) =>
      use.kind === 'quoted' || use.kind === 'named'
        ? {
            ...{ kind: use.kind, reference: use.reference, edition: use.edition, title: use.title },
            ...{ publishedAt: use.publishedAt, words: use.words },
          }
        : { kind: use.kind, usedAt: use.usedAt, fileName: use.fileName },
    ),
    requests: requests.map(({ kind, receivedOn, channel, asked, extendedOn, outcome, done, closedOn }) => ({
      ...{ kind, receivedOn, channel, asked, extendedOn, outcome, done, closedOn },
    })),
    sendings: sendings.map(({ madeOn, channel, format, fileName }) => ({
      madeOn,
      channel,
      format,
      fileName,
    })),
    documents: documents.map((document) => ({ name: document.name, sha256: document.sha256 })),
    namedIn,
    journal,
  };
  return `${JSON.stringify(given, null, 2)}\n`;
}
