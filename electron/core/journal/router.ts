// The procedure of the journal: who did what, when, on which fields.
import type { JournalEntry } from '../../contract/search.ts';
import { base, openRegister } from '../base.ts';

const DEFAULT_LIMIT = 50;

export const journalRouter = {
  list: base.journal.list.handler(async ({ context, input }) => {
    const limit = input?.limit ?? DEFAULT_LIMIT;
    let query = openRegister(context)
      .db.selectFrom('journal')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (input?.recordId !== undefined) query = query.where('recordId', '=', input.recordId);
    if (input?.before !== undefined) query = query.where('id', '<', input.before);
    const rows = await query.execute();
    const items = rows.slice(0, limit).map(
      // Written by this program; the contract validates it on the way out.
      (row) => ({ ...row, fields: JSON.parse(row.fields) }) as JournalEntry,
    );
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }),
};
