// A word where somebody else than who may seems to sign a letter: a hint, never a refusal.
import type { Association } from '../../../electron/contract/association.ts';
import type { InformationRequest, LetterModel } from '../../../electron/contract/requests.ts';

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
    const asRepresentative =
      signatoryName !== '' &&
      signatoryName === representativeName &&
      (signatoryCapacity === '' || signatoryCapacity === representativeCapacity);
    return asRepresentative
      ? 'Cette lettre exerce les droits d’une personne : c’est un parent qui la signe, pour son enfant, et non l’association. Si la personne qui la représente signe comme parent, écrivez « parent d’élève » en qualité.'
      : null;
  }
  if (signedBy === 'mandated' && !/\bmandat\b/iu.test(letter.body)) {
    return 'L’association n’exerce les droits d’une personne qu’avec son mandat signé : la lettre n’en parle plus. Remettez-le, ou faites signer le parent.';
  }
  const byAnother =
    signatoryName !== '' && signatoryName !== representativeName && signatoryCapacity.trim() === '';
  return forAssociation && byAnother
    ? 'Cette lettre parle au nom de l’association, mais la personne qui la signe n’est pas celle qui la représente. Écrivez à quel titre elle signe.'
    : null;
}

function speaksForAssociation(body: string, name: string): boolean {
  return (
    /\b(?:notre|nos) (?:association|adhérents|adhérentes)\b|\breprésentée par\b/iu.test(body) ||
    (name !== '' && body.includes(`${name} exerce`))
  );
}
