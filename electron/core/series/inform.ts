// Writes to the other authorities of a series that the CADA has the refusal of one of them (L342-1, décret 2022-1335).
import { setImmediate } from 'node:timers/promises';
import type { InformationRequest } from '../../contract/requests.ts';
import type { Series } from '../../contract/series.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { badInput } from '../failure.ts';
import { dayNumber } from '../law/calendarDays.ts';
import { firstOf } from '../law/history.ts';
import { inWords } from '../law/sentences.ts';
import type { Register } from '../register/register.ts';
import { listedRequest, seriesPlaces } from '../requests/places.ts';
import { readSameObject } from '../requests/sameObject.ts';
import { startLetter } from '../requests/startLetter.ts';
import { readHistory } from '../requests/steps.ts';
import { requestStore } from '../requests/store.ts';
import { seriesStore } from './store.ts';

const MODEL = 'series-information';

/** Letters between two turns of the event loop. */
const SLICE = 20;

/**
 * Gives the series of the new letters: to those that have none yet. Throws NOT_FOUND, BAD_INPUT `requestId` where there are not
 * five authorities, or where all have their letter.
 */
export async function informOthers(
  context: CoreContext,
  { requestId }: { requestId: string },
): Promise<{ series: Series; requestIds: InformationRequest['id'][] }> {
  const register = openRegister(context);
  const same = await readSameObject(register, requestId);
  const referred = same.requests.find((line) => line.requestId === requestId);
  if (!same.rule || referred === undefined) throw badInput('requestId', 'NOT_A_SERIES');
  const request = await requestStore.get(register, requestId);
  const { events } = await readHistory(register, request, register.today());
  const places = seriesPlaces({
    requests: same.requests.map(listedRequest),
    authorities: same.authorities,
    referredTo: referred.authority,
    referredOn: wordsOf(firstOf(events, 'cadaReferred')?.on),
  });
  const informed = await informedAmong(
    register,
    same.requests.map((line) => line.requestId),
  );
  const others = same.requests.filter(
    (line) => line.authorityId !== referred.authorityId && !informed.has(line.requestId),
  );
  if (others.length === 0) throw badInput('requestId', 'ALREADY_INFORMED');
  // Read before the write: letters are begun from the register as it stands.
  const letters: Awaited<ReturnType<typeof startLetter>>['fields'][] = [];
  for (const [index, { requestId: followsId }] of others.entries()) {
    if (index % SLICE === SLICE - 1) await setImmediate();
    letters.push((await startLetter(context, { model: MODEL, followsId, places })).fields);
  }
  const written = await register.write(async (write) => {
    const subject = `Information des autres organismes : ${request.subject}`.slice(0, 300);
    const series = await seriesStore.insert(write, { dossierId: request.dossierId, subject });
    const ids: InformationRequest['id'][] = [];
    for (const [index, letter] of letters.entries()) {
      if (index % SLICE === SLICE - 1) await setImmediate();
      const fields = {
        ...letter,
        seriesId: series.id,
        writtenOn: context.today(),
        delivery: request.delivery,
      };
      ids.push((await requestStore.insert(write, fields)).id);
    }
    return { id: series.id, ids };
  });
  return { series: await seriesStore.get(register, written.id), requestIds: written.ids };
}

/** The requests that a letter of this kind continues already, the bin aside. */
async function informedAmong(register: Register, requestIds: readonly string[]): Promise<Set<string>> {
  const rows = await register.db
    .selectFrom('request')
    .select('followsId')
    .where('model', '=', MODEL)
    .where('followsId', 'in', requestIds)
    .where('binnedAt', 'is', null)
    .execute();
  return new Set(rows.flatMap(({ followsId }) => followsId ?? []));
}

function wordsOf(on: string | undefined): string {
  return on === undefined ? '' : inWords(dayNumber(on)).replaceAll('\u00a0', ' ');
}
