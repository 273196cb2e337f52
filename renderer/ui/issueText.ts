// What is wrong with one field, in French: a sentence for each issue code of the core.
import type { InputIssue } from '../../electron/contract/errors.ts';
import { dateWords } from './dates.ts';

/** One entry an issue code; `detail` is what the core gives with it. */
export const issueTexts: Readonly<Record<string, (detail: string) => string>> = {
  REQUIRED: () => 'À remplir.',
  TOO_SMALL: (detail) => (detail === '' ? 'Trop petit.' : `Le plus petit nombre possible est ${detail}.`),
  TOO_BIG: (detail) => (detail === '' ? 'Trop grand.' : `Le plus grand nombre possible est ${detail}.`),
  TOO_LONG: (detail) => (detail === '' ? 'Trop long.' : `Trop long : ${number(detail)} au plus.`),
  NOT_IN_LIST: () => 'Choisissez dans la liste.',
  INVALID_FORMAT: (detail) =>
    formats[detail] ?? 'Cette forme n’est pas reconnue : vérifiez ce qui est écrit.',
  INVALID_TYPE: () => 'Ce qui est donné n’a pas la forme attendue.',
  INVALID: () => 'Cette valeur ne convient pas.',
  CONTROL_CHARACTER: () =>
    'Le texte contient un caractère invisible qui ne peut pas être enregistré, sans doute venu d’un copier-coller : retapez le passage.',
  UNKNOWN_FIELD: () => 'Ce champ n’existe pas.',
  UNKNOWN_RECORD: () => 'Cette fiche n’existe plus dans le registre : choisissez-en une autre.',
  PASSPHRASE_TOO_SHORT: () => 'C’est trop court : douze caractères au moins, quatre ou cinq mots au mieux.',
  ALREADY_ENCRYPTED: () => 'Ce registre est déjà chiffré.',
  NOT_ENCRYPTED: () => 'Ce registre n’est pas chiffré.',
  WRONG_LENGTH: (detail) =>
    `La clé de secours compte 13 groupes de 6 signes ; il y en a ${detail || 'moins'} ici.`,
  WRONG_GROUP: (detail) =>
    detail.includes(',')
      ? `Les groupes ${detail} sont mal recopiés : comparez-les à la feuille.`
      : `Le groupe ${detail} est mal recopié : comparez-le à la feuille.`,
  NOT_ABSOLUTE: () => 'Donnez l’emplacement complet, depuis la racine du disque.',
  NOT_IN_BROWSER: () =>
    'Dans le navigateur, Vigie ne choisit pas de dossier sur l’ordinateur : utilisez le téléchargement, ou l’application.',
  NOT_AN_IMAGE: () => 'Ce fichier n’est pas une image. Choisissez un PNG, un JPEG ou un SVG.',
  NOT_AN_EXPORT: () =>
    'Ce dossier n’est pas un export complet de Vigie\u00a0: le fichier «\u00a0registre.json\u00a0» y manque.',
  CHANGED_FILE: (detail) =>
    `Un fichier de l’export manque ou a changé depuis : ${detail}. Rien n’a été importé.`,
  UNREADABLE_LINE: (detail) => `Une ligne de l’export ne se lit pas : ${detail}. Rien n’a été importé.`,
  NOTHING_TO_UNDO: () => 'Il n’y a pas d’état d’avant auquel revenir.',
  NO_SECOND_PLACE: () => 'Choisissez d’abord un second emplacement.',
  NO_BACK_UP: () => 'Il n’y a pas encore de sauvegarde : faites-en une, puis recommencez.',
  INVALID_CURSOR: () => 'La suite de la liste n’est plus valable : rechargez la page.',
  OUT_OF_ORDER: () => 'L’envoi du fichier s’est interrompu : recommencez-le.',
  MORE_THAN_ANNOUNCED: () => 'Le fichier a changé pendant l’envoi : recommencez-le.',
  BEFORE_START: () => 'Cette date est antérieure à celle qui la précède.',
  ENDS_BEFORE_IT_STARTS: () => 'La fin est antérieure au début.',
  NAME_OR_CONTACT_REQUIRED: () => 'Donnez au moins un nom, une adresse électronique ou un téléphone.',
  MEDIA_OR_CONTACT_REQUIRED: () =>
    'Donnez au moins un média, un nom, une adresse électronique ou un téléphone.',
  DUPLICATE: (detail) =>
    `Cette adresse électronique est déjà celle ${detail === '' ? 'd’un autre' : `de ${detail}`}.`,
  DUPLICATE_LINE: (detail) =>
    `Cette adresse électronique est déjà ${detail === '' ? 'dans le fichier' : `à la ligne ${detail}`}.`,
  REPEATED_LINE: (detail) =>
    `Ce fichier le dit déjà ${detail === '' ? 'plus haut' : `à la ligne ${detail}`}.`,
  SAME_AUTHORITY: (detail) =>
    `${detail === '' ? 'Une autre ligne' : `La ligne ${detail}`} change déjà cet organisme : laissez l’une des deux de côté.`,
  UNKNOWN_LINE: () => 'Cette ligne n’est plus dans le fichier : ouvrez-le de nouveau.',
  UNKNOWN_READING: () => 'Vigie n’a plus ce fichier en mémoire : ouvrez-le de nouveau.',
  WORKBOOK: () =>
    'C’est un classeur ou une archive : dans le tableur, enregistrez-le au format CSV ; une archive se décompresse d’abord.',
  ARCHIVE: () => 'C’est une archive : décompressez-la d’abord, puis ouvrez le fichier qu’elle contient.',
  NOT_TEXT: () => 'Ce fichier n’est pas du texte : il faut un fichier CSV ou JSON.',
  UNKNOWN_NOTICE: () => 'Cette version de la notice n’est pas établie : choisissez-en une autre.',
  SYNCHRONISED: (detail) =>
    `${detail || 'Un service'} copie le dossier du registre ailleurs : déplacez d’abord le fichier.`,
  NOT_ANONYMISABLE: () => 'Seule une inquiétude peut être rendue anonyme : effacez, ou gardez.',
  OLD_WORKBOOK: () =>
    'C’est un classeur d’avant 2007 (.xls), ou protégé par un mot de passe : enregistrez-le au format .xlsx, .ods ou CSV, sans mot de passe.',
  ENCRYPTED: () =>
    'Ce fichier est protégé par un mot de passe : enregistrez-le sans, puis ouvrez-le de nouveau.',
  DAMAGED: () =>
    'Ce fichier est abîmé, ou il n’est pas entier : enregistrez-le de nouveau depuis le tableur.',
  EMPTY: () => 'Ce fichier ne contient rien.',
  HOSTILE: () =>
    'Ce fichier est fait pour bloquer le programme qui l’ouvre : il n’est pas lu. S’il vient de vous, enregistrez-le de nouveau depuis le tableur.',
  ONE_AT_A_TIME: () => 'Ouvrez un seul tableau à la fois ; seuls des courriels se lisent ensemble.',
  NO_TEXT_COLUMN: () => 'Dites quelle colonne contient ce qui a été dit.',
  NOT_A_DATE: (detail) => `« ${detail} » n’est pas une date : écrivez-la ainsi, 5/10/2018.`,
  NOT_A_LEVEL: (detail) =>
    `« ${detail} » n’est pas un niveau connu : écrivez-le de Maternelle à Terminale, ou laissez vide.`,
  MORE_CELLS: (detail) =>
    `La ligne a ${detail} cases, plus que de titres : mettez entre guillemets le texte qui contient le séparateur.`,
  UNKNOWN_IMPORT: () => 'Cet import n’est pas dans ce registre.',
  ALREADY_UNDONE: () => 'Cet import est déjà annulé.',
  NO_CONSENT: () => 'Sans son accord pour être gardée, la personne ne peut pas être notée.',
  NO_PERSON: () => 'Un accord est celui de quelqu’un : notez la personne.',
  SAME_RECORD: () => 'C’est deux fois le même organisme.',
  IN_BIN: () => 'Cet organisme est à la corbeille : restaurez-le d’abord.',
  UNWANTED: () =>
    `Ce contact, qui est à la corbeille, a demandé à ne plus être contacté ; restaurez-le pour garder son souhait.`,
  DO_NOT_CONTACT: (detail) => `${detail || 'Ce contact'} a demandé à ne plus être contacté.`,
  NO_EMAIL: (detail) => `${detail || 'Ce contact'} n’a pas d’adresse électronique.`,
  NOT_AN_AMOUNT: () => 'Ce montant ne se lit pas : écrivez-le ainsi, 120 000,50.',
  NOT_FOR_THIS_QUESTION: () => 'Ce n’est pas ce que la question demande : videz ce champ.',
  OTHER_REQUEST: () => 'Cet événement est celui d’une autre demande.',
  QUESTION_IN_BIN: () => 'La question est à la corbeille : restaurez-la d’abord.',
  HAS_ANSWERS: () => 'Des réponses sont notées : le genre de la question ne peut plus changer.',
  ALREADY_NOTED: () => 'Ce courriel est déjà noté sur cette demande.',
  NOT_FOR_THIS_EVENT: () => 'Ce champ ne concerne pas ce genre d’événement : videz-le.',
  BEFORE_EVENT: (detail) => `Cela ne peut pas précéder ${eventWords(detail)} : vérifiez les deux dates.`,
  AFTER_EVENT: (detail) => `Cela ne peut pas suivre ${eventWords(detail)} : vérifiez les deux dates.`,
  BEFORE_REFUSAL: (detail) =>
    `La CADA ne se saisit qu’après un refus${isDate(detail) ? `, donc à partir du ${dateWords(detail)} d’après ce qui est noté` : ''}. Si un refus écrit est arrivé plus tôt, notez-le d’abord.`,
  OTHER_REGIME: (detail) =>
    detail === 'cada'
      ? 'Cette demande porte sur des documents : c’est la CADA, et non la CNIL, qui peut être saisie.'
      : 'Cette demande porte sur des données personnelles : c’est la CNIL, et non la CADA, qui peut être saisie.',
  BEFORE_ITS_EVENT: () => 'Cette date précède celle de l’événement lui-même.',
  DUPLICATE_AUTHORITY: () => 'Cet organisme est déjà dans la série.',
  EMPTY_SERIES: () => 'Cette série n’a plus de demande.',
  OTHER_SERIES: () => 'Cette demande n’est pas, ou plus, dans la série : rechargez la page.',
  AS_MANY: (detail) => `Il en faut un par demande choisie${detail === '' ? '' : `, soit ${detail}`}.`,
  REPEATED: (detail) => `${detail === '' ? 'Cette demande' : detail} est deux fois dans le choix.`,
  IN_USE: (detail) =>
    `${detail === '' ? 'Cette demande' : detail} a été exportée, la diffusion en est gardée : elle ne va plus à la corbeille.`,
  ALREADY_INFORMED: () => 'Les autres organismes ont déjà leur lettre : vous la trouverez dans les séries.',
  NOT_A_SERIES: () => 'Cette règle ne vaut qu’à partir de cinq organismes.',
  FOLLOWS_ITSELF: () => 'Une demande ne peut pas continuer une lettre qui la continue elle-même.',
  ONE_OF_TWO: () => 'Choisissez un communiqué ou une demande, l’un des deux.',
  NO_ORIGINAL: () => 'Ce modèle a été ajouté ici : il n’a pas d’original auquel revenir.',
  NOT_PUBLISHED: () => 'Ce communiqué n’est pas publié : modifiez-le directement.',
  NOT_A_REFERRAL: () =>
    'Cette lettre ne continue aucune demande : indiquez la demande dont le refus est contesté.',
  TWICE: () => 'Cette pièce est déjà dans la liste.',
  SAME_WORDS: () => 'C’est déjà ce que dit la dernière version : il n’y a rien à réécrire.',
  UNKNOWN_WORDING: () => 'Cette version de la formulation n’existe pas.',
  OTHER_WORDS: () => 'Ces mots ne sont pas ceux de la version choisie.',
  OUTCOME_WHEN_CLOSED: () =>
    'La suite donnée et la date de clôture vont ensemble : remplissez les deux, ou aucune.',
  SOURCE_REQUIRED: () => 'Une affirmation établie s’appuie sur au moins une source.',
};

