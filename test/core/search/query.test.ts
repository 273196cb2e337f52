// The search finds what a person means, accents and case aside, and takes nothing typed for a command.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

const TEXTS = [
  'L’école héberge les réponses chez un prestataire',
  'Les élèves de l’École élémentaire',
  'HEBERGEMENT A L ETRANGER',
  'Cafe\u0301 des parents',
  'Œuvre collective & données n°12',
  'contrat-cadre du 3 septembre',
  'Le rectorat : « aucune donnée nominative »',
  'AND OR NOT NEAR',
  'courriel dpo@exemple.fr',
  '№ 2018/4521 réf. ABC123',
];

describe('what is typed', () => {
  let fresh: Fresh;
  let titles: Map<string, number>;

  beforeAll(async () => {
    fresh = await freshRegister();
    titles = new Map();
    for (const [index, name] of TEXTS.entries()) {
      titles.set((await fresh.client.authorities.create({ name })).id, index);
    }
  });
  afterAll(() => fresh[Symbol.asyncDispose]());

  async function found(words: string): Promise<(number | undefined)[]> {
    const { hits } = await fresh.client.search.query({ words, limit: 100 });
    return hits.map((hit) => titles.get(hit.id)).sort();
  }

  it.each([
    ['accents and case do not matter', 'ELEVES', [1]],
    ['accents typed where there are none', 'hébérgément', [2]],
    ['accents in the text written in two characters', 'café', [3]],
    ['accents typed in two characters', 'e\u0301le\u0300ves', [1]],
    ['the beginning of a word is enough', 'héber', [0, 2]],
    ['the middle of a word is not', 'bergement', []],
    ['all the words, in any order', 'prestataire réponses', [0]],
    ['all the words, not some of them', 'prestataire élèves', []],
    ['an elision, curly apostrophe', 'l’école', [0, 1]],
    ['an elision, straight apostrophe', "l'ecole", [0, 1]],
    ['the word after an elision', 'école', [0, 1]],
    ['a phrase between quotation marks', '"aucune donnée nominative"', [6]],
    ['a phrase in French quotation marks', '« aucune donnée »', [6]],
    ['a phrase in another order', '"donnée aucune"', []],
    ['a phrase left open', '"aucune donnée', [6]],
    ['a phrase and a word', '"élèves de" élémentaire', [1]],
    ['a compound word', 'contrat-cadre', [5]],
    ['half of a compound word', 'cadre', [5]],
    ['an address', 'dpo@exemple.fr', [8]],
    ['numbers with signs', '2018/4521', [9]],
    ['letters and digits together', 'abc123', [9]],
    ['a number sign', 'n°12', [4]],
    ['words that are operators elsewhere', 'and or not near', [7]],
    ['one of these words alone', 'NOT', [7]],
    ['a word repeated', 'école école', [0, 1]],
    ['nothing', '', []],
    ['spaces', '  \t\n ', []],
    ['signs only', '" * ( ) : - ^ + { } « » “ ” \' ’ , . ; ! ?', []],
  ])('%s: %s', async (_what, words, expected) => {
    expect(await found(words)).toEqual(expected);
  });

  it.each([
    ...['"', '*', '-', ':', '^', '(', ')', 'NEAR(', 'NEAR(a b, 2)', 'title:école', '-école', 'a OR', 'AND'],
    ...[
      'école*',
      '^école',
      '{title}: x',
      '"a" "',
      '""',
      '"*"',
      "'; DROP TABLE searchEntry; --",
      '\\',
      '%',
      '_',
    ],
    ...['\u0301', '\u0000école', '\ud800', 'x'.repeat(300), '🎓', 'é'.repeat(300), 'ـ', '\u0903'],
  ])('%j is never an error', async (words) => {
    expect(Array.isArray(await found(words))).toBe(true);
  });

  it('of any kind is never an error, and finds a text by its own words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (words) => {
        expect(Array.isArray(await found(words))).toBe(true);
      }),
      { numRuns: 150 },
    );
    for (const [index, text] of TEXTS.entries()) expect(await found(text), text).toContain(index);
  });

  it('is marked where it was found', async () => {
    const { hits } = await fresh.client.search.query({ words: 'eleves ecole' });
    expect(hits[0]?.title).toEqual([
      { text: 'Les ', match: false },
      { text: 'élèves', match: true },
      { text: ' de l’', match: false },
      { text: 'École', match: true },
      { text: ' élémentaire', match: false },
    ]);
  });
});

