// The concerns of a dossier as a file: under pseudonyms, and with who said it only where that is asked for and agreed to.
import { randomInt } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Concern, ConcernsFile, ConcernsFileInput } from '../../contract/concerns.ts';
import type { ConsentKind } from '../../contract/persons.ts';
import { dossierStore } from '../dossiers/store.ts';
import { consentsOf } from '../persons/inForce.ts';
import type { Register } from '../register/register.ts';
import { writeTable } from '../tables/writeTable.ts';
import { channelWords } from './channelWords.ts';

interface Line {
  receivedOn: string;
  theme: string;
  level: string;
  commune: string;
  channel: Concern['channel'];
  text: string;
  /** P-0001, the same for all a person said in this file, and another in the next; '' for a concern of nobody known. */
  author: string;
  /** What may be published of it today: `no`, `anonymously`, `byName`. */
  publishable: 'no' | 'anonymously' | 'byName';
  name: string;
  email: string;
  phone: string;
}

/**
 * By the day they were received. With `withPersons`, a name where its person agrees to be named, an address and a telephone where
 * they agree to be contacted; each is noted as exported. Throws NOT_FOUND of the dossier.
 */
export async function exportConcerns(register: Register, input: ConcernsFileInput): Promise<ConcernsFile> {
  const { dossierId, format, withPersons = false } = input;
  await dossierStore.get(register, dossierId);
  const name = `inquietudes-${register.today()}${withPersons ? '-avec-personnes' : ''}.${format}`;
  const { lines, persons } = await register.write(async (write) => {
    const inside = { db: write.db, today: register.today };
    const given = await consentsOf(inside, ['contact', 'publishAnonymously', 'publishByName']);
    const rows = await write.db
      .selectFrom('concern')
      .leftJoin('person', 'person.id', 'concern.personId')
      .select([
        'concern.id',
        'concern.personId',
        'text',
        'theme',
        'level',
        'commune',
        'channel',
        'receivedOn',
      ])
      .select(['person.name', 'person.email', 'person.phone'])
      .where('concern.dossierId', '=', dossierId)
      .where('concern.binnedAt', 'is', null)
      .orderBy('receivedOn')
      // Not by id, which follows the order things were noted in.
      .orderBy('text')
      .execute();
    const authors = pseudonyms(rows.flatMap(({ personId }) => (personId === null ? [] : [personId])));
    const all: Line[] = [];
    const shownPersons = new Set<string>();
    for (const [index, { id, personId, name: called, email, phone, ...said }] of rows.entries()) {
      const agreed = (personId === null ? undefined : given.get(personId)) ?? [];
      const shows = withPersons ? shownOf(agreed) : [];
      const isShown = (part: Shown) => shows.includes(part);
      all.push({
        ...said,
        author: personId === null ? '' : (authors.get(personId) ?? ''),
        publishable: publishableAs(agreed),
        name: isShown('name') ? (called ?? '') : '',
        email: isShown('contact') ? (email ?? '') : '',
        phone: isShown('contact') ? (phone ?? '') : '',
      });
      if (personId !== null && shows.length > 0) {
        shownPersons.add(personId);
        const use = { kind: 'exported' as const, usedAt: write.now, personId, concernId: id, fileName: name };
        const where = { communiqueId: null, field: shows.join(' '), startsAt: null, endsAt: null };
        await write.db
          .insertInto('consentUse')
          .values({ ...use, ...where })
          .execute();
      }
      if (index % SLICE === SLICE - 1) await setImmediate();
    }
    if (shownPersons.size > 0) write.touch('consentUse');
    await write.log('export', 'concern', dossierId, [`${rows.length}`]);
    return { lines: all, persons: shownPersons.size };
  });
  const text = format === 'csv' ? asTable(lines, withPersons) : asJson(lines, withPersons);
  const mediaType = format === 'csv' ? 'text/csv' : 'application/json';
  return { name, mediaType, text, concerns: lines.length, persons };
}

const SLICE = 2_000;

type Shown = 'name' | 'contact';

function shownOf(agreed: readonly ConsentKind[]): Shown[] {
  return [
    ...(agreed.includes('publishByName') ? (['name'] as const) : []),
    ...(agreed.includes('contact') ? (['contact'] as const) : []),
  ];
}

function publishableAs(agreed: readonly ConsentKind[]): Line['publishable'] {
  if (agreed.includes('publishByName')) return 'byName';
  return agreed.includes('publishAnonymously') ? 'anonymously' : 'no';
}

/** Drawn anew for each file, so that two of them cannot be put side by side, nor a number tell who came first. */
function pseudonyms(personIds: readonly string[]): Map<string, string> {
  const drawn = [...new Set(personIds)];
  for (let index = drawn.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [drawn[index], drawn[other]] = [drawn[other] ?? '', drawn[index] ?? ''];
  }
  return new Map(drawn.map((id, index) => [id, `P-${String(index + 1).padStart(4, '0')}`]));
}

const PUBLISHABLE: Readonly<Record<Line['publishable'], string>> = {
  no: 'non',
  anonymously: 'sans nom',
  byName: 'avec le nom',
};

function asTable(lines: readonly Line[], withPersons: boolean): string {
  const headings = ['Reçue le', 'Thème', 'Niveau', 'Commune', 'Moyen', 'Texte', 'Auteur', 'Publiable'];
  return writeTable([
    [...headings, ...(withPersons ? ['Nom', 'Courriel', 'Téléphone'] : [])],
    ...lines.map((line) => [
      ...[line.receivedOn, line.theme, line.level, line.commune, channelWords[line.channel]],
      ...[line.text, line.author, PUBLISHABLE[line.publishable]],
      ...(withPersons ? [line.name, line.email, line.phone] : []),
    ]),
  ]);
}

function asJson(lines: readonly Line[], withPersons: boolean): string {
  const shown = lines.map(({ name, email, phone, ...line }) =>
    withPersons ? { ...line, name, email, phone } : line,
  );
  return `${JSON.stringify({ concerns: shown }, null, 2)}\n`;
}
