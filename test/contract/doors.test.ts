// Whichever door a call comes in by, it gets the same answer: typed errors with their data, and the same events.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Id } from '../../electron/contract/primitives.ts';
import { listen } from '../fixtures/changes.ts';
import { domainCases, make, makeWorld } from '../fixtures/domains.ts';
import { doors } from '../fixtures/doors.ts';
import { failureOf } from '../fixtures/failures.ts';
import { freshRegister } from '../freshRegister.ts';

const ABSENT = Id.parse('01890000-0000-7000-8000-000000000000');

afterEach(() => vi.restoreAllMocks());

describe.each(Object.entries(doors))('a call %s', (_name, openDoor) => {
  it('gets a record as it is, accents, emoji and empty lists included', async () => {
    await using fresh = await freshRegister();
    await using door = await openDoor(fresh.core);
    const note = 'É — « çà » 😀 ‏عربي \u00a0 fin';
    const made = await door.client.authorities.create({ name: 'Académie', note });
    expect(made.note).toBe(note);
    expect(await door.client.authorities.get({ id: made.id })).toEqual(made);
    expect(await door.client.dossiers.list()).toEqual({ items: [], next: null, total: null });
  });

  it('gets the typed error of what it did wrong, with its data', async () => {
    await using fresh = await freshRegister();
    await using door = await openDoor(fresh.core);
    const { client } = door;
    const world = await makeWorld(fresh.client);
    const authorityId = Id.parse(world.authorityId);
    const failures = await Promise.all(
      [
        client.dossiers.create({ title: '', openedOn: '2018-02-30' }),
        client.dossiers.get({ id: ABSENT }),
        client.dossiers.update({ id: Id.parse(world.dossierId), version: 5, changes: {} }),
        client.authorities.bin({ id: authorityId, version: 1 }),
        client.documents.attach({ name: 'gros.pdf', size: 60 * 1024 * 1024, content: 'AAAA' }),
        client.register.open({ path: '/nowhere/absent.vigie' }),
      ].map(failureOf),
    );
    expect(failures).toEqual([
      {
        code: 'BAD_INPUT',
        data: {
          issues: [
            { field: 'title', code: 'REQUIRED', detail: '1' },
            { field: 'openedOn', code: 'INVALID_FORMAT', detail: 'date' },
          ],
        },
      },
      { code: 'NOT_FOUND', data: { type: 'dossier', id: ABSENT } },
      {
        code: 'CONFLICT',
        data: { type: 'dossier', id: world.dossierId, expectedVersion: 5, actualVersion: 1 },
      },
      { code: 'IN_USE', data: { type: 'authority', id: authorityId, by: { request: 1 } } },
      { code: 'TOO_LARGE', data: { limit: 52_428_800, size: 62_914_560 } },
      // A browser names no file; the others are told that there is none.
      expect.toSatisfy(({ code }) => ['FILE_NOT_FOUND', 'BAD_INPUT'].includes(code)),
    ]);
  });

  it('gets NO_REGISTER while none is open', async () => {
    await using fresh = await freshRegister({ open: false });
    await using door = await openDoor(fresh.core);
    expect(await failureOf(door.client.dossiers.list())).toEqual({ code: 'NO_REGISTER', data: {} });
  });

  it('hears of each write, whoever makes it, and of none that failed', async () => {
    await using fresh = await freshRegister();
    await using door = await openDoor(fresh.core);
    await using heard = await listen(door.client);
    const world = await makeWorld(fresh.client);
    expect(await heard.take(8)).toHaveLength(8);
    await failureOf(fresh.client.dossiers.get({ id: ABSENT }));
    await failureOf(door.client.dossiers.bin({ id: Id.parse(world.dossierId), version: 9 }));
    await door.client.persons.create({ name: 'Dominique Inventé' });
    expect(await heard.take(1)).toEqual([['journal', 'person']]);
  });

  it('leaves nobody listening once it is over', async () => {
    await using fresh = await freshRegister();
    {
      await using door = await openDoor(fresh.core);
      await using _heard = await listen(door.client);
      expect(fresh.core.registers.changes.size).toBe(1);
    }
    await vi.waitFor(() => expect(fresh.core.registers.changes.size).toBe(0), { timeout: 10_000 });
  });

  it('gets all kinds of record alike', async () => {
    await using fresh = await freshRegister();
    await using door = await openDoor(fresh.core);
    const world = await makeWorld(fresh.client);
    for (const one of domainCases) {
      const made = await make(door.client, one, world, 'Mirabelle');
      expect(made).toMatchObject({ [one.textField]: 'Mirabelle', version: 1 });
    }
  });
});

describe.each(Object.entries(doors).filter(([name]) => name !== 'called directly'))(
  'a fault of the program, %s',
  (_name, openDoor) => {
    it('tells the caller nothing of what is inside', async () => {
      await using fresh = await freshRegister();
      await using door = await openDoor(fresh.core);
      const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      fresh.register.sqlite.exec('DROP TABLE publication');
      const fault = await door.client.publications.list().catch((thrown: unknown) => thrown);
      expect(fault).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false, status: 500 });
      const { message, data, cause } = Object(fault);
      expect(JSON.stringify({ message, data, cause })).not.toMatch(/publication|SQL/i);
      expect(error).toHaveBeenCalledOnce();
    });
  },
);
