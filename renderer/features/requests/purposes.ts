// What a person wants of a request: documents, their own data, answers, or the next letter of a request already sent.
import type { InformationRequest, LetterModel } from '../../../electron/contract/requests.ts';

export type Purpose = LetterModel['purpose'];

export const purposes: Record<Purpose, { title: string; who: string; what: string; clock: string }> = {
  documents: {
    title: 'Obtenir des documents',
    who: 'Toute personne et toute association, sans avoir à dire pourquoi.',
    what: 'Des documents qui existent déjà : un marché, une analyse d’impact, une lettre… On demande « le document faisant apparaître le montant », jamais « dites-nous le montant ».',
    clock: 'Un mois après la réception, le silence vaut refus ; la CADA peut alors être saisie.',
  },
  rights: {
    title: 'Exercer les droits d’une personne sur ses données',
    who: 'La personne concernée : un parent pour son enfant, qui signe. L’association ne peut demander à sa place qu’avec son mandat signé.',
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
    what: 'Un rappel, les motifs d’un refus, la saisine de la CADA, une plainte à la CNIL. Notez ensuite l’envoi dans la demande d’origine : c’est là que ses délais se suivent.',
    clock: 'Cette lettre n’ouvre pas de délai à elle seule ; ceux de la demande d’origine continuent.',
  },
};

/** In the order they are offered. */
export const purposeOrder: readonly Purpose[] = ['documents', 'questions', 'rights', 'followUp'];

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
  followsId,
}: Pick<InformationRequest, 'regime' | 'legalClock' | 'followsId'>): Purpose {
  if (followsId !== null && !legalClock) return 'followUp';
  if (!legalClock) return regime === 'rgpd' ? 'questions' : 'followUp';
  return regime === 'cada' ? 'documents' : 'rights';
}
