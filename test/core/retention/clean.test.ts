// The « ménage »: what the rules propose, what is done with it, and that nothing of it is left in the file.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CleaningChoice, CleaningGroup, CleaningReport } from '../../../electron/contract/retention.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

describe('a « ménage » proposes', () => {
  it('by dossier, the concerns that are past the date of its policy', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const [first, second] = [await dossier(client, 'Premier'), await dossier(client, 'Second')];
    await concern(client, first, '2016-11-14');
    await concern(client, first, '2016-11-15');
    await concern(client, second, '2017-11-14');
    expect(await groups(client)).toMatchObject([{ dossierId: first, total: 1, outcome: 'anonymise' }]);

    const policy = { countedFrom: 'receipt', months: 12, outcome: 'purge' } as const;
    await client.retention.setDossier({ dossierId: second, policy });
    expect(await groups(client)).toMatchObject([
      { dossierId: first, total: 1 },
      { dossierId: second, total: 1, outcome: 'purge', dossierTitle: 'Second' },
    ]);
    await client.retention.setDossier({ dossierId: second, policy: null });
    expect(await groups(client)).toHaveLength(1);
  });

  it('nothing of an open dossier whose policy counts from its closing', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Longue affaire');
    const { id: said } = await concern(client, id, '2010-01-01');
    const policy = { countedFrom: 'closing', months: 1, outcome: 'purge' } as const;
    await client.retention.setDossier({ dossierId: id, policy });
    expect(await groups(client)).toEqual([]);
    expect(await client.retention.expiry({ type: 'concern', id: said })).toMatchObject({
      on: null,
      by: 'policy',
    });

    await client.dossiers.update({ id, version: 1, changes: { status: 'closed' } });
    expect(await client.retention.expiry({ type: 'concern', id: said })).toMatchObject({ on: '2018-12-15' });
    // Another change of the dossier does not move the day it was closed.
    fresh.setToday('2018-12-10');
    await client.dossiers.update({ id, version: 2, changes: { summary: 'Fin.' } });
    fresh.setToday('2018-12-15');
    expect(await groups(client)).toEqual([]);
    fresh.setToday('2018-12-16');
    expect(await groups(client)).toMatchObject([{ dossierId: id, total: 1 }]);
  });

  it('by the date chosen by hand where there is one, sooner or later than the policy', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Affaire');
    const late = await concern(client, id, '2010-01-01', { expiresOn: '2030-01-01' });
    const soon = await concern(client, id, '2018-11-01', { expiresOn: '2018-11-14' });
    const [group] = await groups(client);
    expect((await client.retention.lines(keyOf(group))).lines).toMatchObject([
      { id: soon.id, since: '2018-11-01', expiredOn: '2018-11-14' },
    ]);
    expect(await client.retention.expiry({ type: 'concern', id: late.id })).toMatchObject({
      ...{ on: '2030-01-01', by: 'hand' },
    });
  });

  it('a person no consent covers any more, or who is past the date of all they said', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    fresh.setToday('2016-10-01');
    const id = await dossier(client, 'Affaire');
    const [gone, never, over, said] = await Promise.all(
      ['Gone', 'Never', 'Over', 'Said'].map((name) => client.persons.create({ name })),
    );
    if (!gone || !never || !over || !said) throw new Error('a person is missing');
    for (const { id: personId } of [gone, over, said])
      await client.consents.create({ personId, kind: 'keep', wording: 'Oui', givenOn: '2016-10-01' });
    const [consent] = (await client.consents.list({ filter: { personId: gone.id } })).items;
    if (!consent) throw new Error('the consent is missing');
    await client.consents.update({ id: consent.id, version: 1, changes: { withdrawnOn: '2016-10-02' } });
    await concern(client, id, '2018-11-01', { personId: said.id });
    await concern(client, id, '2016-01-01', { personId: said.id });
    fresh.setToday('2018-11-15');
    const persons = (await groups(client)).filter(({ type }) => type === 'person');
    expect(persons).toMatchObject([
      { rule: 'consentWithdrawn', total: 1 },
      { rule: 'noConsent', total: 1 },
      { rule: 'expired', total: 1 },
    ]);
    const found = await Promise.all(
      persons.map(async (group) =>
        (await client.retention.lines(keyOf(group))).lines.map(({ label }) => label),
      ),
    );
    expect(found).toEqual([['Gone'], ['Never'], ['Over']]);
    expect(await client.retention.expiry({ type: 'person', id: said.id })).toMatchObject({
      ...{ on: '2020-11-01', by: 'concerns' },
    });
  });

  it('contacts of the press nobody wrote to, but not those who asked not to be written to', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const old = await client.pressContacts.create({ media: 'Ancien', email: 'a@exemple.fr' });
    await client.pressContacts.create({
      media: 'Refus',
      email: 'b@exemple.fr',
      doNotContactOn: '2018-01-01',
    });
    expect(await groups(client)).toEqual([]);
    fresh.setToday('2021-11-16');
    const [group] = await groups(client);
    expect(group).toMatchObject({ type: 'pressContact', rule: 'expired', total: 1 });
    expect((await client.retention.lines(keyOf(group))).lines).toMatchObject([{ id: old.id }]);
  });

  it('what has been in the bin for longer than the delay', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Affaire');
    const said = await concern(client, id, '2018-11-01');
    await client.concerns.bin({ id: said.id, version: 1 });
    fresh.setToday('2019-02-15');
    expect(await groups(client)).toEqual([]);
    fresh.setToday('2019-02-16');
    expect(await groups(client)).toMatchObject([
      { type: 'concern', rule: 'binned', total: 1, outcome: 'purge' },
    ]);
  });
});

