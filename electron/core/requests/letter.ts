// A request of the register as the letter that is rendered.
import type { Authority } from '../../contract/authorities.ts';
import type { InformationRequest, LetterModel } from '../../contract/requests.ts';
import { readAssociation } from '../association/association.ts';
import { authorityStore } from '../authorities/store.ts';
import { identity } from '../communiques/document.ts';
import { loadPictures, pictureReference } from '../documents/attachments/pictures.ts';
import type { Delivery, LetterDocument, LetterSender } from '../documents/rendering/types.ts';
import type { Register } from '../register/register.ts';

/** Used where nobody's gender is known: the same words at the start and in the closing. */
export const SALUTATION = 'Madame, Monsieur,';
export const CLOSING =
  'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.';

/** The letter of a request. One that a parent signs is the parent's own: neither headed nor signed by the association. */
export async function letterDocument(
  register: Register,
  request: InformationRequest,
  signedBy: LetterModel['signedBy'],
): Promise<LetterDocument> {
  const authority = await authorityStore.get(register, request.authorityId);
  const association = await readAssociation(register);
  const ofPerson = signedBy === 'personConcerned';
  const byRepresentative =
    !ofPerson && (request.signatoryName === '' || request.signatoryName === association.representativeName);
  const salutation = request.salutation || authority.salutation || SALUTATION;
  return {
    language: 'fr',
    sender: ofPerson ? parentSender(request) : await identity(register, association),
    addresseeLines: addressLines(authority),
    place: orNull(request.place || association.place),
    date: request.writtenOn,
    delivery: deliveryOf(request, authority),
    subject: request.subject,
    references: [request.reference, request.theirReference].filter((reference) => reference !== ''),
    enclosures: request.enclosures,
    salutation,
    body: request.body,
    closing: request.closing || closingFor(salutation),
    signature: {
      // The signature kept is the representative's: nobody else's letter shows it.
      image: byRepresentative ? await pictureReference(register, association.signatureDocumentId) : null,
      name: request.signatoryName || (ofPerson ? BY_HAND : association.representativeName),
      capacity: orNull(
        request.signatoryCapacity || (byRepresentative ? association.representativeCapacity : ''),
      ),
    },
    images: await loadPictures(
      register,
      [request.body],
      [
        ofPerson ? null : association.logoDocumentId,
        byRepresentative ? association.signatureDocumentId : null,
      ],
    ),
  };
}

/** A parent's address is not kept: it is written on the printed letter. */
function parentSender({ signatoryName }: InformationRequest): LetterSender {
  return {
    name: signatoryName || BY_HAND,
    addressLines: [`Adresse : ${BY_HAND}`, BY_HAND],
    ...{ phone: null, email: null, website: null, logo: null },
  };
}

/** A line to write on. */
const BY_HAND = '_'.repeat(24);

/** The closing with the same form of address as the salutation: « Madame la Rectrice, » → « … agréer, Madame la Rectrice, … ». */
export function closingFor(salutation: string): string {
  const address = salutation.replace(/[,\s]+$/u, '');
  return address === '' ? CLOSING : CLOSING.replace('Madame, Monsieur', () => address);
}

function deliveryOf(request: InformationRequest, authority: Authority): Delivery {
  if (request.delivery === 'form') return { method: 'form' };
  if (request.delivery === 'registeredPost') {
    return { method: 'registeredPost', number: orNull(request.trackingNumber) };
  }
  return { method: 'email', address: orNull(request.recipientEmail || authority.email) };
}

function addressLines(authority: Authority): string[] {
  const cityLine = `${authority.postalCode} ${authority.city}`.trim();
  return [authority.name, ...authority.postalAddress.split('\n'), cityLine].filter(
    (line) => line.trim() !== '',
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
