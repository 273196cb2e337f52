// What is done can be taken back, one step after the other, and done again, by the core's own rules.
import { describe, expect, it } from 'vitest';
import { stepWords } from '../../../../renderer/app/undo/stepWords.ts';
import { undoableLink } from '../../../../renderer/app/undo/undoableLink.ts';
import { type AnyRecord, callByName, AnyRecord as Parsed } from '../../../fixtures/callByName.ts';
import { type DomainCase, domainCases, makeWorld } from '../../../fixtures/domains.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../../freshRegister.ts';

/** Consents are withdrawn, a communiqué's text has its own undo, a piece is attached. */
const cases = domainCases.filter(({ domain }) => !['consents', 'communiques', 'documents'].includes(domain));

/** The line of a page to a core of the test's own. */
function line(client: Client) {
  const link = undoableLink({ call: (path, input) => callByName(client, path.join('.'), input) });
  const call = (name: string, input?: unknown) => link.call(name.split('.'), input, { context: {} });
  const record = async (name: string, input: unknown): Promise<AnyRecord> =>
    Parsed.parse(await call(name, input));
  return { ...link, call, record };
}

/** A record without what each write moves. */
function content({ version: _version, updatedAt: _at, ...rest }: AnyRecord) {
  return rest;
}

describe.each(cases)('$domain', (one: DomainCase) => {
  const { domain, textField } = one;

  it('made, changed twice and binned: taken back to nothing, then done again', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const { record, go } = line(fresh.client);
    const made = await record(`${domain}.create`, one.fields(world, 'Un'));
    const which = (version: number) => ({ id: made.id, version });
    const once = await record(`${domain}.update`, { ...which(1), changes: { [textField]: 'Deux' } });
    const twice = await record(`${domain}.update`, { ...which(2), changes: { [textField]: 'Trois' } });
    await record(`${domain}.bin`, which(3));
    const now = () => record(`${domain}.get`, { id: made.id });

    await go('undo');
    expect(content(await now())).toEqual(content(twice));
    await go('undo');
    expect(content(await now())).toEqual(content(once));
    await go('undo');
    expect(content(await now())).toEqual(content(made));
    await go('undo');
    expect((await now()).binnedAt).not.toBeNull();
    expect(await go('undo')).toBeNull();

    await go('redo');
    await go('redo');
    await go('redo');
    expect(content(await now())).toEqual(content(twice));
    await go('redo');
    expect((await now()).binnedAt).not.toBeNull();
    expect(await go('redo')).toBeNull();
  });
});

