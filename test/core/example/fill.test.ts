// The example register: the facts of 2018 with their statuses, invented people, requests at different steps.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createRenderer } from '../../../electron/core/documents/renderer.ts';
import { fillExample } from '../../../electron/core/example/fill.ts';
import { fullCheck } from '../../../electron/core/register/check.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

const resources = join(import.meta.dirname, '../../../resources');

/** The day the story stops. */
const STOPS_ON = '2018-12-20';

let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshRegister({ open: false });
  fresh.setToday(STOPS_ON);
  await fresh.client.register.create({ path: fresh.path, example: true });
});
afterAll(() => fresh[Symbol.asyncDispose]());

async function communique(reference: string) {
  const { items } = await fresh.client.communiques.list({});
  const found = items.find((one) => one.reference === reference);
  if (!found) throw new Error(`no ${reference}`);
  return found;
}

async function requestsByReference() {
  const { items } = await fresh.client.requests.list({});
  return Object.fromEntries(items.map((request) => [request.reference, request]));
}

describe('what it holds', () => {
  it('is one dossier with 40 concerns from autumn 2018, of several channels, levels and communes', async () => {
    const { items: dossiers } = await fresh.client.dossiers.list({});
    expect(dossiers.map(({ title }) => title)).toEqual([
      'Évaluations nationales : où vont les données de nos enfants ?',
    ]);
    const { items, total } = await fresh.client.concerns.list({ limit: 200, withTotal: true });
    expect(total).toBe(40);
    expect(items.every(({ receivedOn }) => receivedOn >= '2018-09-22' && receivedOn <= '2018-11-30')).toBe(
      true,
    );
    for (const field of ['channel', 'level', 'commune'] as const) {
      expect(new Set(items.map((concern) => concern[field])).size).toBeGreaterThanOrEqual(4);
    }
    expect(new Set(items.map(({ text }) => text)).size).toBe(40);
    expect(items.every(({ expiresOn }) => expiresOn !== null)).toBe(true);
  });

  it('shows most figures by theme, and hides the one that could single someone out', async () => {
    const { items } = await fresh.client.dossiers.list({});
    const figures = await fresh.client.figures.publishable({ dossierId: items[0]?.id ?? never() });
    expect(figures.tables.theme?.rows.length).toBeGreaterThanOrEqual(4);
    expect(figures.tables.theme?.rest).toBeGreaterThanOrEqual(5);
  });

  it('numbers its records as its files name them, each in its own year', async () => {
    const { items: sources } = await fresh.client.sources.list({ limit: 200 });
    const { items: requests } = await fresh.client.requests.list({});
    const { items: communiques } = await fresh.client.communiques.list({});
    const titles = new Map(
      [...sources, ...communiques].map(({ reference, title }) => [reference, title] as const),
    );
    for (const { reference, subject } of requests) titles.set(reference, subject);
    const named = ['sources.json', 'coverage.json', 'requests.json', 'communiques.json'].flatMap(readNamed);
    expect(titles).toEqual(new Map(named.map(({ as, title, subject }) => [as, title ?? subject])));
    const years = [...titles.keys()].map((reference) => reference.slice(2, 6));
    expect(years.filter((year) => year !== '2018')).toEqual(['2021', '2019']);
  });

  it('knows whom it writes to, who asked not to be, and what the press made of it', async () => {
    const { client } = fresh;
    const { items: contacts } = await client.pressContacts.list({});
    expect(contacts.filter(({ email }) => !/^[^@]+@[^@]+\.example$/u.test(email))).toEqual([]);
    expect(contacts).toHaveLength(5);
    expect(contacts.filter(({ doNotContactOn }) => doNotContactOn !== null)).toHaveLength(1);
    const { id } = await communique('C-2018-01');
    const { items: sent } = await client.publications.list({
      filter: { communiqueId: id, channel: 'email' },
    });
    expect(sent.map(({ contactIds }) => contactIds.length)).toEqual([4]);
    const { items: covering } = await client.sources.list({ filter: { coversId: id } });
    expect(covering.map(({ reference }) => reference)).toEqual(['S-2018-10']);
  });

  it('asks questions, and holds the answers that came with their piece', async () => {
    const { client } = fresh;
    const { items } = await client.questions.list({});
    expect(items.map(({ reference, state }) => [reference, state])).toEqual([
      ['Q-2018-01', 'open'],
      ['Q-2018-02', 'open'],
      ['Q-2018-03', 'answered'],
      ['Q-2018-04', 'answered'],
      ['Q-2018-05', 'answered'],
    ]);
    const { items: answers } = await client.answers.list({});
    expect(answers.every(({ documentId }) => documentId !== null)).toBe(true);
  });

  it('has every state of a data use and of a demand', async () => {
    const { items: uses } = await fresh.client.dataUses.list({});
    expect(new Set(uses.map(({ status }) => status))).toEqual(
      new Set(['declared', 'confirmed', 'contradicted', 'unanswered']),
    );
    const { items: demands } = await fresh.client.demands.list({});
    expect(new Set(demands.map(({ status }) => status))).toEqual(
      new Set(['open', 'met', 'refused', 'dropped']),
    );
  });

  it('knows whom to write to, at checked addresses, with one ministry only', async () => {
    const { items } = await fresh.client.authorities.list({});
    const cities = Object.fromEntries(
      items.map(({ kind, postalCode, city }) => [kind, `${postalCode} ${city}`]),
    );
    expect(items).toHaveLength(6);
    expect(cities).toMatchObject({
      ministry: '75357 Paris Cedex 07',
      cada: '75334 Paris Cedex 07',
      cnil: '75334 Paris Cedex 07',
      rectorat: '59033 Lille',
    });
  });

  it('is a sound register', () => {
    expect(fullCheck(fresh.register.sqlite)).toEqual([]);
  });
});

