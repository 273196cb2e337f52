// Requests about personal data in the register. The last day to answer is computed when they are read, never stored.
import type { InputIssue } from '../../contract/errors.ts';
import { type RightsRequest, rightsRequestShape } from '../../contract/rights.ts';
import { readAssociation } from '../association/association.ts';
import { zoneOf } from '../authorities/places.ts';
import { createStore } from '../records/store.ts';
import type { Register } from '../register/register.ts';
import { answerDue } from './answerDue.ts';

export const rightsRequestStore = createStore<RightsRequest>({
  type: 'rightsRequest',
  shape: rightsRequestShape,
  references: { personId: 'person' },
  // Who asks what of their own data is nobody else's to find.
  searchable: null,
  check: ({ receivedOn, extendedOn, closedOn, outcome }) => [
    ...notBefore(receivedOn, 'extendedOn', extendedOn),
    ...notBefore(receivedOn, 'closedOn', closedOn),
    ...((closedOn === null) === (outcome === 'pending')
      ? []
      : [{ field: 'outcome', code: 'OUTCOME_WHEN_CLOSED', detail: '' }]),
  ],
  present: presentDue,
});

function notBefore(receivedOn: string, field: string, date: string | null): InputIssue[] {
  return date !== null && date < receivedOn ? [{ field, code: 'BEFORE_START', detail: receivedOn }] : [];
}

async function presentDue(register: Register, requests: RightsRequest[]): Promise<RightsRequest[]> {
  if (requests.length === 0) return requests;
  const zone = zoneOf((await readAssociation(register)).postalCode);
  return requests.map((request) => {
    const { on, because } = answerDue(request, zone, register.today());
    return { ...request, dueOn: on, because };
  });
}
