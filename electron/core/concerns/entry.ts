// A concern as it is entered: what was said, and who said it apart where they agreed, in one write.
import { type Concern, concernShape } from '../../contract/concerns.ts';
import type { ErrorData } from '../../contract/errors.ts';
import { badInput, Failure } from '../failure.ts';
import { consentStore, personStore } from '../persons/store.ts';
import type { Register } from '../register/register.ts';
import { concernStore } from './store.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface EntryInput {
  concern: Fields & { receivedOn: string };
  person?: { name: string; email: string; phone: string } | undefined;
  consents?:
    | readonly { kind: string; wording: string; wordingNumber?: number | null | undefined }[]
    | undefined;
  originalText?: string | undefined;
}

/**
 * Adds a concern, the person who said it and what they agreed to. Throws BAD_INPUT on `person` where nothing says that they
 * agree to be kept (NO_CONSENT), on `originalText` where there is nobody to agree (NO_CONSENT), on `concern.…` and `person.…`.
 */
export async function enterConcern(
  register: Register,
  { concern, person, consents = [], originalText }: EntryInput,
): Promise<{ concern: Concern; personId: string | null }> {
  const keeps = consents.some(({ kind }) => kind === 'keep');
  if (person && !keeps) throw badInput('person', 'NO_CONSENT');
  if (!person && consents.length > 0) throw badInput('consents', 'NO_PERSON');
  if (originalText !== undefined && !person) throw badInput('originalText', 'NO_CONSENT');
  return register.write(async (write) => {
    const kept = person ? await within('person', () => personStore.insert(write, person)) : null;
    for (const [index, consent] of (kept ? consents : []).entries()) {
      await within(`consents.${index}`, () =>
        consentStore.insert(write, {
          ...{ ...consent, personId: kept?.id, givenOn: concern.receivedOn },
          channel: concern.channel ?? concernShape.defaults.channel,
        }),
      );
    }
    const added = await within('concern', () =>
      concernStore.insert(write, kept ? { ...concern, personId: kept.id } : concern),
    );
    if (originalText !== undefined) {
      await write.db.updateTable('concern').set({ originalText }).where('id', '=', added.id).execute();
    }
    return { concern: added, personId: kept?.id ?? null };
  });
}

/** What was said before it was redacted; null where it was not kept. Throws NOT_FOUND. */
export async function readOriginal(register: Register, id: string): Promise<{ text: string | null }> {
  const row = await register.db
    .selectFrom('concern')
    .select('originalText')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Failure('NOT_FOUND', { type: 'concern', id });
  return { text: row.originalText };
}

/** Names the part of the input a refusal is about. */
async function within<Result>(part: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'BAD_INPUT') throw error;
    const { issues }: ErrorData<'BAD_INPUT'> = error.data;
    throw new Failure('BAD_INPUT', {
      issues: issues.map((issue) => ({ ...issue, field: `${part}.${issue.field}` })),
    });
  }
}