describe('its people', () => {
  it('keeps persons with what they agreed to, one consent withdrawn, an end to each', async () => {
    const { items: persons } = await fresh.client.persons.list({});
    const { items: consents } = await fresh.client.consents.list({});
    expect(persons).toHaveLength(4);
    expect(persons.every(({ expiresOn }) => expiresOn !== null)).toBe(true);
    for (const { id } of persons) {
      expect(consents.some(({ personId, kind }) => personId === id && kind === 'keep')).toBe(true);
    }
    expect(consents.filter(({ withdrawnOn }) => withdrawnOn !== null)).toHaveLength(1);
  });
});

describe('its requests', () => {
  it('stand at different steps on the day the story stops', async () => {
    const requests = await requestsByReference();
    const steps = Object.fromEntries(Object.entries(requests).map(([name, { step }]) => [name, step]));
    expect(steps).toEqual({
      'D-2018-01': 'cadaOpinionAwaited',
      'D-2018-02': 'implicitRefusal',
      'D-2018-03': 'answerAwaited',
      'D-2018-04': 'notSent',
    });
    expect(requests['D-2018-02']?.nextOn).toBe('2019-01-23');
    expect(requests['D-2018-03']?.nextOn).toBe('2019-01-07');
  });

  it('still differ when the example is opened years later', async () => {
    fresh.setToday('2026-11-23');
    const requests = await requestsByReference();
    fresh.setToday(STOPS_ON);
    expect(new Set(Object.values(requests).map(({ step }) => step)).size).toBe(4);
  });

  it('assert no silence before the day it was checked', async () => {
    const { items } = await fresh.client.requests.list({});
    for (const { id } of items) {
      const { items: events } = await fresh.client.events.list({ filter: { requestId: id } });
      const referred = events.find(({ type }) => type === 'cadaReferred');
      if (!referred) continue;
      expect(events.some(({ type, on }) => type === 'silenceChecked' && on < referred.on)).toBe(true);
    }
  });

  it('have proofs in the register', async () => {
    const { items } = await fresh.client.events.list({ limit: 200 });
    const proved = items.filter(({ documentId }) => documentId !== null);
    expect(proved.length).toBeGreaterThanOrEqual(3);
    for (const { documentId } of proved) {
      const { content } = await fresh.client.documents.read({ id: documentId ?? never(), offset: 0 });
      expect(Buffer.from(content, 'base64').toString()).toContain('Document fictif');
    }
  });
});

