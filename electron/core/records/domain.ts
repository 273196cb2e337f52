// What a domain tells the shared list/get/create/update/bin/restore about its records.
import type { RawBuilder } from 'kysely';
import type { InputIssue } from '../../contract/errors.ts';
import type { RecordType } from '../../contract/primitives.ts';
import type { RecordShape } from '../../contract/records.ts';
import type { Register, Write } from '../register/register.ts';
import type { SearchEntry } from '../search/entries.ts';

/** A record as the contract shows it; its own fields are checked by the contract's schemas. */
export interface BaseRecord {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  binnedAt: string | null;
}

/** A list of records (sources when nothing is said) kept in a table of links, in the order given. */
export interface Link {
  field: string;
  table: string;
  ownColumn: string;
  type?: RecordType;
  /** The column of the listed record; `sourceId` when left out. */
  column?: string;
  /** The filter of `list` that keeps the records whose list holds an id. */
  filter?: string;
}

export interface Domain<R extends BaseRecord> {
  /** The record's kind, which is its table's name too. */
  type: RecordType;
  shape: RecordShape;
  links?: readonly Link[];
  /** Fields that hold the id of another record, which must exist. */
  references?: Readonly<Record<string, RecordType>>;
  /** What the search finds it by; null for records that are not searched on their own. */
  searchable: ((record: R) => { title: string; body: readonly string[] }) | null;
  /** Filters of `list` that are more than a column with the value given. */
  where?: Readonly<Record<string, (value: unknown, register: Register) => RawBuilder<boolean>>>;
  /** Rules over several fields. An empty list when all is well. */
  check?(record: Omit<R, keyof BaseRecord>): InputIssue[];
  /** Rules over other records too, for the record as it will stand once created, changed or out of the bin. */
  rules?(write: Write, record: R): Promise<InputIssue[]>;
  /** Columns the core gives at creation: a reference, a first state. */
  assign?(write: Write, fields: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** Columns that follow from changed fields. */
  follow?(changes: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /**
   * Throws when this record may not be written (FROZEN), or may not go to the bin (IN_USE). An update asks twice: for the
   * record as it was, and as it becomes.
   */
  guard?(db: Write, record: R, action: 'create' | 'update' | 'bin' | 'restore'): Promise<void>;
  /** Adds what is computed on reading. */
  present?(register: Register, rows: R[]): Promise<R[]>;
}

/** The dossier a record belongs to, for the search's filter. */
export function dossierOf(record: BaseRecord, type: RecordType): string | null {
  if (type === 'dossier') return record.id;
  return 'dossierId' in record && typeof record.dossierId === 'string' ? record.dossierId : null;
}

/** What the search keeps of a record; null for those that are not searched on their own. */
export function entryOf<R extends BaseRecord>(domain: Domain<R>, record: R): SearchEntry | null {
  if (domain.searchable === null) return null;
  const { title, body } = domain.searchable(record);
  return {
    type: domain.type,
    recordId: record.id,
    dossierId: dossierOf(record, domain.type),
    title,
    body: body.filter((part) => part !== '').join('\n'),
  };
}
