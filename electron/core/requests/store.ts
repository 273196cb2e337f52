// Requests and their events in the register. The step and the next date are computed from the events, never stored.
import {
  eventShape,
  type InformationRequest,
  type RequestEvent,
  requestShape,
} from '../../contract/requests.ts';
import { wrongOrder } from '../law/eventOrder.ts';
import { nextReference, yearOf } from '../records/references.ts';
import { createStore } from '../records/store.ts';
import { refuseIfUsed } from '../records/uses.ts';
import { presentSteps } from './steps.ts';

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
    const others = await write.db
      .selectFrom('event')
      .select(['type', 'on'])
      .where('requestId', '=', event.requestId)
      .where('id', '!=', event.id)
      .where('binnedAt', 'is', null)
      .execute();
    const wrong = wrongOrder(event, others);
    if (wrong === null) return [];
    const code = wrong.side === 'before' ? 'BEFORE_EVENT' : 'AFTER_EVENT';
    return [{ field: 'on', code, detail: `${wrong.type} ${wrong.on}` }];
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

/** What an event announces or brings about does not come before it. */
function notBefore(on: string, field: string, date: string | null) {
  return date !== null && date < on ? [{ field, code: 'BEFORE_ITS_EVENT', detail: on }] : [];
}

function onlyWith(type: string, owner: string, field: string, value: unknown) {
  return type !== owner && value !== null ? [{ field, code: 'NOT_FOR_THIS_EVENT', detail: owner }] : [];
}
