// The words of retention: policies, rules, what was done, as French sentences.
import type {
  CleaningCount,
  CleaningGroup,
  DossierRetention,
  Expiry,
  RetentionPolicy,
} from '../../../electron/contract/retention.ts';
import { recordWords } from '../../app/places.ts';
import { countWords } from '../../ui/countWords.ts';
import { dateWords } from '../../ui/dates.ts';

export const countedFromWords: Readonly<Record<RetentionPolicy['countedFrom'], string>> = {
  receipt: 'la réception de chaque inquiétude',
  closing: 'la clôture du dossier',
};

export const outcomeWords: Readonly<Record<RetentionPolicy['outcome'], string>> = {
  anonymise: 'Rendre anonyme',
  purge: 'Effacer pour de bon',
};

/** « 24 mois après la réception, puis rendues anonymes ». */
export function policyWords({ countedFrom, months, outcome }: RetentionPolicy): string {
  const from = countedFrom === 'receipt' ? 'après la réception' : 'après la clôture du dossier';
  const then = outcome === 'anonymise' ? 'puis rendues anonymes' : 'puis effacées';
  return `${months} mois ${from}, ${then}`;
}

/** What a dossier’s state means for a policy that counts from its closing. */
export function stateWords({ closedOn }: DossierRetention): string {
  return closedOn === null ? 'Ouvert' : `Clos le ${dateWords(closedOn)}`;
}

/** Why a date of the end is what it is. */
export function expiryReason({ by, on, policy }: Expiry): string {
  switch (by) {
    case 'hand':
      return 'date choisie à la main';
    case 'concerns':
      return on === null
        ? 'tant qu’un dossier où elle a parlé est ouvert'
        : 'avec la dernière des inquiétudes de cette personne';
    case 'anonymised':
      return 'rendue anonyme : ce n’est plus la donnée de personne';
    case 'unwanted':
      return 'sans limite : ce contact ne veut plus qu’on lui écrive, et ne doit pas être ajouté de nouveau';
    case 'policy':
      if (policy === null) return 'sans envoi ni modification d’ici là';
      return on === null
        ? 'tant que le dossier est ouvert'
        : `${policyWords(policy)} : règle de conservation`;
  }
}

/** « 12 inquiétudes ». */
export function groupCount({ type }: Pick<CleaningGroup, 'type'>, count: number): string {
  const { singular, plural } = recordWords[type];
  return countWords(count, [singular, plural]);
}

/** Why these are proposed. */
export function groupReason({ rule, type }: Pick<CleaningGroup, 'rule' | 'type'>): string {
  switch (rule) {
    case 'binned':
      return 'à la corbeille depuis plus longtemps que le délai';
    case 'consentWithdrawn':
      return 'accord de garder les coordonnées retiré';
    case 'noConsent':
      return 'aucun accord de garder les coordonnées n’est noté';
    case 'expired':
      return type === 'pressContact' ? 'sans envoi ni modification depuis longtemps' : 'date de fin passée';
  }
}

/** « 12 inquiétudes rendues anonymes (date de fin passée) ». */
export function countSentence({ type, rule, done, count }: CleaningCount): string {
  const { feminine } = recordWords[type];
  const agree = (stem: string) => `${stem}${feminine ? 'e' : ''}${count < 2 ? '' : 's'}`;
  return `${groupCount({ type }, count)} ${doneWords(done, agree, feminine, count)} (${groupReason({ rule, type })})`;
}

function doneWords(
  done: CleaningCount['done'],
  agree: (stem: string) => string,
  feminine: boolean,
  count: number,
): string {
  switch (done) {
    case 'anonymised':
      return `${agree('rendu')} ${count < 2 ? 'anonyme' : 'anonymes'}`;
    case 'textErased':
      return `${agree('rendu')} ${count < 2 ? 'anonyme, texte effacé' : 'anonymes, textes effacés'}`;
    case 'purged':
      return `${agree('effacé')} pour de bon`;
    case 'kept': {
      const who = feminine ? ['elle', 'elles'] : ['lui', 'eux'];
      return `${agree('gardé')}, d’autres fiches s’appuyant sur ${who[count < 2 ? 0 : 1]}`;
    }
  }
}
