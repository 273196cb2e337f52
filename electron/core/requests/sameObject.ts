// The requests with the same object, and requests as lines of a grid: from five authorities on, the CADA takes one refusal only.
import type { Regime } from '../../contract/law.ts';
import type { SeriesLine } from '../../contract/series.ts';
import { firstOf } from '../law/history.ts';
import type { Register } from '../register/register.ts';
import { plainWords } from '../tables/plainWords.ts';
import { nextDate, readClocks, readEvents } from './steps.ts';
import { requestStore } from './store.ts';

/** From this many authorities on, the CADA takes one refusal only (CRPA L342-1, décret 2022-1335). */
const RULE = 5;

/** The requests with the same object as one, itself among them; alone where it is none of documents. Throws NOT_FOUND. */
export async function readSameObject(
  register: Register,
  requestId: string,
): Promise<{ rule: boolean; regime: Regime; authorities: number; requests: SeriesLine[] }> {
  const request = await requestStore.get(register, requestId);
  const { regime, legalClock, seriesId, dossierId } = request;
  if (regime !== 'cada' || !legalClock) return { rule: false, regime, authorities: 0, requests: [] };
  const all = await rowsOf(register, { dossierId });
  const own = all.find(({ id }) => id === requestId);
  const subject = own ? commonSubject(own.subject, own.authority, own.city) : '';
  const requests = await linesOf(
    register,
    register.today(),
    (row) =>
      row.regime === 'cada' &&
      row.legalClock === 1 &&
      (row.id === requestId ||
        (seriesId !== null && row.seriesId === seriesId) ||
        (subject !== '' && commonSubject(row.subject, row.authority, row.city) === subject)),
    { dossierId },
  );
  const authorities = new Set(requests.map(({ authorityId }) => authorityId)).size;
  return { rule: authorities >= RULE, regime, authorities, requests };
}

/** A subject without what differs from one authority to the next: its name, its town, capitals, accents, signs. */
export function commonSubject(subject: string, name: string, city: string): string {
  let plain = ` ${plainWords(subject)} `;
  for (const own of [name, city].map(plainWords).sort((a, b) => b.length - a.length)) {
    if (own !== '') plain = plain.replaceAll(` ${own} `, ' ');
  }
  return plain.trim().replace(/ +/gu, ' ');
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Lines of the requests of a series or of a dossier, by their reference, as of a day. */
export async function linesOf(
  register: Register,
  on: string,
  keep: (row: Row) => boolean,
  where: { seriesId: string } | { dossierId: string },
): Promise<SeriesLine[]> {
  const rows = (await rowsOf(register, where)).filter(keep);
  const clocks = await readClocks(register, rows, on);
  const events = await readEvents(register, rows);
  return rows.map(({ id, version, reference, authorityId, authority, city }) => {
    const clock = clocks.get(id) ?? { step: 'notSent' as const, dates: [] };
    const own = events.get(id) ?? [];
    const line = {
      ...{ requestId: id, version, reference, authorityId, authority, city, step: clock.step },
      nextOn: nextDate(clock)?.on ?? null,
      sentOn: firstOf(own, 'sent')?.on ?? null,
      receivedOn: firstOf(own, 'received')?.on ?? null,
    };
    // Ids come from rows this program wrote; the contract validates them on the way out.
    return line as SeriesLine;
  });
}

function rowsOf({ db }: Register, where: { seriesId: string } | { dossierId: string }) {
  const [column, value] =
    'seriesId' in where
      ? (['request.seriesId', where.seriesId] as const)
      : (['request.dossierId', where.dossierId] as const);
  return db
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select(['request.id', 'request.version', 'request.reference', 'request.subject', 'request.seriesId'])
    .select(['request.authorityId', 'request.regime', 'request.legalClock'])
    .select(['authority.name as authority', 'authority.city'])
    .where(column, '=', value)
    .where('request.binnedAt', 'is', null)
    .orderBy('request.id')
    .execute();
}