describe('a « ménage » does', () => {
  it('leave no byte of what it erased in the file, its log, or a new back-up', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    fresh.setToday('2016-01-01');
    const id = await dossier(client, 'Affaire');
    const person = await client.persons.create({
      name: 'Zébuline Quirinal',
      note: 'Remarquable '.repeat(300),
    });
    const rows = Array.from({ length: 300 }, (_, index) => ({
      text: index % 2 === 0 ? `Zébuline-${index} dit Remarquable` : `Voisine ${index}`,
      receivedOn: index % 2 === 0 ? '2015-06-01' : '2018-11-01',
      commune: index % 2 === 0 ? 'Quirinal-sur-Oise' : 'Valmont',
    }));
    await client.concerns.import({ dossierId: id, rows });
    const spoken = await concern(client, id, '2018-11-01', { personId: person.id });
    const binned = await client.sources.create({
      dossierId: id,
      kind: 'article',
      title: 'Remarquable binned',
    });
    await client.sources.bin({ id: binned.id, version: 1 });
    fresh.setToday('2018-11-15');
    expect(traces(fresh)).not.toEqual([]);

    const report = await clean(client, all(await groups(client), 'purge'));
    expect(report).toMatchObject({ completed: true });
    expect([...report.counts].sort((a, b) => (a.type < b.type ? -1 : 1))).toEqual([
      { type: 'concern', rule: 'expired', done: 'purged', count: 150 },
      { type: 'person', rule: 'noConsent', done: 'purged', count: 1 },
      { type: 'source', rule: 'binned', done: 'purged', count: 1 },
    ]);
    expect(traces(fresh)).toEqual([]);
    const { path } = await client.register.backUp();
    expect(planted(path)).toEqual([]);
    expect((await client.concerns.list({ withTotal: true })).total).toBe(151);
    expect(await client.concerns.get({ id: spoken.id })).toMatchObject({ personId: null });
    expect(await client.register.check()).toEqual({ ok: true, findings: [] });
    expect(await groups(client)).toEqual([]);
  });

  it('keep what was said without who nor where, and no text that says it; once only', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Affaire');
    const person = await client.persons.create({ name: 'Zébuline' });
    const given = { personId: person.id, commune: 'Quirinal', theme: 'Hébergement', level: 'CM2' } as const;
    const plain = await concern(client, id, '2015-06-01', given);
    const telling = await concern(client, id, '2015-06-01', {
      ...given,
      text: 'Ma fille Zébuline, 06 99 88 77 66',
    });
    const report = await clean(client, all(await groups(client)));
    expect(report.counts).toEqual([
      { type: 'concern', rule: 'expired', done: 'anonymised', count: 1 },
      { type: 'concern', rule: 'expired', done: 'textErased', count: 1 },
    ]);
    const bare = {
      personId: null,
      commune: '',
      theme: 'Hébergement',
      level: 'CM2',
      receivedOn: '2015-06-01',
    };
    expect(await client.concerns.get({ id: plain.id })).toMatchObject({ ...bare, text: plain.text });
    expect(await client.concerns.get({ id: telling.id })).toMatchObject({ ...bare, text: '[Texte effacé]' });
    expect((await client.search.query({ words: 'quirinal' })).hits).toEqual([]);
    expect(await groups(client)).toEqual([]);
    expect(await client.retention.expiry({ type: 'concern', id: plain.id })).toMatchObject({
      by: 'anonymised',
    });

    // Once someone writes on it again, its date counts again.
    await client.concerns.update({ id: plain.id, version: 2, changes: { commune: 'Valmont' } });
    expect(await groups(client)).toMatchObject([{ total: 1 }]);
  });

  it('only what is chosen, and only while the rules propose it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Affaire');
    const [one, two, fresher] = [
      await concern(client, id, '2015-06-01'),
      await concern(client, id, '2015-06-02'),
      await concern(client, id, '2018-06-01'),
    ];
    const [group] = await groups(client);
    const choice = { ...keyOf(group), outcome: 'purge' as const };
    await clean(client, [{ ...choice, lines: { mode: 'only', ids: [one.id, fresher.id] } }]);
    const left = async () => (await client.concerns.list({})).items.map((item) => item.id).sort();
    expect(await left()).toEqual([two.id, fresher.id].sort());
    await clean(client, [{ ...choice, lines: { mode: 'allBut', ids: [two.id] } }]);
    expect(await left()).toEqual([two.id, fresher.id].sort());
    expect(
      await failureOf(
        clean(client, [
          ...[{ ...choice, type: 'person' as const, dossierId: null, outcome: 'anonymise' as const }].map(
            (wrong) => ({ ...wrong, lines: { mode: 'allBut' as const, ids: [] } }),
          ),
        ]),
      ),
    ).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ field: 'choices.0.outcome' }] } });
  });

  it('leave whole what others rely on, and say it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Affaire');
    await concern(client, id, '2018-11-01');
    await client.dossiers.bin({ id, version: 1 });
    const alone = await dossier(client, 'Seul');
    await client.dossiers.bin({ id: alone, version: 1 });
    fresh.setToday('2019-06-01');
    const report = await clean(client, all(await groups(client)));
    expect(report.counts).toEqual([
      { type: 'dossier', rule: 'binned', done: 'kept', count: 1 },
      { type: 'dossier', rule: 'binned', done: 'purged', count: 1 },
    ]);
    expect(await client.dossiers.get({ id })).toMatchObject({ title: 'Affaire' });
  });

  it('what was done when it is stopped, and nothing more; it is not the year’s', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Affaire');
    const rows = Array.from({ length: 400 }, () => ({ text: 'Zébuline', receivedOn: '2015-06-01' }));
    await client.concerns.import({ dossierId: id, rows });
    const told = await client.retention.clean({ choices: all(await groups(client), 'purge') });
    for await (const { done } of told) if (done > 0) break;
    const { reports } = await client.retention.history();
    expect(reports).toMatchObject([{ completed: false, counts: [{ done: 'purged' }] }]);
    const erased = reports[0]?.counts[0]?.count ?? 0;
    expect(erased).toBeGreaterThan(0);
    expect((await client.concerns.list({ withTotal: true })).total).toBe(400 - erased);
    expect(erased).toBeLessThan(400);
    expect((await client.retention.settings()).lastCleanedOn).toBeNull();
    expect(await client.retention.survey()).toMatchObject({ unfinished: false });
  });

  it('log how many, of what kind, by which rule; no word of it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const id = await dossier(client, 'Affaire');
    const said = await concern(client, id, '2015-06-01', { text: 'Zébuline', theme: 'Quirinal' });
    await clean(client, all(await groups(client), 'purge'));
    const { items } = await client.journal.list({ recordId: said.id });
    expect(items.map(({ action, fields }) => [action, action === 'erase' ? fields : null])).toEqual([
      ['erase', []],
      ['create', null],
    ]);
    const rows = await fresh.register.db.selectFrom('cleaning').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/Z[ée]buline|Quirinal/i);
    expect(rows).toHaveLength(1);
    const settings = await client.retention.settings();
    expect(settings).toMatchObject({ lastCleanedOn: '2018-11-15', nextCleaningOn: '2019-11-15' });
  });
});