describe('a step', () => {
  it('is not taken back over another write: it goes, and what came before it stays', async () => {
    await using fresh = await freshRegister();
    const { record, go, history } = line(fresh.client);
    const first = await record('dossiers.create', { title: 'Un', openedOn: '2018-09-14' });
    const second = await record('dossiers.create', { title: 'Deux', openedOn: '2018-09-15' });
    // Another window wrote.
    await fresh.client.dossiers.update({ id: second.id as never, version: 1, changes: { title: 'Autre' } });
    expect(await failureOf(go('undo'))).toMatchObject({ code: 'CONFLICT' });
    expect((await fresh.client.dossiers.get({ id: second.id as never })).binnedAt).toBeNull();
    expect(history.next('undo')?.id).toBe(first.id);
    await go('undo');
    expect((await fresh.client.dossiers.get({ id: first.id as never })).binnedAt).not.toBeNull();
  });

  it('cannot be done again once something else was done', async () => {
    await using fresh = await freshRegister();
    const { record, go } = line(fresh.client);
    await record('dossiers.create', { title: 'Un', openedOn: '2018-09-14' });
    await go('undo');
    await record('dossiers.create', { title: 'Deux', openedOn: '2018-09-15' });
    expect(await go('redo')).toBeNull();
  });

  it('that failed was not done: there is nothing to take back', async () => {
    await using fresh = await freshRegister();
    const { record, history } = line(fresh.client);
    expect(await failureOf(record('dossiers.create', { title: '', openedOn: '2018-09-14' }))).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(history.next('undo')).toBeNull();
  });

  it('of a person who is erased is forgotten with all the others', async () => {
    await using fresh = await freshRegister();
    const { record, call, history } = line(fresh.client);
    const person = await record('persons.create', { name: 'Camille Inventée' });
    await record('persons.update', { id: person.id, version: 1, changes: { phone: '03 00 00 00 00' } });
    await call('persons.erase', { id: person.id, version: 2 });
    expect(history.next('undo')).toBeNull();
  });

  it('is not taken back from a register that became another one: a back-up, then the one before it again', async () => {
    await using fresh = await freshRegister();
    const { record, call, go, history } = line(fresh.client);
    const { path } = await fresh.client.register.backUp();
    const made = await record('dossiers.create', { title: 'Un', openedOn: '2018-09-14' });
    await call('register.restoreBackUp', { path });
    expect(history.next('undo')).toBeNull();
    await record('dossiers.create', { title: 'Deux', openedOn: '2018-09-15' });
    await call('register.undoRestoring');
    expect(await go('undo')).toBeNull();
    expect((await fresh.client.dossiers.get({ id: made.id as never })).binnedAt).toBeNull();
  });

  it('stays in the register it was made in: making, closing or unlocking another forgets it', async () => {
    await using fresh = await freshRegister();
    const { record, call, history } = line(fresh.client);
    const create = (title: string) => record('dossiers.create', { title, openedOn: '2018-09-14' });
    const first = (await fresh.client.register.info()).register?.path ?? '';
    await create('Un');
    await call('register.create', { path: `${first}.autre.vigie`, passphrase: 'sept chevaux verts dorment' });
    expect(history.next('undo')).toBeNull();
    await call('register.lock');
    await call('register.open', { path: first });
    await create('Deux');
    // It waits for its passphrase: the first is closed, and the answer is a failure.
    expect(await failureOf(call('register.open', { path: `${first}.autre.vigie` }))).toMatchObject({
      code: 'REGISTER_LOCKED',
    });
    await call('register.unlock', { passphrase: 'sept chevaux verts dorment' });
    expect(history.next('undo')).toBeNull();
    await create('Trois');
    expect(history.next('undo')?.done).toBe('created');
    await call('register.close');
    expect(history.next('undo')).toBeNull();
  });

  it('that took a record out of the bin is not what forgets', async () => {
    await using fresh = await freshRegister();
    const { record, history } = line(fresh.client);
    const made = await record('dossiers.create', { title: 'Un', openedOn: '2018-09-14' });
    await record('dossiers.bin', { id: made.id, version: 1 });
    await record('dossiers.restore', { id: made.id, version: 2 });
    expect(history.next('undo')?.done).toBe('restored');
  });

  it('on the association’s sheet gives back what was written there', async () => {
    await using fresh = await freshRegister();
    const { call, go } = line(fresh.client);
    const { version, name } = await fresh.client.association.get();
    await call('association.update', { version, changes: { name: 'Parents de Valmont' } });
    const step = await go('undo');
    expect((await fresh.client.association.get()).name).toBe(name);
    expect(step && stepWords(step)).toBe('modification de la fiche de l’association');
  });

  it('that attached a piece puts it in the bin, one that noted an event too', async () => {
    await using fresh = await freshRegister();
    const { call, go } = line(fresh.client);
    const { requestId } = await makeWorld(fresh.client);
    const content = Buffer.from('bonjour').toString('base64');
    await call('documents.attach', { name: 'reçu.txt', size: 7, content });
    await call('requests.addEvent', { requestId, type: 'sent', on: '2018-10-01' });
    await go('undo');
    expect((await fresh.client.events.list()).items).toEqual([]);
    await go('undo');
    const names = (await fresh.client.documents.list()).items.map(({ name }) => name);
    expect(names).not.toContain('reçu.txt');
  });

  it('is said with the name of what it was done to', async () => {
    await using fresh = await freshRegister();
    const { record, history } = line(fresh.client);
    const dossier = await record('dossiers.create', { title: 'Cantine', openedOn: '2018-09-14' });
    await record('concerns.create', {
      ...{ dossierId: dossier.id, receivedOn: '2018-09-20' },
      text: 'À qui servent les réponses de mon enfant, et pendant combien de temps seront-elles gardées ?',
    });
    const step = history.next('undo');
    expect(step && stepWords(step)).toMatch(
      /^ajout de l’inquiétude «\u00a0À qui servent les réponses de mon enfant, .{1,20}…\u00a0»$/u,
    );
  });
});
