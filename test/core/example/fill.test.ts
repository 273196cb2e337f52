// The example register: the facts of 2018 with their statuses, invented people, requests at different steps.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillExample } from '../../../electron/core/example/fill.ts';
import { unknownCitations } from '../../../electron/core/law/findCitations.ts';
import { fullCheck } from '../../../electron/core/register/check.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

const folder = join(import.meta.dirname, '../../../resources/example');

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
    const figures = await fresh.client.concerns.figures({ dossierId: items[0]?.id ?? never() });
    expect(figures.byTheme.filter(({ count }) => count !== null).length).toBeGreaterThanOrEqual(4);
    expect(figures.byTheme.some(({ count }) => count === null)).toBe(true);
  });

  it('numbers its records as in their own year', async () => {
    const { items: sources } = await fresh.client.sources.list({ limit: 200 });
    expect(sources.map(({ reference }) => reference).sort()).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `S-2018-0${number}`),
      ...['S-2019-01', 'S-2021-01'],
    ]);
    for (const file of ['sources', 'requests', 'communiques']) {
      const entries: unknown = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
      const names = Array.isArray(entries) ? entries.map(({ as }) => as) : [];
      const titles = Array.isArray(entries) ? entries.map(({ title, subject }) => title ?? subject) : [];
      const { hits } = await fresh.client.search.query({ words: '2018', limit: 100 });
      expect(hits.length).toBeGreaterThan(0);
      const bearers = await bearersOf(file);
      expect(names.map((name) => bearers.get(name))).toEqual(titles);
    }
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

  it('can be reached by no real address or telephone, the public ones aside', () => {
    const text = allTexts();
    const mailboxes = text.match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
    const outside = mailboxes.filter((address) => !address.endsWith('.example'));
    expect(new Set(outside)).toEqual(new Set(['dpd@education.gouv.fr']));
    const phones = text.match(/\b0\d(?: \d\d){4}\b/g) ?? [];
    expect(phones.length).toBeGreaterThan(0);
    // Ranges the regulator keeps for fiction.
    expect(phones.filter((phone) => !/^(?:03 53 01|06 39 98) \d\d \d\d$/.test(phone))).toEqual([]);
    const sites = text.match(/https?:\/\/[^\s"/]+/g) ?? [];
    expect(sites.every((site) => site.endsWith('.example'))).toBe(true);
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
    expect(requests['D-2018-03']?.nextOn).toBe('2019-01-04');
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

  it('cite the closed list only', () => {
    expect(unknownCitations(allTexts())).toEqual([]);
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
  it('never say that data are sold', () => {
    expect(allTexts()).not.toMatch(/\bvend(?:re|u|us|ue|ues|ent)?\b|\bvente\b/i);
  });

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

  it('are written with French apostrophes and quotation marks', () => {
    for (const [file, text] of texts()) {
      if (file.endsWith('.json')) expect(text, file).not.toMatch(/'|\\"|\.\.\.|\u00a0|\u202f/);
      else expect(text, file).not.toMatch(/['"]|\.\.\.|\u00a0|\u202f/);
    }
  });
});

it('is told whole or not at all', async () => {
  await using other = await freshRegister();
  const before = await other.client.authorities.list({ withTotal: true });
  const broken = join(folder, '..', 'example-that-is-not-there');
  await expect(fillExample(other.register, broken)).rejects.toThrow();
  const after = await other.client.authorities.list({ withTotal: true });
  expect(after.total).toBe(before.total);
});

async function bearersOf(file: string): Promise<Map<string, string>> {
  if (file === 'sources') {
    const { items } = await fresh.client.sources.list({ limit: 200 });
    return new Map(items.map(({ reference, title }) => [reference, title]));
  }
  if (file === 'requests') {
    const { items } = await fresh.client.requests.list({});
    return new Map(items.map(({ reference, subject }) => [reference, subject]));
  }
  const { items } = await fresh.client.communiques.list({});
  return new Map(items.map(({ reference, title }) => [reference, title]));
}

function texts(): [file: string, text: string][] {
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files
    .filter((file) => /\.(?:json|md|txt)$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

function allTexts(): string {
  return texts()
    .map(([, text]) => text)
    .join('\n\n');
}

function never(): never {
  throw new Error('expected a record');
}
