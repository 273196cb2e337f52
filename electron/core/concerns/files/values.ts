// Levels, ways of receiving and consents as people write them.
import type { channels, levels } from '../../../contract/concernValues.ts';
import { plainWords } from '../../tables/plainWords.ts';

export type Level = (typeof levels)[number];
export type Channel = (typeof channels)[number];

/** « ce 1 », « 6ème B », « sixième », « Tle S », « grande section »; '' where nothing is said, null where it is no level. */
export function levelOf(written: string): Level | null {
  const known = knownLevels.get(written);
  if (known !== undefined) return known;
  const text = plainWords(written).replace(
    /^(?:(?:en|classe|niveau|cycle|eleve|de|d|la|une?|mon enfant est) )+/u,
    '',
  );
  const found = text === '' ? '' : (LEVELS.find(([, names]) => names.test(text))?.[0] ?? null);
  // A table says the same few levels again and again.
  if (knownLevels.size < 1_000) knownLevels.set(written, found);
  return found;
}

/** How it came: « réunion », « tél. », « en ligne »; `other` for what is none of the ways. */
export function channelOf(written: string): Channel {
  const text = plainWords(written);
  return CHANNELS.find(([, names]) => names.test(text))?.[0] ?? 'other';
}

/** Whether a cell says yes: « Oui », « x », « J’accepte d’être recontacté ». Anything else is no consent. */
export function isConsent(written: string): boolean {
  const text = plainWords(written);
  if (/^[✓✔☑xX]$/u.test(written.trim())) return true;
  if (/(?:^| )(?:ne|n|non|pas|refuse|aucun)(?: |$)/u.test(text)) return false;
  return /^(?:o|y|1|vrai|true|ok|coche)$|^(?:oui|yes|j accepte|j autorise|je consens|je suis d accord|d accord|accord|accepte)(?: |$)/u.test(
    text,
  );
}

const knownLevels = new Map<string, Level | null>();

/** The letter or number of a class, or a track, may follow: it is not kept. */
const CLASS =
  '(?: (?:[a-h]|\\d{1,2}|s|es|l|stmg|sti2d|st2s|stl|std2a|pro|generale|technologique|professionnelle|bilangue|segpa|ulis))?$';

function level(names: string): RegExp {
  return new RegExp(`^(?:${names})${CLASS}`, 'u');
}

const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['', /^(?:nc|n c|na|n a|inconnue?|non renseignee?|non precisee?|sans reponse|aucune?|ne sait pas|nsp)$/u],
  [
    'maternelle',
    level(
      '(?:ecole )?maternelles?|t?ps|ms|gs|(?:toute |tres )?petite section|moyenne section|grande section|ps ms|ms gs|ps ms gs',
    ),
  ],
  ['CP', level('cp|c p|cours preparatoire')],
  ['CE1', level('ce ?1|c e 1|cours elementaire 1(?:re)?(?: annee)?')],
  ['CE2', level('ce ?2|c e 2|cours elementaire 2e?(?: annee)?')],
  ['CM1', level('cm ?1|c m 1|cours moyen 1(?:re)?(?: annee)?')],
  ['CM2', level('cm ?2|c m 2|cours moyen 2e?(?: annee)?')],
  ['6e', level('6|6 ?(?:e|eme|ieme)|sixiemes?')],
  ['5e', level('5|5 ?(?:e|eme|ieme)|cinquiemes?')],
  ['4e', level('4|4 ?(?:e|eme|ieme)|quatriemes?')],
  ['3e', level('3|3 ?(?:e|eme|ieme)|troisiemes?')],
  ['2de', level('2 ?(?:de|nde|nd|e|eme)|secondes?')],
  ['1re', level('1 ?(?:re|ere|er|e)|premieres?')],
  ['terminale', level('t|tle|term|terminales?')],
  [
    'autre',
    /^(?:autres?|ecole|primaire|elementaire|ecole (?:primaire|elementaire)|college|lycee|lycee pro.*|ulis|segpa|bts|superieur|creche|plusieurs|tous|toutes|adulte|sans objet|upe2a|iem|ime|c[pem]1?2? c[em][12].*|[a-z]{2}\d? et [a-z]{2}\d?)$/u,
  ],
];

const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  ['form', /(?:formulaire|en ligne|internet|web|questionnaire|sondage|site)/u],
  ['email', /(?:mail|courriel|^mel$|electronique)/u],
  ['phone', /(?:tel|appel|phone|sms)/u],
  [
    'meeting',
    /(?:reunion|assemblee|^ag$|conseil|rencontre|permanence|oral|vive voix|presentiel|portes ouvertes|marche)/u,
  ],
  ['paper', /(?:papier|courrier|lettre|poste|manuscrit|urne|fiche)/u],
];
