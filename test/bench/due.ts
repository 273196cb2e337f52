// « À faire » over 10 000 requests through the contract, an event noted before every second reading, then right after opening,
// when nothing is kept; against the bare driver reading the same rows.
import { v7 as uuidv7 } from 'uuid';
import { withCore } from './benchCore.ts';
import { inventedHistories } from './inventedHistories.ts';
import { alternate, compare, median, p95, type Row } from './rows.ts';

const REQUESTS = 10_000;
const ON = '2026-11-24';
const NOW = `${ON}T12:00:00.000Z`;
const REQUEST_ROWS = `SELECT request.*, authority.name, authority.zone FROM request
  JOIN authority ON authority.id = request.authorityId WHERE request.binnedAt IS NULL`;
const EVENT_ROWS = 'SELECT * FROM event WHERE binnedAt IS NULL';

export async function dueRows(): Promise<Row[]> {
  return withCore(async ({ core, client, folder }) => {
    const path = `${folder}/due.vigie`;
    await client.register.create({ path });
    const dossier = await client.dossiers.create({ title: 'Essai', openedOn: ON });
    const first = await client.authorities.create({ name: 'Rectorat inventé' });
    const { sqlite } = core.registers.current();
    const model = await client.requests.create({
      dossierId: dossier.id,
      authorityId: first.id,
      subject: 'Essai',
    });
    const { id: _id, reference: _reference, regime: _regime, ...same } = storedRow(model.id);
    const ids = sqlite.transaction(() =>
      inventedHistories(REQUESTS).map(({ regime, events }, index) => {
        const row = { ...same, id: uuidv7(), reference: `D-2026-${index + 1000}`, regime };
        insert('request', row);
        for (const { type, on } of events) insert('event', eventRow(row.id, type, on));
        return row.id;
      }),
    )();

    function storedRow(id: string): Record<string, unknown> {
      return (
        sqlite.prepare<[string], Record<string, unknown>>('SELECT * FROM request WHERE id = ?').get(id) ?? {}
      );
    }

    function insert(table: string, row: Record<string, unknown>): void {
      const names = Object.keys(row);
      const columns = names.map((name) => `"${name}"`).join(', ');
      const values = names.map((name) => `@${name}`).join(', ');
      sqlite.prepare(`INSERT INTO ${table} (${columns}) VALUES (${values})`).run(row);
    }

    const requests = sqlite.prepare(REQUEST_ROWS);
    const events = sqlite.prepare(EVENT_ROWS);
    let turn = 0;
    const times = await alternate(
      async () => {
        await client.requests.due({ on: ON });
      },
      () => {
        requests.all();
        events.all();
        turn += 1;
        // Between two readings, and counted in neither.
        if (turn % 2 === 0) note(ids[turn % ids.length] ?? '');
      },
      30,
    );

    /** What noting an event writes: its row, and its line of the journal. */
    function note(requestId: string): void {
      const event = eventRow(requestId, 'reminder', ON);
      insert('event', event);
      const line = { at: NOW, actor: '', action: 'create', type: 'event', recordId: event.id, fields: '[]' };
      insert('journal', line);
    }

    // Opening counts on both sides: nothing is kept of before.
    const opening = await alternate(
      async () => {
        await reopen();
        await client.requests.due({ on: ON });
      },
      async () => {
        const afresh = await reopen();
        afresh.prepare(REQUEST_ROWS).all();
        afresh.prepare(EVENT_ROWS).all();
      },
      9,
    );

    async function reopen() {
      await core.registers.close();
      await core.registers.open(path);
      return core.registers.current().sqlite;
    }

    return [
      compare(`« À faire » over ${REQUESTS} requests, p95 (at most 30 ms wished for)`, times, p95, 1),
      compare('opening a register, then « À faire » with nothing kept', opening, median, 4),
    ];
  });
}

function eventRow(requestId: string, type: string, on: string) {
  const base = { id: uuidv7(), version: 1, createdAt: NOW, updatedAt: NOW, binnedAt: null };
  return { ...base, requestId, type, on, proofNumber: '', note: '' };
}
