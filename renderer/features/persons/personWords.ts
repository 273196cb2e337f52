// The words of persons and consents, and the wording proposed for each consent.
import type { Consent } from '../../../electron/contract/persons.ts';

export type ConsentKind = Consent['kind'];

export const consentKinds: Record<ConsentKind, { label: string; given: string; missing: string }> = {
  keep: {
    label: 'Garder ses coordonnées',
    given: 'Coordonnées gardées avec son accord',
    missing: 'Pas d’accord pour garder ses coordonnées',
  },
  contact: { label: 'La recontacter', given: 'Peut être recontactée', missing: 'Ne pas la recontacter' },
  publishAnonymously: {
    label: 'Publier ses propos sans son nom',
    given: 'Propos publiables sans son nom',
    missing: 'Ne pas publier ses propos',
  },
  publishByName: {
    label: 'Publier ses propos avec son nom',
    given: 'Propos publiables avec son nom',
    missing: 'Ne pas publier son nom',
  },
};

/** The words to read aloud or to have signed. The association's name is put in where it is known. */
export function proposedWording(kind: ConsentKind, association: string): string {
  const who = association === '' ? 'l’association' : association;
  return wordings[kind].replace('{who}', who);
}

/** What a person agrees to today: kinds given and not withdrawn. */
export function consentsInForce(
  consents: readonly Pick<Consent, 'kind' | 'givenOn' | 'withdrawnOn'>[],
  on: string,
): Set<ConsentKind> {
  return new Set(
    consents
      .filter(({ givenOn, withdrawnOn }) => givenOn <= on && (withdrawnOn === null || withdrawnOn > on))
      .map(({ kind }) => kind),
  );
}

const wordings: Record<ConsentKind, string> = {
  keep: 'J’accepte que {who} garde mon nom et mes coordonnées pour suivre ce que je lui ai dit. Je peux demander à tout moment qu’ils soient corrigés ou effacés.',
  contact:
    'J’accepte que {who} me recontacte au sujet de ce que je lui ai dit. Je peux changer d’avis à tout moment.',
  publishAnonymously:
    'J’accepte que {who} publie ce que je lui ai dit, sans mon nom ni rien qui permette de me reconnaître ou de reconnaître mon enfant. Je peux changer d’avis à tout moment pour les publications à venir.',
  publishByName:
    'J’accepte que {who} publie ce que je lui ai dit avec mon nom, sans le nom de mon enfant. Je peux changer d’avis à tout moment pour les publications à venir.',
};
