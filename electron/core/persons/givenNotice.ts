// The information notice a consent says was given with it is one that was issued.
import type { InputIssue } from '../../contract/errors.ts';
import type { Consent } from '../../contract/persons.ts';
import type { Write } from '../register/register.ts';

export async function checkNotice(
  write: Write,
  { noticeNumber }: Pick<Consent, 'noticeNumber'>,
): Promise<InputIssue[]> {
  if (noticeNumber === null) return [];
  const issued = await write.db
    .selectFrom('notice')
    .select('number')
    .where('number', '=', noticeNumber)
    .executeTakeFirst();
  return issued ? [] : [{ field: 'noticeNumber', code: 'UNKNOWN_NOTICE', detail: String(noticeNumber) }];
}
