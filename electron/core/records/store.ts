// The records of one domain: read, created, changed, put in the bin and taken out of it.
import { v7 as uuidv7 } from 'uuid';
import type { RecordType } from '../../contract/primitives.ts';
import { Failure, refuseIf } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';
import { forgetEntry, writeEntry } from '../search/entries.ts';
import { type Codec, createCodec } from './codec.ts';
import { type BaseRecord, type Domain, entryOf } from './domain.ts';
import { givenFields } from './given.ts';
import { readLinks, writeLinks } from './links.ts';
import { type ListInput, listRecords, type Page } from './list.ts';
import { missingReferences } from './references.ts';

type Fields = Readonly<Record<string, unknown>>;
/** A record as it was read: a write made since is a conflict. */
export interface Versioned {
  id: string;
  version: number;
}

export interface Store<R extends BaseRecord> {
  domain: Domain<R>;
  codec: Codec<R>;
  list(register: Register, input?: ListInput): Promise<Page<R>>;
  /** Throws NOT_FOUND. A record in the bin is found. */
  get(register: Register, id: string): Promise<R>;
  create(register: Register, fields: Fields): Promise<R>;
  update(register: Register, input: Versioned & { changes: Fields }): Promise<R>;
  bin(register: Register, input: Versioned): Promise<R>;
  restore(register: Register, input: Versioned): Promise<R>;
  /** The same inside a write that does more; `prefix` starts the path of what is wrong, `assigned` adds columns. */
  insert(write: Write, fields: Fields, prefix?: string, assigned?: Fields): Promise<R>;
  /** Changes a record of the version given inside a write that does more. Throws as `update` does. */
  change(write: Write, which: Versioned, changes: Fields): Promise<R>;
  /** Puts a record of the version given in the bin inside a write that does more. Throws as `bin` does. */
  discard(write: Write, which: Versioned): Promise<R>;
  /** The record as it stands in the write, for rules that read before they write. */
  read(write: Write, id: string): Promise<R>;
  /** Gives a row inserted by hand its lists and its place in the search. */
  adopt(write: Write, id: string, lists: Fields): Promise<void>;
}

/** Throws CONFLICT when the record is not of the version that was read. */
export function refuseIfChanged(type: RecordType, record: BaseRecord, { id, version }: Versioned): void {
  if (record.version === version) return;
  throw new Failure('CONFLICT', { type, id, expectedVersion: version, actualVersion: record.version });
}

/** The store of a domain. `stored` names the computed fields that are columns. */
export function createStore<R extends BaseRecord>(
  domain: Domain<R>,
  stored: readonly string[] = [],
): Store<R> {
  const codec = createCodec(domain, stored);

  async function read(write: Write, id: string): Promise<R> {
    const row = await write.any
      .selectFrom(domain.type)
      .select(codec.columns)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new Failure('NOT_FOUND', { type: domain.type, id });
    const [record] = await readLinks(write.any, domain, [codec.decode(row)]);
    if (!record) throw new Failure('NOT_FOUND', { type: domain.type, id });
    return record;
  }

  async function insert(write: Write, input: Fields, prefix = '', given: Fields = {}): Promise<R> {
    const fields = givenFields(domain, input);
    const complete = { ...domain.shape.defaults, ...fields };
    refuseIf(await missingReferences(write, domain, complete, prefix));
    const assigned = { ...given, ...(await domain.assign?.(write, complete)) };
    const base = { id: uuidv7(), version: 1, createdAt: write.now, updatedAt: write.now, binnedAt: null };
    const row = { ...base, ...complete, ...assigned };
    const record = { ...codec.decode(codec.encode(row)), ...linkFields(domain, complete) };
    refuseIf(prefixed(domain.check?.(record) ?? [], prefix));
    refuseIf(prefixed((await domain.rules?.(write, record)) ?? [], prefix));
    await domain.guard?.(write, record, 'create');
    await write.any.insertInto(domain.type).values(codec.encode(row)).execute();
    await writeLinks(write, domain, base.id, complete);
    await index(write, record);
    write.touch(domain.type);
    await write.log('create', domain.type, base.id, Object.keys(fields));
    return record;
  }

  /** Writes `changes` over a record of the version given, with everything that goes along. */
  async function change(
    write: Write,
    { id, version }: Versioned,
    action: 'update' | 'bin' | 'restore',
    input: Fields,
  ): Promise<R> {
    const changes = givenFields(domain, input);
    const before = await read(write, id);
    refuseIfChanged(domain.type, before, { id, version });
    await domain.guard?.(write, before, action);
    refuseIf(await missingReferences(write, domain, changes, 'changes.'));
    const followed = { ...changes, ...domain.follow?.(changes) };
    const after = { ...before, ...followed, version: version + 1, updatedAt: write.now };
    refuseIf(prefixed(domain.check?.(after) ?? [], 'changes.'));
    if (action !== 'bin') refuseIf(prefixed((await domain.rules?.(write, after)) ?? [], 'changes.'));
    if (action === 'update') await domain.guard?.(write, after, action);
    await write.any
      .updateTable(domain.type)
      .set(codec.encode({ ...followed, version: after.version, updatedAt: after.updatedAt }))
      .where('id', '=', id)
      .execute();
    await writeLinks(write, domain, id, changes);
    if (after.binnedAt === null) await index(write, after);
    else await forgetEntry(write, id);
    write.touch(domain.type);
    await write.log(action, domain.type, id, action === 'update' ? Object.keys(changes) : []);
    return read(write, id);
  }

  async function index(write: Write, record: R): Promise<void> {
    const entry = entryOf(domain, record);
    if (entry !== null) await writeEntry(write, entry);
  }

  async function present(register: Register, record: R): Promise<R> {
    if (!domain.present) return record;
    const [presented] = await domain.present(register, [record]);
    return presented ?? record;
  }

  const written = async (register: Register, work: (write: Write) => Promise<R>) =>
    present(register, await register.write(work));

  return {
    domain,
    codec,
    read,
    insert,
    change: (write, which, changes) => change(write, which, 'update', changes),
    discard: (write, which) => change(write, which, 'bin', { binnedAt: write.now }),
    async adopt(write, id, lists) {
      await writeLinks(write, domain, id, lists);
      await index(write, await read(write, id));
    },
    list: (register, input = {}) => listRecords(register, domain, codec, input),
    async get(register, id) {
      const row = await register.any
        .selectFrom(domain.type)
        .select(codec.columns)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new Failure('NOT_FOUND', { type: domain.type, id });
      const [record] = await readLinks(register.any, domain, [codec.decode(row)]);
      if (!record) throw new Failure('NOT_FOUND', { type: domain.type, id });
      return present(register, record);
    },
    create: (register, fields) => written(register, (write) => insert(write, fields)),
    update: (register, { changes, ...which }) =>
      written(register, (write) => change(write, which, 'update', changes)),
    bin: (register, which) =>
      written(register, (write) => change(write, which, 'bin', { binnedAt: write.now })),
    restore: (register, which) =>
      written(register, (write) => change(write, which, 'restore', { binnedAt: null })),
  };
}

function linkFields<R extends BaseRecord>(domain: Domain<R>, fields: Fields): Fields {
  return Object.fromEntries((domain.links ?? []).map((link) => [link.field, fields[link.field] ?? []]));
}

function prefixed<Issue extends { field: string }>(issues: Issue[], prefix: string): Issue[] {
  return prefix === '' ? issues : issues.map((issue) => ({ ...issue, field: prefix + issue.field }));
}
