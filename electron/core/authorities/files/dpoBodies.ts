// The bodies that have a data protection officer (CNIL): the body and its functional mailbox, never an officer’s own.
import { plainWords } from '../../tables/plainWords.ts';
import type { Written } from './entry.ts';

export function isDpoBodies(has: (name: string) => boolean): boolean {
  return has('nom organisme designant') && has('siren organisme designant');
}

export function readDpoBody(of: (name: string) => string): Written {
  const email = of('moyen contact dpo email').trim();
  const functional = email === '' || isFunctionalMailbox(email);
  const place = (name: string) => of(`${name} organisme designant`) || of(`moyen contact dpo ${name}`);
  const page = of('moyen contact dpo url');
  return {
    name: of('nom organisme designant'),
    identifier: of('siren organisme designant').replace(/\s/gu, ''),
    dpoEmail: functional ? email : '',
    leftOut: functional ? [] : [{ field: 'dpoEmail', reason: 'nominative' }],
    postalAddress: place('adresse postale'),
    postalCode: place('code postal'),
    city: place('ville'),
    note: page === '' ? '' : `Page du délégué à la protection des données : ${page}`,
  };
}

/**
 * Whether a mailbox is that of a function: `dpd@`, `dpo-mairie@`, `protection.donnees@`. A word that neither is one of the
 * function, nor of the body’s own domain, may be somebody’s name: the mailbox is then taken for theirs.
 */
export function isFunctionalMailbox(email: string): boolean {
  const at = email.lastIndexOf('@');
  const words = plainWords(email.slice(0, at).replace(/\d/gu, ' ')).split(' ').filter(Boolean);
  const domain = plainWords(email.slice(at + 1).replace(/\d/gu, ' ')).split(' ');
  if (at < 1 || !words.some((word) => isOfFunction(word))) return false;
  return words.every(
    (word) =>
      isOfFunction(word) ||
      BESIDE.has(word) ||
      domain.includes(word) ||
      domain.some((part) => part !== '' && ['dpo', 'dpd', 'rgpd'].some((start) => word === start + part)),
  );
}

function isOfFunction(word: string): boolean {
  return /^(dpo|dpd|rgpd|gdpr|cnil|cil|privacy|dataprotection|protectiondesdonnees|protectiondonnees|donneespersonnelles|deleguealaprotectiondesdonnees|protection|donnees|data)$/u.test(
    word,
  );
}

/** Words that stand beside the function’s. */
const BESIDE: ReadonlySet<string> = new Set(
  'contact info infos de des du la le les et a au aux d l service services mairie ville commune agglo departement region academie ac cdg cd cr ca cc mutualise personnelles personnel delegue deleguee correspondant officer group groupe france fr juridique conformite informatique libertes'.split(
    ' ',
  ),
);
