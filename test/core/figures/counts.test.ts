// Counts beside filters: those of the list, whatever was written since they were last asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConcernFilter, concernConsents } from '../../../electron/contract/concerns.ts';
import type { Id } from '../../../electron/contract/primitives.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

describe('the counts beside filters', () => {
  it('are those of the list under the same filters, each filter apart from its own values', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await fill(client);
    const filters: ConcernFilter[] = [
      {},
      { theme: 'Cantine' },
      { theme: 'Cantine', level: 'CP' },
      { commune: '', channel: 'phone' },
      { from: '2018-10-03', to: '2018-10-05' },
      { consent: 'publishAnonymously' },
      { consent: 'none', theme: 'Données' },
    ];
    for (const filter of filters) {
      const counts = await client.figures.counts({ filter });
      expect(counts.total).toBe(await countOf(client, filter));
      for (const { value, count } of counts.theme) {
        expect([filter, value, count]).toEqual([
          filter,
          value,
          await countOf(client, { ...filter, theme: value }),
        ]);
      }
      for (const consent of concernConsents) {
        const told = counts.consent.find(({ value }) => value === consent)?.count;
        expect([filter, consent, told]).toEqual([
          filter,
          consent,
          await countOf(client, { ...filter, consent }),
        ]);
      }
    }
  });

  it('keep to the words searched', async () => {
    await using fresh = await freshRegister();
    await fill(fresh.client);
    const counts = await fresh.client.figures.counts({ words: 'numero 7' });
    expect(counts.total).toBe(1);
  });

  it('follow whatever is written, one by one, by import, by erasing a person', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { dossierId } = await fill(client);
    const steps = fc.constantFrom(
      'create',
      'update',
      'bin',
      'restore',
      'import',
      'theme',
      'withdraw',
      'erase',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 6 }), async (written) => {
        for (const step of written) await write(client, step, dossierId);
        const counts = await client.figures.counts({});
        expect(counts.total).toBe(await countOf(client, {}));
        for (const consent of concernConsents) {
          const told = counts.consent.find(({ value }) => value === consent)?.count;
          expect(told).toBe(await countOf(client, { consent }));
        }
        for (const { value, count } of counts.theme) {
          expect(count).toBe(await countOf(client, { theme: value }));
        }
      }),
      { numRuns: 12 },
    );
  });
});

async function countOf(client: Client, filter: ConcernFilter): Promise<number> {
  return (await client.concerns.list({ filter, withTotal: true, limit: 1 })).total ?? 0;
}

async function write(client: Client, step: string, dossierId: Id): Promise<void> {
  const [concern] = (await client.concerns.list({ limit: 1 })).items;
  const [binned] = (await client.concerns.list({ limit: 1, binned: true })).items;
  const row = { text: 'Encore une', theme: step, receivedOn: '2018-10-09' };
  if (step === 'create') await client.concerns.create({ ...row, dossierId, personId: null });
  if (step === 'import') await client.concerns.import({ dossierId, rows: [row, row, row] });
  if (step === 'restore' && binned) await client.concerns.restore({ id: binned.id, version: binned.version });
  if (step === 'withdraw' || step === 'erase') {
    const person = await client.persons.create({ name: 'Personne inventée' });
    const wording = 'Oui.';
    const given = { personId: person.id, kind: 'contact' as const, wording, givenOn: '2018-10-01' };
    const consent = await client.consents.create(given);
    await client.concerns.create({ ...row, dossierId, personId: person.id });
    if (step === 'erase') await client.persons.erase({ id: person.id, version: person.version });
    else {
      const { id, version } = consent;
      await client.consents.update({ id, version, changes: { withdrawnOn: '2018-11-01' } });
    }
  }
  if (concern === undefined) return;
  const { id, version } = concern;
  if (step === 'update') await client.concerns.update({ id, version, changes: { theme: 'Autre' } });
  if (step === 'bin') await client.concerns.bin({ id, version });
  if (step === 'theme') await client.concerns.setTheme({ theme: 'Neuf', concerns: [{ id, version }] });
}

async function fill(client: Client): Promise<{ dossierId: Id }> {
  const { id: dossierId } = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const { id: personId } = await client.persons.create({ name: 'Une personne' });
  const given = { personId, wording: 'Oui.', givenOn: '2018-10-01' };
  await client.consents.create({ ...given, kind: 'publishAnonymously' });
  const themes = ['Cantine', 'Données', ''];
  const rows = Array.from({ length: 24 }, (_, at) => ({
    text: `Une inquiétude, numéro ${at}`,
    theme: themes[at % 3] ?? '',
    level: at % 2 === 0 ? ('CP' as const) : ('6e' as const),
    commune: at % 4 === 0 ? '' : 'Valmont',
    channel: at % 5 === 0 ? ('phone' as const) : ('meeting' as const),
    receivedOn: `2018-10-0${(at % 7) + 1}`,
    personId: at % 6 === 0 ? personId : null,
  }));
  await client.concerns.import({ dossierId, rows });
  return { dossierId };
}