/** The sentence for an issue; a general one for a code that is not known. */
export function issueText({ code, detail }: Pick<InputIssue, 'code' | 'detail'>): string {
  return (issueTexts[code] ?? issueTexts.INVALID)?.(detail) ?? 'Cette valeur ne convient pas.';
}

/**
 * The form field an issue is about: `changes.title` → title, `sourceIds.2` → sourceIds; '' for the whole record.
 */
export function fieldOfIssue({ field }: Pick<InputIssue, 'field'>): string {
  const [first, second] = field.split('.');
  return (first === 'changes' ? second : first) ?? '';
}

const formats: Readonly<Record<string, string>> = {
  email: 'Cette adresse électronique n’est pas complète : elle s’écrit nom@exemple.fr.',
  url: 'Cette adresse n’est pas complète : elle commence par https://.',
  date: 'Cette date n’existe pas. Écrivez-la ainsi : 5/10/2018.',
};

/** « sent 2026-03-12 » → « l’envoi de la demande, le 12 mars 2026 ». */
function eventWords(detail: string): string {
  const [type = '', on = ''] = detail.split(' ');
  const name = eventNames[type] ?? 'un autre événement';
  return isDate(on) ? `${name}, le ${dateWords(on)}` : name;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

const eventNames: Readonly<Record<string, string>> = {
  sent: 'l’envoi de la demande',
  received: 'la réception de la demande',
  acknowledged: 'l’accusé de réception',
  autoReply: 'la réponse automatique',
  forwarded: 'la transmission à un autre organisme',
  reminder: 'la relance',
  partialAnswer: 'la réponse partielle',
  answer: 'la réponse',
  refusal: 'le refus',
  extension: 'l’annonce d’une prolongation',
  clarification: 'la demande de précision',
  silenceChecked: 'la vérification que rien n’était arrivé',
  cadaReferred: 'la saisine de la CADA',
  cadaRegistered: 'l’enregistrement par la CADA',
  cadaOpinion: 'l’avis de la CADA',
  tribunalReferred: 'la saisine du tribunal',
  cnilComplaint: 'la plainte à la CNIL',
  closed: 'la clôture',
};

function number(detail: string): string {
  const value = Number(detail);
  return Number.isNaN(value) ? detail : new Intl.NumberFormat('fr-FR').format(value);
}