describe('its communiqués', () => {
  it('are one published in October 2018 and one draft', async () => {
    const published = await communique('C-2018-01');
    expect([published.status, published.publishedAt]).toEqual(['published', '2018-10-12T08:30:00.000Z']);
    expect((await communique('C-2018-02')).status).toBe('draft');
  });

  it('the published one has nothing left to mend, and the right length', async () => {
    const { findings, characters } = await fresh.client.communiques.check({
      id: (await communique('C-2018-01')).id,
    });
    expect(findings).toEqual([]);
    expect(characters).toBeGreaterThanOrEqual(1_500);
    expect(characters).toBeLessThanOrEqual(2_000);
  });

  it('the draft shows what a check is for, with no note to nothing', async () => {
    const { findings } = await fresh.client.communiques.check({ id: (await communique('C-2018-02')).id });
    const codes = findings.map(({ code }) => code);
    expect(codes).toContain('claimToCheck');
    expect(codes).toContain('demandWithoutAddressee');
    expect(findings.filter(({ blocking }) => blocking)).toEqual([]);
  });

  it('the published one counts the concerns recorded by then, and no fewer than five of anything', async () => {
    const { items } = await fresh.client.concerns.list({ limit: 200 });
    const byThen = items.filter(({ receivedOn }) => receivedOn <= '2018-10-10');
    expect(byThen).toHaveLength(24);
    expect((await communique('C-2018-01')).body).toContain('vingt-quatre inquiétudes');
    const themes = Map.groupBy(byThen, ({ theme }) => theme);
    for (const theme of ['Hébergement des données', 'Information des parents']) {
      expect(themes.get(theme)?.length).toBeGreaterThanOrEqual(5);
    }
  });

  it('come out as Markdown, HTML and PDF with the association’s logo', async () => {
    const { files } = await fresh.client.communiques.export({
      ref: 'C-2018-01',
      formats: ['md', 'html', 'pdf'],
    });
    expect(files.map(({ format }) => format)).toEqual(['md', 'html', 'pdf']);
    const html = Buffer.from(files[1]?.content ?? '', 'base64').toString();
    expect(html).toContain('Logo de l’association');
    expect(html).toContain('Organiser une réunion d’information');
  });

  it('letters come out too', async () => {
    const { files } = await fresh.client.requests.export({ ref: 'D-2018-01', formats: ['pdf'] });
    expect(files[0]?.size).toBeGreaterThan(5_000);
  });
});

describe('its facts', () => {
  it('keep what is reported, contested or stated apart from what is established', async () => {
    const { items } = await fresh.client.claims.list({ limit: 200 });
    const statusOf = (words: string) => items.find(({ text }) => text.includes(words))?.status;
    expect(statusOf('à Dublin')).toBe('established');
    expect(statusOf('Open Assessment Technologies')).toBe('established');
    expect(statusOf('numéro d’ordre')).toBe('stated');
    expect(statusOf('mission d’intérêt public')).toBe('stated');
    expect(statusOf('ni informés')).toBe('stated');
    expect(statusOf('Seattle')).toBe('reported');
    expect(statusOf('analyse aussi')).toBe('toCheck');
  });
});

it('is told whole or not at all', async () => {
  await using other = await freshRegister();
  const count = () => other.register.db.selectFrom('journal').select('id').execute();
  const before = await count();
  using copy = temporaryFolder();
  cpSync(join(resources, 'example'), copy.file('example'), { recursive: true });
  cpSync(join(resources, 'authorities'), copy.file('authorities'), { recursive: true });
  // The last file of the story names a communiqué that does not exist.
  const last = join(copy.path, 'example', 'publications.json');
  writeFileSync(last, readFileSync(last, 'utf8').replaceAll('C-2018-01', 'C-2018-09'));
  await expect(fillExample(other.register, createRenderer(resources), copy.path)).rejects.toThrow(
    'C-2018-09',
  );
  expect(await count()).toEqual(before);
  expect((await other.client.dossiers.list({})).items).toEqual([]);
});

function readNamed(file: string) {
  const Named = z.looseObject({
    as: z.string(),
    title: z.string().optional(),
    subject: z.string().optional(),
  });
  return z.array(Named).parse(JSON.parse(readFileSync(join(resources, 'example', file), 'utf8')));
}

function never(): never {
  throw new Error('expected a record');
}
