// A letter begun from a model, its places filled from the association and from the history of the request it continues.
import type { Association } from '../../contract/association.ts';
import type { InformationRequest, LetterModel } from '../../contract/requests.ts';
import { readAssociation } from '../association/association.ts';
import { authorityStore } from '../authorities/store.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { badInput } from '../failure.ts';
import type { Register } from '../register/register.ts';
import { placesFromHistory } from './history.ts';
import { fillLines, fillText, type Known, listedRequest, SERIES, seriesPlaces } from './places.ts';
import { readSameObject } from './sameObject.ts';
import { readHistory } from './steps.ts';
import { requestStore } from './store.ts';

/** Gives the letter and who may sign it; `places` fills more than the history of one request can. Throws NOT_FOUND for an unknown request, BAD_INPUT `model` for an unknown model. */
export async function startLetter(
  context: CoreContext,
  input: { model: string; followsId?: string; places?: Known },
) {
  const model = context.letterModels().find(({ id }) => id === input.model);
  if (model === undefined) throw badInput('model', 'NOT_IN_LIST', input.model);
  const register = openRegister(context);
  const association = await readAssociation(register);
  const origin = input.followsId === undefined ? null : await originOf(register, input.followsId);
  const known = new Map(placesOfAssociation(association));
  // What is sent back to a parent goes to the parent: their address is written by hand, never the association's.
  if (model.signedBy === 'personConcerned') known.delete('adresse électronique');
  if (origin !== null) {
    const authority = await authorityStore.get(register, origin.authorityId);
    const history = await readHistory(register, origin, register.today());
    const places = placesFromHistory({ request: origin, authority, ...history });
    const ofSeries = input.places ?? (await placesOfSeries(register, origin.id, authority.name));
    for (const [place, words] of [...places, ...ofSeries]) known.set(place, words);
  }
  return {
    title: model.title,
    purpose: model.purpose,
    signedBy: model.signedBy,
    fields: {
      dossierId: origin?.dossierId ?? null,
      authorityId: await addressee(register, model, origin),
      regime: model.regime,
      legalClock: model.purpose === 'documents' || model.purpose === 'rights',
      model: model.id,
      followsId: origin?.id ?? null,
      subject: fillText(model.subject, known),
      body: fillText(model.body, known),
      theirReference: referenceToRecall(origin),
      enclosures: fillLines(model.enclosures, known, origin !== null),
      // Who signed the request signs what follows; a blank is the association's representative.
      signatoryName: origin?.signatoryName ?? '',
      signatoryCapacity: origin?.signatoryCapacity ?? '',
    },
  };
}

/** What a letter says of the series its request is part of; an empty list where the rule of five does not apply. */
async function placesOfSeries(register: Register, requestId: string, referredTo: string): Promise<Known> {
  const { rule, authorities, requests } = await readSameObject(register, requestId);
  if (!rule) return new Map([[SERIES, '']]);
  return seriesPlaces({ requests: requests.map(listedRequest), authorities, referredTo, referredOn: '' });
}

/** The first request of a line: a letter that follows another continues the same one. */
async function originOf(register: Register, id: string): Promise<InformationRequest> {
  const seen = new Set<string>();
  let request = await requestStore.get(register, id);
  while (request.followsId !== null && !seen.has(request.followsId)) {
    seen.add(request.id);
    request = await requestStore.get(register, request.followsId);
  }
  return request;
}

/** The CADA or the CNIL for what is referred to them, else the authority of the request; null where it is not known. */
async function addressee(register: Register, { id }: LetterModel, origin: InformationRequest | null) {
  const kind = ADDRESSED_TO[id];
  if (kind === undefined) return origin?.authorityId ?? null;
  const found = await authorityStore.list(register, { filter: { kind }, limit: 2 });
  // Of two, it is for the user to choose.
  return found.items.length === 1 ? (found.items[0]?.id ?? null) : null;
}

const ADDRESSED_TO: Readonly<Record<string, 'cada' | 'cnil'>> = {
  'cada-referral': 'cada',
  'cnil-complaint': 'cnil',
};

/** Ours and theirs, as « Réf. » of the next letter. */
function referenceToRecall(origin: InformationRequest | null): string {
  if (origin === null) return '';
  return [origin.reference, origin.theirReference]
    .filter((part) => part !== '')
    .join(' ; ')
    .slice(0, 100);
}

function placesOfAssociation(association: Association): Known {
  const { name, legalForm, postalAddress, postalCode, city, email } = association;
  const seat = [...postalAddress.split('\n'), `${postalCode} ${city}`.trim()].filter((part) => part !== '');
  const representative = [association.representativeName, association.representativeCapacity];
  return known([
    ['nom de l’association', name],
    ['forme', legalForm],
    ['adresse du siège', seat.join(', ')],
    [
      'nom et qualité de la personne qui représente l’association',
      representative.filter((part) => part !== '').join(', '),
    ],
    ['adresse électronique', email],
  ]);
}

function known(entries: readonly (readonly [string, string])[]): Known {
  return new Map(entries.filter(([, words]) => words !== ''));
}