describe('an excerpt', () => {
  it('shows the words found in a long text, marked', async () => {
    await using fresh = await freshRegister();
    const before = 'Rien d’intéressant ici. '.repeat(100);
    const note = `${before}La mirabelle est citée là. ${before}`;
    await fresh.client.authorities.create({ name: 'Rectorat', note });
    const { hits } = await fresh.client.search.query({ words: 'mirab' });
    const excerpt = hits[0]?.excerpt ?? [];
    expect(excerpt.filter((part) => part.match).map((part) => part.text)).toEqual(['mirabelle']);
    expect(excerpt.map((part) => part.text).join('')).toMatch(/^….*La mirabelle est citée là\..*…$/);
  });

  it('gives back any text whole and unmarked elsewhere, private characters included', async () => {
    await using fresh = await freshRegister();
    for (const name of ['mot \ue000', '\ue001 mot \ue000', '<b>mot</b> & \u200bfin']) {
      const { id } = await fresh.client.authorities.create({ name });
      const { hits } = await fresh.client.search.query({ words: 'mot' });
      const title = hits.find((hit) => hit.id === id)?.title ?? [];
      expect(title.map((part) => part.text).join('')).toBe(name);
      expect(title.filter((part) => part.match)).toEqual([{ text: 'mot', match: true }]);
    }
  });
});

describe('the search', () => {
  it('is over all kinds, or those asked for', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const searched = domainCases.filter((one) => one.searched);
    for (const one of searched) await make(fresh.client, one, world, 'Mirabelle');
    expect((await types(fresh.client, {})).sort()).toEqual(searched.map(({ type }) => type).sort());
    expect((await types(fresh.client, { types: ['claim', 'person'] })).sort()).toEqual(['claim', 'person']);
    expect(await types(fresh.client, { types: ['consent'] })).toEqual([]);
  });

  it('keeps to a dossier when asked to', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const openedOn = '2018-09-14';
    const one = await client.dossiers.create({ title: 'Mirabelle', openedOn });
    const two = await client.dossiers.create({ title: 'Mirabelle', openedOn });
    for (const { id } of [one, two]) await client.sources.create({ dossierId: id, title: 'Mirabelle' });
    await client.persons.create({ name: 'Mirabelle Inventée' });
    const { hits } = await client.search.query({ words: 'mirabelle', dossierId: one.id });
    expect(hits.map(({ type, dossierId }) => [type, dossierId]).sort()).toEqual([
      ['dossier', one.id],
      ['source', one.id],
    ]);
  });

  it('puts a word of the title before a word of the text, and gives pages', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    for (let index = 0; index < 5; index += 1) {
      await client.authorities.create({ name: `Bureau ${index}`, note: 'On y parle de mirabelle.' });
    }
    const titled = await client.authorities.create({ name: 'Mirabelle' });
    const first = await client.search.query({ words: 'mirabelle', limit: 4 });
    const second = await client.search.query({ words: 'mirabelle', limit: 4, offset: 4 });
    expect(first.hits[0]?.id).toBe(titled.id);
    expect([first.hits.length, first.more, second.hits.length, second.more]).toEqual([4, true, 2, false]);
    expect(new Set([...first.hits, ...second.hits].map((hit) => hit.id)).size).toBe(6);
  });

  it('follows what is written: a word that was replaced is found no more', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { id } = await client.authorities.create({ name: 'Mirabelle' });
    await client.authorities.update({ id, version: 1, changes: { name: 'Quetsche' } });
    expect((await client.search.query({ words: 'mirabelle' })).hits).toEqual([]);
    expect((await client.search.query({ words: 'quetsche' })).hits).toHaveLength(1);
  });

  it('does not bring together what was said and who said it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
    const person = await client.persons.create({ name: 'Mirabelle Inventée' });
    const said = {
      dossierId: dossier.id,
      personId: person.id,
      text: 'Où vont-elles ?',
      receivedOn: '2018-10-01',
    };
    await client.concerns.create(said);
    expect(await types(client, {})).toEqual(['person']);
  });

  it('refuses more words, more kinds and a longer page than it takes', async () => {
    await using fresh = await freshRegister();
    for (const input of [
      { words: 'x'.repeat(301) },
      { words: 'x', limit: 101 },
      { words: 'x', offset: -1 },
    ]) {
      expect(await failureOf(fresh.client.search.query(input))).toMatchObject({ code: 'BAD_INPUT' });
    }
  });
});

async function types(
  client: Client,
  input: { types?: ('claim' | 'person' | 'consent')[] },
): Promise<string[]> {
  const { hits } = await client.search.query({ words: 'mirabelle', limit: 100, ...input });
  return hits.map((hit) => hit.type);
}
