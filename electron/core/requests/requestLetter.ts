// The letter of a request of the open register, headed and signed by who may sign it.
import type { InformationRequest } from '../../contract/requests.ts';
import { type CoreContext, openRegister } from '../base.ts';
import type { LetterDocument } from '../documents/rendering/types.ts';
import { letterDocument } from './letter.ts';
import { signedBy } from './models.ts';

/** Throws NO_REGISTER, NOT_FOUND. */
export function requestLetter(context: CoreContext, request: InformationRequest): Promise<LetterDocument> {
  return letterDocument(openRegister(context), request, signedBy(request, context.letterModels()));
}
