// Suggests themes from what the register's own concerns teach; kept until concerns change, all on this machine.
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Register } from '../register/register.ts';
import { type Learned, learn, nothingLearned, suggestThemes } from './learn.ts';

/** The latest concerns with a theme teach enough, and what people call things changes. */
const MOST_LEARNED = 5_000;
const SLICE = 200;

interface Kept {
  journal: number;
  dossierId: string | undefined;
  learned: Promise<Learned>;
}

const kept = new WeakMap<Register['sqlite'], Kept>();

export async function suggestForConcerns(register: Register, ids: readonly string[]) {
  const rows = await register.db
    .selectFrom('concern')
    .select(['id', 'text', 'dossierId'])
    .where('id', 'in', [...ids])
    .execute();
  const items: { id: string; themes: string[] }[] = [];
  for (const dossierId of new Set(rows.map((row) => row.dossierId))) {
    const learned = await learnedFrom(register, dossierId);
    for (const row of rows) {
      if (row.dossierId === dossierId) items.push({ id: row.id, themes: suggestThemes(learned, row.text) });
    }
  }
  return items;
}

export async function suggestForText(
  register: Register,
  text: string,
  dossierId?: string,
): Promise<string[]> {
  return suggestThemes(await learnedFrom(register, dossierId), text);
}

async function learnedFrom(register: Register, dossierId: string | undefined): Promise<Learned> {
  const row = await register.db
    .selectFrom('journal')
    .select(({ fn }) => fn.max('id').as('last'))
    .where('type', 'in', ['concern', 'dossier'])
    .executeTakeFirst();
  const journal = Number(row?.last ?? 0);
  const known = kept.get(register.sqlite);
  if (known?.journal === journal && known.dossierId === dossierId) return known.learned;
  const learned = learnFrom(register, dossierId);
  kept.set(register.sqlite, { journal, dossierId, learned });
  learned.catch(() => kept.delete(register.sqlite));
  return learned;
}

async function learnFrom({ db }: Register, dossierId: string | undefined): Promise<Learned> {
  const learned = nothingLearned();
  let last: { receivedOn: string; id: string } | undefined;
  for (let read = 0; read < MOST_LEARNED; read += SLICE) {
    let query = db
      .selectFrom('concern')
      .select(['id', 'text', 'theme', 'receivedOn'])
      .where('binnedAt', 'is', null)
      .where('theme', '<>', '')
      .orderBy('receivedOn', 'desc')
      .orderBy('id', 'desc')
      .limit(SLICE);
    if (dossierId !== undefined) query = query.where('dossierId', '=', dossierId);
    if (last) query = query.where(sql<boolean>`("receivedOn", id) < (${last.receivedOn}, ${last.id})`);
    const rows: { id: string; receivedOn: string; text: string; theme: string }[] = await query.execute();
    for (const { theme, text } of rows) learn(learned, theme, text);
    if (rows.length < SLICE) break;
    last = rows.at(-1);
    await setImmediate();
  }
  return learned;
}
