// The association's wordings of consents: versions that are added to and never changed.
import type { InputIssue } from '../../contract/errors.ts';
import { type Consent, type ConsentKind, type ConsentWording, consentKinds } from '../../contract/persons.ts';
import { readAssociation } from '../association/association.ts';
import { badInput } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';

/** What stands for the association's name in a wording. */
const PLACE = '[association]';

/** Every version, in the order of the kinds, the newest first. */
export async function listWordings(register: Register): Promise<{ wordings: ConsentWording[] }> {
  const rows = await register.db.selectFrom('consentWording').selectAll().orderBy('number', 'desc').execute();
  const counts = await register.db
    .selectFrom('consent')
    .select(['kind', 'wordingNumber', ({ fn }) => fn.countAll<number>().as('count')])
    .where('binnedAt', 'is', null)
    .where('wordingNumber', 'is not', null)
    .groupBy(['kind', 'wordingNumber'])
    .execute();
  const { name } = await readAssociation(register);
  const given = new Map(counts.map((row) => [`${row.kind} ${row.wordingNumber}`, Number(row.count)]));
  const wordings = rows.map((row) => ({
    ...row,
    words: row.text.replaceAll(PLACE, name || 'l’association'),
    consents: given.get(`${row.kind} ${row.number}`) ?? 0,
  }));
  return { wordings: consentKinds.flatMap((kind) => wordings.filter((wording) => wording.kind === kind)) };
}

/** Adds a version, from today on. Throws BAD_INPUT SAME_WORDS where it says what the latest does. */
export async function rewriteWording(
  register: Register,
  { kind, text }: { kind: ConsentKind; text: string },
): Promise<ConsentWording> {
  const number = await register.write(async (write) => {
    const latest = await write.db
      .selectFrom('consentWording')
      .select(['number', 'text'])
      .where('kind', '=', kind)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    if (latest.text.trim() === text.trim()) throw badInput('text', 'SAME_WORDS');
    const next = { kind, number: latest.number + 1, text: text.trim(), sinceOn: register.today() };
    await write.db.insertInto('consentWording').values(next).execute();
    write.touch('consentWording');
    await write.log('update', 'association', '1', ['consentWording']);
    return next.number;
  });
  const { wordings } = await listWordings(register);
  const added = wordings.find((wording) => wording.kind === kind && wording.number === number);
  if (!added) throw new Error('a wording that was just written is not there');
  return added;
}

/** A consent that says it was given to a version has its words, whatever the association was called then. */
export async function checkWording(
  write: Write,
  { kind, wording, wordingNumber }: Consent,
): Promise<InputIssue[]> {
  if (wordingNumber === null) return [];
  const version = await write.db
    .selectFrom('consentWording')
    .select('text')
    .where('kind', '=', kind)
    .where('number', '=', wordingNumber)
    .executeTakeFirst();
  if (!version) return [{ field: 'wordingNumber', code: 'UNKNOWN_WORDING', detail: String(wordingNumber) }];
  return hasWordsOf(wording, version.text)
    ? []
    : [{ field: 'wording', code: 'OTHER_WORDS', detail: String(wordingNumber) }];
}

/** Whether words are those of a text, with any name at its places. */
export function hasWordsOf(words: string, text: string): boolean {
  const parts = text.trim().split(PLACE);
  const said = words.trim();
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return said === first;
  if (!said.startsWith(first) || !said.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = said.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= said.length - last.length;
}
