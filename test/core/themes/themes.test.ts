// Themes: learned from the register's own concerns, given to many at once, renamed; and concerns that say the same.
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Id } from '../../../electron/contract/primitives.ts';
import type { SimilarGroup } from '../../../electron/contract/themes.ts';
import { learn, nothingLearned, suggestThemes } from '../../../electron/core/themes/learn.ts';
import { gatherSimilar } from '../../../electron/core/themes/similar.ts';
import { stemsOf } from '../../../electron/core/themes/stems.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const taught: readonly (readonly [theme: string, text: string])[] = [
  ['Hébergement', 'Les réponses sont hébergées par une société américaine.'],
  ['Hébergement', 'Pourquoi un hébergeur étranger plutôt qu’un serveur de l’État ?'],
  ['Hébergement', 'Où se trouvent les serveurs qui gardent les réponses ?'],
  ['Information', 'Personne ne nous a prévenus avant les évaluations.'],
  ['Information', 'L’école n’a donné aucune information aux familles.'],
  ['Information', 'Nous l’avons appris par la presse, sans être informés.'],
];

function learned(texts = taught) {
  const all = nothingLearned();
  for (const [theme, text] of texts) learn(all, theme, text);
  return all;
}

describe('the stems of a text', () => {
  it('leave out empty words, accents and endings', () => {
    expect(stemsOf('Où sont hébergées les réponses ?')).toEqual(stemsOf('hebergee REPONSE'));
    expect(stemsOf('et les des dans pour')).toEqual([]);
  });
});

describe('a suggested theme', () => {
  it('is that of concerns with the same words', () => {
    expect(suggestThemes(learned(), 'Je voudrais savoir où est le serveur.')[0]).toBe('Hébergement');
    expect(suggestThemes(learned(), 'Les familles n’ont pas été informées')[0]).toBe('Information');
  });

  it('is none where no word was met, or too little was learned', () => {
    expect(suggestThemes(learned(), 'Bonjour, la cantine')).toEqual([]);
    expect(suggestThemes(learned(taught.slice(0, 4)), 'serveur')).toEqual([]);
    expect(suggestThemes(nothingLearned(), 'serveur')).toEqual([]);
  });

  it('is the same in whatever order it was learned', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...taught], { minLength: 6 }), fc.lorem(), (order, text) => {
        for (const words of ['serveur des familles informées', text]) {
          expect(suggestThemes(learned(order), words)).toEqual(suggestThemes(learned(), words));
        }
      }),
    );
  });

  it('comes from the register, of its dossier, without what is in the bin', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    await client.concerns.import({
      dossierId,
      rows: taught.map(([theme, text]) => ({ theme, text, receivedOn: '2018-10-01' })),
    });
    const text = 'Qui tient le serveur ?';
    expect((await client.themes.suggestFor({ dossierId, text })).themes[0]).toBe('Hébergement');
    const said = await client.concerns.create({ dossierId, text, receivedOn: '2018-10-02' });
    const { items } = await client.themes.suggest({ ids: [said.id] });
    expect(items).toEqual([{ id: said.id, themes: expect.arrayContaining(['Hébergement']) }]);
    expect((await client.themes.suggestFor({ dossierId: await makeDossier(client), text })).themes).toEqual(
      [],
    );
  });
});

