// Adds the records of the example's files to a register, inside one write, each dated of the day it tells of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Association } from '../../contract/association.ts';
import { documentShape } from '../../contract/documents.ts';
import { CalendarDate } from '../../contract/primitives.ts';
import { recordSchemas } from '../../contract/records.ts';
import { readAssociation, updateAssociation } from '../association/association.ts';
import { publishCommunique } from '../communiques/publish.ts';
import { communiqueStore } from '../communiques/store.ts';
import { attach } from '../documents/attachments/uploads.ts';
import type { Renderer } from '../documents/renderer.ts';
import type { BaseRecord } from '../records/domain.ts';
import type { Store } from '../records/store.ts';
import type { Register, Write } from '../register/register.ts';

/** The day the dossier is opened; what has no date of its own is of that day. */
const OPENED_ON = '2018-09-22';

/** The fields that date a record, the one that says it best first. */
const DATES = [
  'publishedOn',
  'consultedOn',
  'receivedOn',
  'givenOn',
  'on',
  'writtenOn',
  'issuedOn',
  'madeOn',
  'answeredOn',
];

/** `as` is what other records call it by, `day` when it was entered; all else is the contract's. */
const Entries = z.array(z.looseObject({ as: z.string().optional(), day: CalendarDate.optional() }));
const NewDocument = recordSchemas(documentShape).create;
const Identity = z.strictObject(Association.omit({ version: true, updatedAt: true }).shape).partial();

type Fields = Readonly<Record<string, unknown>>;

export interface Story {
  /** The register as the write sees it on the day the dossier is opened; what is written to it joins the write. */
  readonly opening: Register;
  /** Lets later records name those of a store, by their `name`. */
  recall<R extends BaseRecord>(store: Store<R>): Promise<void>;
  /** Adds the records of a file, in its order. A `body` is the Markdown file of the record's name. */
  add<R extends BaseRecord>(store: Store<R>, file: string): Promise<void>;
  /** Attaches the files of `documents/` that a file describes. */
  attach(file: string): Promise<void>;
  /** Fills in the association's identity. */
  introduce(file: string): Promise<void>;
  publish(name: string, at: string, renderer: Renderer): Promise<void>;
}

/** Throws, at the first record that is wrong, what the contract or the store throws, or the name nobody bears. */
export function tellStory(register: Register, write: Write, folder: string): Story {
  const ids = new Map<string, string>();
  const opening = inside(register, { ...write, now: instant(OPENED_ON) });

  function named(name: unknown): string {
    const id = ids.get(String(name));
    if (id === undefined) throw new Error(`the example has no record named ${name}`);
    return id;
  }

  /** The fields with names turned into ids. */
  function resolve(fields: Fields): Fields {
    const entries = Object.entries(fields).map(([field, value]) => {
      if (field.endsWith('Id') && value !== null) return [field, named(value)];
      if (field.endsWith('Ids') && Array.isArray(value)) return [field, value.map(named)];
      return [field, value];
    });
    return Object.fromEntries(entries);
  }

  function read(file: string): unknown {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  }

  return {
    opening,
    async recall(store) {
      const { items } = await store.list(opening);
      for (const record of items) remember(ids, record);
    },
    async add(store, file) {
      const { shape } = store.domain;
      const { create } = recordSchemas(shape);
      for (const { as: name, day, ...entry } of Entries.parse(read(file))) {
        const common = 'dossierId' in shape.fields ? { dossierId: 'dossier' } : {};
        const body = name && 'body' in shape.fields ? { body: readText(folder, `${name}.md`) } : {};
        const fields = create.parse({ ...resolve({ ...common, ...entry }), ...body });
        const record = await store.insert({ ...write, now: instant(day ?? dayOf(entry)) }, fields);
        remember(ids, record, name);
      }
    },
    async attach(file) {
      for (const { as: name = '', day = OPENED_ON, ...entry } of Entries.parse(read(file))) {
        const bytes = readFileSync(join(folder, 'documents', name));
        const fields = NewDocument.parse({ name, ...resolve(entry) });
        const piece = { ...fields, size: bytes.length, content: bytes.toString('base64') };
        const { document } = await attach(inside(register, { ...write, now: instant(day) }), piece);
        if (document) ids.set(name, document.id);
      }
    },
    async introduce(file) {
      const changes = Identity.parse(resolve(z.record(z.string(), z.unknown()).parse(read(file))));
      const { version } = await readAssociation(opening);
      await updateAssociation(opening, { version, changes });
    },
    async publish(name, at, renderer) {
      const { id, version } = await communiqueStore.get(opening, named(name));
      await publishCommunique(inside(register, { ...write, now: at }), renderer, { id, version });
    },
  };
}

/** The register seen from inside a write: it reads what the write holds so far, and writes into it. */
function inside(register: Register, write: Write): Register {
  return { ...register, db: write.db, any: write.any, write: (work) => work(write) };
}

function remember(ids: Map<string, string>, record: BaseRecord, name?: string): void {
  if (name !== undefined) ids.set(name, record.id);
  else if ('name' in record) ids.set(String(record.name), record.id);
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').trim();
}

function dayOf(entry: Fields): string {
  const field = DATES.find((name) => typeof entry[name] === 'string');
  return field === undefined ? OPENED_ON : String(entry[field]);
}

/** Eight in the morning in Paris, in summer: the day is the same everywhere the example is read. */
function instant(day: string): string {
  return `${day}T06:00:00.000Z`;
}
