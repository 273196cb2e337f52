// The call that takes back another one: a creation goes to the bin, a change gets its former values again.
import type { Domain } from '../records.ts';

/** A call as the link carries it. */
export interface Call {
  path: readonly string[];
  input: unknown;
}

/** What a call did to a record, and what would take it back. */
export interface Step {
  done: 'created' | 'changed' | 'binned' | 'restored';
  /** `association` is one sheet, not a domain of records. */
  domain: Domain | 'association';
  /** The record as the call left it. */
  record: Readonly<Record<string, unknown>>;
  id: string;
  /** The version before the call; 0 for a record that did not exist. */
  before: number;
  after: number;
  /** The fields that changed with their former values; empty for anything but a change. */
  former: Readonly<Record<string, unknown>>;
}

interface Versioned {
  id: string;
  version: number;
}

const RECORD_VERBS = ['create', 'update', 'bin', 'restore'] as const;
type RecordVerb = (typeof RECORD_VERBS)[number];

/**
 * Domains left aside: the text of a communiqué, saved at each pause, has an undo of its own; a date of consent is a
 * fact that is withdrawn, not taken back by a key.
 */
const ASIDE: readonly string[] = ['consents', 'communiques.update'];

const OTHER_CREATIONS: Readonly<Record<string, Domain>> = {
  'requests.addEvent': 'events',
  'communiqueModels.duplicate': 'communiqueModels',
};

/** What has to be read before the call, so that it can be taken back; null where nothing has. */
export function readingBefore({ path, input }: Call): Call | null {
  const [domain = '', verb = ''] = path;
  if (verb !== 'update' || isAside(domain, verb) || !isObject(input)) return null;
  return domain === 'association'
    ? { path: ['association', 'get'], input: undefined }
    : { path: [domain, 'get'], input: { id: input.id } };
}

/** What the call did, from its answer and what was read before; null for one that takes nothing back. */
export function stepOf({ path, input }: Call, answer: unknown, read: unknown): Step | null {
  const [domain = '', verb = ''] = path;
  const created = OTHER_CREATIONS[path.join('.')];
  if (created !== undefined) return recordStep(created, 'create', input, answer, read);
  if (domain === 'documents' && verb === 'attach') {
    return isObject(answer) ? recordStep('documents', 'create', input, answer.document, read) : null;
  }
  if (isAside(domain, verb) || !isRecordVerb(verb)) return null;
  if (domain === 'association') return associationStep(input, answer, read);
  // Only a record has these verbs, and its domain is the first part of the path.
  return recordStep(domain as Domain, verb, input, answer, read);
}

/** The call that takes a step back. */
export function inverseOf({ done, domain, id, after, former }: Step): Call {
  const which = { id, version: after };
  if (domain === 'association')
    return { path: [domain, 'update'], input: { version: after, changes: former } };
  switch (done) {
    case 'created':
    case 'restored':
      return { path: [domain, 'bin'], input: which };
    case 'binned':
      return { path: [domain, 'restore'], input: which };
    case 'changed':
      return { path: [domain, 'update'], input: { ...which, changes: former } };
  }
}

const DONE: Readonly<Record<RecordVerb, Step['done']>> = {
  create: 'created',
  update: 'changed',
  bin: 'binned',
  restore: 'restored',
};

function recordStep(
  domain: Domain,
  verb: RecordVerb,
  input: unknown,
  answer: unknown,
  read: unknown,
): Step | null {
  if (!isVersioned(answer)) return null;
  const before = isObject(input) && typeof input.version === 'number' ? input.version : 0;
  const step = { domain, record: { ...answer }, id: answer.id, before, after: answer.version };
  if (verb !== 'update') return { ...step, done: DONE[verb], former: {} };
  const former = formerValues(input, read);
  return former === null ? null : { ...step, done: 'changed', former };
}

function associationStep(input: unknown, answer: unknown, read: unknown): Step | null {
  if (!isObject(answer) || typeof answer.version !== 'number') return null;
  const former = formerValues(input, read);
  if (former === null) return null;
  const after = answer.version;
  return {
    done: 'changed',
    domain: 'association',
    record: answer,
    id: 'association',
    before: after - 1,
    after,
    former,
  };
}

/** The values the changed fields had; null where the record read is not the one that was changed. */
function formerValues(input: unknown, read: unknown): Record<string, unknown> | null {
  if (!isObject(input) || !isObject(input.changes) || !isObject(read)) return null;
  if (read.version !== input.version) return null;
  const names = Object.keys(input.changes);
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, read[name]]));
}

function isAside(domain: string, verb: string): boolean {
  return ASIDE.includes(domain) || ASIDE.includes(`${domain}.${verb}`);
}

function isRecordVerb(verb: string): verb is RecordVerb {
  return RECORD_VERBS.some((one) => one === verb);
}

function isVersioned(value: unknown): value is Versioned & Record<string, unknown> {
  return isObject(value) && typeof value.id === 'string' && typeof value.version === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