describe('a theme', () => {
  it('is given to many in one action, and found by it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    await client.concerns.import({
      dossierId,
      rows: taught.map(([, text]) => ({ text, receivedOn: '2018-10-01' })),
    });
    const { items } = await client.concerns.list({ filter: { dossierId } });
    const concerns = items.map(({ id, version }) => ({ id, version }));
    expect(await client.concerns.setTheme({ theme: 'Serveurs', concerns })).toEqual({ changed: 6 });
    expect((await client.concerns.list({ words: 'serveurs', withTotal: true })).total).toBe(6);
    expect(await failureOf(client.concerns.setTheme({ theme: 'Autre', concerns }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await client.themes.list({})).items).toEqual([{ theme: 'Serveurs', count: 6 }]);
  });

  it('is given to hundreds as to a few: found by it, in the journal, and nothing left of the former one', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    const rows = Array.from({ length: 450 }, (_, at) => ({
      ...{ theme: 'Zorglub', text: `Parole ${at}`, receivedOn: '2018-10-01' },
    }));
    await client.concerns.import({ dossierId, rows });
    const { sqlite } = fresh.core.registers.current();
    const concerns = sqlite
      .prepare<[], { id: string; version: number }>('SELECT id, version FROM concern ORDER BY random()')
      .all();
    const before = sqlite.prepare('SELECT max(id) FROM journal').pluck().get();
    await client.concerns.setTheme({ theme: 'Bulgroz', concerns: concerns.map(versioned) });
    const found = async (words: string) => (await client.concerns.list({ words, withTotal: true })).total;
    expect([await found('bulgroz'), await found('zorglub'), await found('parole 449')]).toEqual([450, 0, 1]);
    const lines = sqlite
      .prepare(
        'SELECT DISTINCT action, type, fields, count(DISTINCT recordId) AS records FROM journal WHERE id > ?',
      )
      .all(before);
    expect(lines).toEqual([{ action: 'update', type: 'concern', fields: '["theme"]', records: 450 }]);
    expect(indexed(sqlite, 'orglub')).toBe(0);
    sqlite.exec(`INSERT INTO searchIndex(searchIndex, rank) VALUES ('integrity-check', 1)`);
  });

  it('is given to all of hundreds or to none; after a refusal the index still overwrites what it forgets', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    const rows = Array.from({ length: 300 }, (_, at) => ({ text: `Parole ${at}`, receivedOn: '2018-10-01' }));
    await client.concerns.import({ dossierId, rows });
    const { sqlite } = fresh.core.registers.current();
    const concerns = sqlite
      .prepare<[], { id: string; version: number }>('SELECT id, version FROM concern ORDER BY id')
      .all();
    const [first] = concerns.map(versioned);
    if (first === undefined) throw new Error('nothing was imported');
    const stale = concerns.map(versioned).map((which, at) => (at === 299 ? { ...which, version: 7 } : which));
    expect(await failureOf(client.concerns.setTheme({ theme: 'Bulgroz', concerns: stale }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await client.themes.list({})).items).toEqual([{ theme: '', count: 300 }]);
    await client.concerns.update({ ...first, changes: { text: 'Un zorglub' } });
    await client.concerns.update({ ...first, version: 2, changes: { text: 'Autre chose' } });
    expect([indexed(sqlite, 'orglub'), indexed(sqlite, 'ulgroz')]).toEqual([0, 0]);
  });

  it('is renamed, or made one with another, in one dossier or all', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    const elsewhere = await makeDossier(client);
    for (const [where, theme] of [
      [dossierId, 'Pub'],
      [dossierId, 'Publicité'],
      [elsewhere, 'Pub'],
    ] as const) {
      await client.concerns.create({ dossierId: where, theme, text: 'Dit', receivedOn: '2018-10-01' });
    }
    expect(await client.themes.rename({ dossierId, from: 'Pub', to: 'Publicité' })).toEqual({ changed: 1 });
    expect((await client.themes.list({ dossierId })).items).toEqual([{ theme: 'Publicité', count: 2 }]);
    expect((await client.themes.list({ dossierId: elsewhere })).items).toEqual([{ theme: 'Pub', count: 1 }]);
    await client.themes.rename({ from: 'Pub', to: 'Publicité' });
    expect((await client.themes.list({})).items).toEqual([{ theme: 'Publicité', count: 3 }]);
  });
});

describe('concerns that say nearly the same', () => {
  const letter =
    'Je m’oppose à ce que les résultats de mon enfant soient confiés à une entreprise privée sans mon accord.';

  it('are gathered, whatever the signs, capitals and a word more', () => {
    const similar = gatherSimilar();
    for (const text of [
      letter,
      'Bonjour, la cantine est trop chère.',
      letter.toUpperCase(),
      `${letter} Merci.`,
      'Qui a signé le contrat ?',
    ]) {
      similar.add(text);
    }
    expect(similar.groups()).toEqual([[0, 2, 3]]);
  });

  it('are always gathered when they are the same, and never with what shares no word', () => {
    const words = fc.array(fc.constantFrom('un', 'deux', 'trois', 'quatre', 'cinq', 'six'), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (some, others) => {
        const similar = gatherSimilar();
        similar.add(some.join(' '));
        similar.add(some.join(', '));
        similar.add(others.map((word) => `${word}bis`).join(' '));
        expect(similar.groups()).toEqual([[0, 1]]);
      }),
    );
  });

  it('come with how far the reading is, the largest group first', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    const rows = [letter, letter, letter, 'Rien à voir avec le reste', `${letter} Merci`].map((text) => ({
      ...{ text, receivedOn: '2018-10-01' },
    }));
    await client.concerns.import({ dossierId, rows });
    const groups: SimilarGroup[] = [];
    for await (const told of await client.themes.similar({ dossierId })) {
      if (told.state === 'done') groups.push(...told.groups);
    }
    expect(groups.map(({ concerns }) => concerns.length)).toEqual([4]);
  });
});

async function makeDossier(client: Client): Promise<Id> {
  return (await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' })).id;
}

/** Pages of the index that hold some bytes. */
function indexed(sqlite: Database, bytes: string): unknown {
  return sqlite
    .prepare('SELECT count(*) FROM searchIndex_data WHERE instr(block, CAST(? AS BLOB)) > 0')
    .pluck()
    .get(bytes);
}

function versioned({ id, version }: { id: string; version: number }) {
  return { id: Id.parse(id), version };
}
