// Requests and their events in the register. The step and the next date are computed from the events, never stored.
import type { ClockEvent } from '../../contract/law.ts';
import {
  eventShape,
  type InformationRequest,
  type RequestEvent,
  requestShape,
} from '../../contract/requests.ts';
import { earliestReferral, isOfOtherRegime, wrongOrder } from '../law/eventOrder.ts';
import { nextReference, yearOf } from '../records/references.ts';
import { createStore } from '../records/store.ts';
import { refuseIfUsed } from '../records/uses.ts';
import { presentSteps, readEvents } from './steps.ts';

export const requestStore = createStore<InformationRequest>(
  {
    type: 'request',
    shape: requestShape,
    references: { dossierId: 'dossier', authorityId: 'authority', followsId: 'request', seriesId: 'series' },
    searchable: ({ reference, subject, body, trackingNumber, theirReference }) => ({
      title: subject,
      body: [reference, body, trackingNumber, theirReference],
    }),
    assign: async (write, fields) => ({
      reference: await nextReference(write, 'D', yearOf(fields.writtenOn, write.now)),
    }),
    guard: async (write, { id }, action) => {
      if (action === 'bin') {
        await refuseIfUsed(write, 'request', id, [
          ['publication', 'requestId'],
          ['request', 'followsId'],
        ]);
      }
    },
    rules: async (write, request) => {
      const seen = new Set<string>([request.id]);
      for (let id = request.followsId; id !== null; ) {
        if (seen.has(id)) return [{ field: 'followsId', code: 'FOLLOWS_ITSELF', detail: '' }];
        seen.add(id);
        const row = await write.db
          .selectFrom('request')
          .select('followsId')
          .where('id', '=', id)
          .executeTakeFirst();
        id = (row?.followsId ?? null) as typeof id;
      }
      return [];
    },
    present: presentSteps,
  },
  ['reference'],
);

export const eventStore = createStore<RequestEvent>({
  type: 'event',
  shape: eventShape,
  references: { requestId: 'request', documentId: 'document' },
  searchable: ({ proofNumber, note }) => ({ title: proofNumber, body: [note] }),
  guard: async (write, { id }, action) => {
    if (action === 'bin') await refuseIfUsed(write, 'event', id, [['answer', 'eventId']]);
  },
  rules: async (write, event) => {
    const { regime } = await write.db
      .selectFrom('request')
      .select('regime')
      .where('id', '=', event.requestId)
      .executeTakeFirstOrThrow();
    if (isOfOtherRegime(event.type, regime)) return [{ field: 'type', code: 'OTHER_REGIME', detail: regime }];
    const own = (await readEvents(write, [{ id: event.requestId }])).get(event.requestId) ?? [];
    return datedWrong(
      event,
      own.filter(({ id }) => id !== event.id),
    );
  },
  check: (event) => [
    ...onlyWith(event.type, 'refusal', 'remediesStated', event.remediesStated),
    ...onlyWith(event.type, 'forwarded', 'competentReceivedOn', event.competentReceivedOn),
    ...onlyWith(event.type, 'extension', 'reasonsStated', event.reasonsStated),
    ...onlyWith(event.type, 'extension', 'until', event.until),
    ...notBefore(event.on, 'until', event.until),
    ...notBefore(event.on, 'competentReceivedOn', event.competentReceivedOn),
  ],
});

/** What makes the date of an event impossible beside the others of its request. */
function datedWrong({ type, on }: RequestEvent, others: readonly ClockEvent[]) {
  const wrong = wrongOrder({ type, on }, others);
  if (wrong !== null) {
    const code = wrong.side === 'before' ? 'BEFORE_EVENT' : 'AFTER_EVENT';
    return [{ field: 'on', code, detail: `${wrong.type} ${wrong.on}` }];
  }
  const possible = type === 'cadaReferred' ? earliestReferral(others) : null;
  return possible !== null && on < possible
    ? [{ field: 'on', code: 'BEFORE_REFUSAL', detail: possible }]
    : [];
}

/** What an event announces or brings about does not come before it. */
function notBefore(on: string, field: string, date: string | null) {
  return date !== null && date < on ? [{ field, code: 'BEFORE_ITS_EVENT', detail: on }] : [];
}

function onlyWith(type: string, owner: string, field: string, value: unknown) {
  return type !== owner && value !== null ? [{ field, code: 'NOT_FOR_THIS_EVENT', detail: owner }] : [];
}
