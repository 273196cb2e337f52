// A word where somebody else than who may seems to sign a letter: a hint, never a refusal.
import type { Association } from '../../../electron/contract/association.ts';
import type { InformationRequest, LetterModel } from '../../../electron/contract/requests.ts';
import { exercisesRights, isOfAssociation, speaksForAssociation } from './whoSpeaks.ts';

export type SignedBy = LetterModel['signedBy'];

type Signed = Pick<InformationRequest, 'body' | 'signatoryName' | 'signatoryCapacity'> & {
  signedBy: SignedBy;
};
type Signatory = Pick<Association, 'name' | 'representativeName' | 'representativeCapacity'>;

/** What is odd about a letter's signature, in a sentence; null when all is well. An association is not the person concerned. */
export function signatureFinding(letter: Signed, association: Signatory): string | null {
  const { signedBy, signatoryName, signatoryCapacity } = letter;
  const { representativeName, representativeCapacity } = association;
  const forAssociation = speaksForAssociation(letter.body, association.name);
  if (signedBy === 'personConcerned') {
    if (forAssociation) {
      return 'Cette lettre exerce les droits d’une personne et parle au nom de l’association : l’association ne peut les exercer qu’avec un mandat signé. Choisissez le modèle « avec le mandat d’un parent », ou faites parler le parent.';
    }
    const isRepresentative =
      signatoryName !== '' &&
      signatoryName === representativeName &&
      (signatoryCapacity === '' || signatoryCapacity === representativeCapacity);
    return isRepresentative || isOfAssociation(signatoryCapacity)
      ? 'Cette lettre exerce les droits d’une personne : c’est un parent qui la signe, pour son enfant, et non l’association. Si la personne qui la représente signe comme parent, écrivez « parent d’élève » en qualité.'
      : null;
  }
  const hasMandate = /\bmandat\b/iu.test(letter.body);
  if (signedBy === 'anyone' && !hasMandate && exercisesRights(letter.body)) {
    return 'Cette lettre semble exercer les droits d’une personne sur ses données : l’association ne le peut qu’avec un mandat signé. Partez plutôt d’un modèle « Exercer les droits d’une personne », qu’un parent signe.';
  }
  if (signedBy === 'mandated' && !hasMandate) {
    return 'L’association n’exerce les droits d’une personne qu’avec son mandat signé : la lettre n’en parle plus. Remettez-le, ou faites signer le parent.';
  }
  const byAnother =
    signatoryName !== '' && signatoryName !== representativeName && signatoryCapacity.trim() === '';
  return forAssociation && byAnother
    ? 'Cette lettre parle au nom de l’association, mais la personne qui la signe n’est pas celle qui la représente. Écrivez à quel titre elle signe.'
    : null;
}