describe('the yearly reminder', () => {
  it('comes a year after the register was made, or the last « ménage », if there is something to do', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    expect(await client.retention.due()).toEqual({ on: '2019-11-15', isDue: false, waiting: 0 });
    fresh.setToday('2019-11-15');
    expect(await client.retention.due()).toMatchObject({ isDue: false });
    await concern(client, await dossier(client, 'Affaire'), '2015-06-01');
    expect(await client.retention.due()).toEqual({ on: '2019-11-15', isDue: true, waiting: 1 });
    await clean(client, []);
    expect(await client.retention.due()).toEqual({ on: '2020-11-15', isDue: false, waiting: 0 });
  });
});

describe('the delays', () => {
  it('are 24 months from receipt at first, and changed with their version', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    expect(await client.retention.settings()).toMatchObject({
      ...{
        usual: { countedFrom: 'receipt', months: 24, outcome: 'anonymise' },
        binMonths: 3,
        pressMonths: 36,
      },
    });
    const usual = { countedFrom: 'closing', months: 6, outcome: 'purge' } as const;
    expect(await client.retention.update({ version: 1, changes: { usual, binMonths: 1 } })).toMatchObject({
      ...{ usual, binMonths: 1, pressMonths: 36, version: 2 },
    });
    expect(await failureOf(client.retention.update({ version: 1, changes: { binMonths: 2 } }))).toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
  });
});

