// What a person wants of a request: documents, their own data, answers, or the next letter of a request already sent.
import type { LetterModel } from '../../../electron/contract/requests.ts';

export type Purpose = 'documents' | 'rights' | 'questions' | 'followUp';

export const purposes: Record<Purpose, { title: string; who: string; what: string; clock: string }> = {
  documents: {
    title: 'Obtenir des documents',
    who: 'Toute personne et toute association, sans avoir à dire pourquoi.',
    what: 'Des documents qui existent déjà : un marché, une analyse d’impact, une lettre… On demande « le document faisant apparaître le montant », jamais « dites-nous le montant ».',
    clock: 'Un mois après la réception, le silence vaut refus ; la CADA peut alors être saisie.',
  },
  rights: {
    title: 'Exercer les droits d’une personne sur ses données',
    who: 'La personne concernée : un parent pour son enfant. L’association ne peut pas demander à sa place ; le parent signe.',
    what: 'Recevoir une copie des données (accès), s’opposer à leur usage…',
    clock: 'Un mois après la réception pour répondre ; ensuite, une plainte à la CNIL est possible.',
  },
  questions: {
    title: 'Poser des questions',
    who: 'Tout le monde, l’association comprise.',
    what: 'Des explications : pourquoi, comment, combien. L’organisme n’est pas tenu de répondre.',
    clock: 'Aucun délai légal ne court ; une date de relance est proposée.',
  },
  followUp: {
    title: 'Continuer une demande déjà envoyée',
    who: 'Qui a signé la demande d’origine.',
    what: 'Un rappel, les motifs d’un refus, la saisine de la CADA. Notez ensuite l’envoi dans la demande d’origine : c’est là que ses délais se suivent.',
    clock: 'Cette lettre n’ouvre pas de délai à elle seule ; ceux de la demande d’origine continuent.',
  },
};

/** In the order they are offered. */
export const purposeOrder: readonly Purpose[] = ['documents', 'questions', 'rights', 'followUp'];

/**
 * What a model is for. The rights of a person are signed by that person; a letter about data that anyone may sign
 * only asks questions, because an association is not the person concerned.
 */
export function purposeOf({
  id,
  regime,
  signedBy,
}: Pick<LetterModel, 'id' | 'regime' | 'signedBy'>): Purpose {
  if (followUps.has(id)) return 'followUp';
  if (regime === 'cada') return 'documents';
  return signedBy === 'personConcerned' ? 'rights' : 'questions';
}

/** The values a new request takes from its purpose. */
export function initialOf(purpose: Purpose): { regime: LetterModel['regime']; legalClock: boolean } {
  return {
    regime: purpose === 'documents' || purpose === 'followUp' ? 'cada' : 'rgpd',
    legalClock: purpose === 'documents' || purpose === 'rights',
  };
}

/** The purpose a request already written stands for. */
export function purposeOfRequest({
  regime,
  legalClock,
}: {
  regime: LetterModel['regime'];
  legalClock: boolean;
}): Purpose {
  if (!legalClock) return regime === 'rgpd' ? 'questions' : 'followUp';
  return regime === 'cada' ? 'documents' : 'rights';
}

const followUps: ReadonlySet<string> = new Set([
  'acknowledgement-claim',
  'reminder',
  'implicit-refusal-reasons',
  'cada-referral',
]);
