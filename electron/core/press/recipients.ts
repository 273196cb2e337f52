// Whom a sending reaches: each address once, never someone who asked not to be written to.
import type { InputIssue } from '../../contract/errors.ts';
import type { PressContact, Recipient } from '../../contract/press.ts';
import { refuseIf } from '../failure.ts';
import type { Register } from '../register/register.ts';

interface LeftOut extends Recipient {
  reason: 'doNotContact' | 'noEmail';
  detail: string;
}

/**
 * The contacts of lists and those named, in the order of their media, and those who cannot be written to. A contact in the bin
 * is in no list. Throws BAD_INPUT UNKNOWN_RECORD naming `listIds.N` or `contactIds.N`.
 */
export async function recipientsOf(
  register: Register,
  { listIds, contactIds = [] }: { listIds: readonly string[]; contactIds?: readonly string[] | undefined },
): Promise<{ recipients: Recipient[]; leftOut: LeftOut[] }> {
  refuseIf([
    ...(await unknown(register, 'pressList', 'listIds', listIds)),
    ...(await unknown(register, 'pressContact', 'contactIds', contactIds)),
  ]);
  const rows = await register.db
    .selectFrom('pressContact')
    .select(['id', 'media', 'name', 'email', 'doNotContactOn', 'doNotContactReason'])
    .where('binnedAt', 'is', null)
    .where((expression) =>
      expression.or([
        expression('id', 'in', [...contactIds]),
        expression(
          'id',
          'in',
          expression
            .selectFrom('pressContactList')
            .select('contactId')
            .where('listId', 'in', [...listIds]),
        ),
      ]),
    )
    .orderBy('media')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const found = rows.map(({ doNotContactOn, doNotContactReason, ...contact }) => {
    const reason: LeftOut['reason'] | null =
      doNotContactOn !== null ? 'doNotContact' : contact.email === '' ? 'noEmail' : null;
    // The ids of the register are those of the contract.
    return { recipient: contact as Recipient, reason, detail: doNotContactReason };
  });
  return {
    recipients: found.flatMap(({ recipient, reason }) => (reason === null ? [recipient] : [])),
    leftOut: found.flatMap(({ recipient, reason, detail }) =>
      reason === null ? [] : [{ ...recipient, reason, detail: reason === 'doNotContact' ? detail : '' }],
    ),
  };
}

/**
 * The addresses of contacts, for the hidden copies of a message. Throws BAD_INPUT naming `contactIds.N`: UNKNOWN_RECORD,
 * DO_NOT_CONTACT, NO_EMAIL.
 */
export async function addressesOf(
  register: Register,
  contactIds: readonly PressContact['id'][],
): Promise<string[]> {
  const { recipients, leftOut } = await recipientsOf(register, { listIds: [], contactIds });
  refuseIf(
    leftOut.map(({ id, reason, media, name, email }) => ({
      field: `contactIds.${contactIds.indexOf(id)}`,
      code: reason === 'doNotContact' ? 'DO_NOT_CONTACT' : 'NO_EMAIL',
      detail: media || name || email,
    })),
  );
  return recipients.map(({ email }) => email);
}

async function unknown(
  register: Register,
  type: 'pressList' | 'pressContact',
  field: string,
  ids: readonly string[],
): Promise<InputIssue[]> {
  if (ids.length === 0) return [];
  const rows = await register.db
    .selectFrom(type)
    .select('id')
    .where('id', 'in', [...ids])
    .where('binnedAt', 'is', null)
    .execute();
  const known = new Set<string>(rows.map(({ id }) => id));
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ field: `${field}.${index}`, code: 'UNKNOWN_RECORD', detail: type }],
  );
}