async function dossier(client: Client, title: string) {
  return (await client.dossiers.create({ title, openedOn: '2010-01-01' })).id;
}

type Given = Partial<Parameters<Client['concerns']['create']>[0]>;

function concern(client: Client, dossierId: Given['dossierId'], receivedOn: string, given: Given = {}) {
  if (dossierId === undefined) throw new Error('a concern is of a dossier');
  return client.concerns.create({ text: 'Où vont les réponses ?', ...given, dossierId, receivedOn });
}

async function groups(client: Client): Promise<CleaningGroup[]> {
  return (await client.retention.survey()).groups;
}

function keyOf(group: CleaningGroup | undefined) {
  if (!group) throw new Error('nothing is proposed');
  const { rule, type, dossierId } = group;
  return { rule, type, dossierId };
}

function all(found: CleaningGroup[], outcome?: 'purge'): CleaningChoice[] {
  return found.map((group) => ({
    ...keyOf(group),
    outcome: outcome ?? group.outcome,
    lines: { mode: 'allBut', ids: [] },
  }));
}

async function clean(client: Client, choices: CleaningChoice[]): Promise<CleaningReport> {
  for await (const { report } of await client.retention.clean({ choices })) if (report) return report;
  throw new Error('no report came');
}

const PLANTED = ['Zébuline', 'Quirinal', 'Remarquable'];

function traces({ path }: Fresh): string[] {
  return ['', '-wal'].flatMap((suffix) => planted(path + suffix).map((word) => `${suffix} ${word}`));
}

function planted(path: string): string[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const folded = PLANTED.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  return [...PLANTED, ...folded].filter((word) => bytes.includes(Buffer.from(word)));
}
