// Errors in French: what happened, what is safe, what to do. Every code of the contract has its sentences here.
import { ORPCError } from '@orpc/client';
import type { ErrorCode, ErrorData, InputIssue } from '../../electron/contract/errors.ts';
import { recordWords } from '../app/places.ts';
import { issueText } from './issueText.ts';

export interface Explanation {
  /** What happened. */
  title: string;
  /** What is safe, and what to do. */
  advice: string;
  /** Pieces of evidence, one a line: what a check of the file found. */
  details: readonly string[];
}

export type ContractError = { [Code in ErrorCode]: { code: Code; data: ErrorData<Code> } }[ErrorCode];

/** The contract's error in what a call rejected with; null for anything else (a lost connection, a bug). */
export function errorOf(error: unknown): ContractError | null {
  if (!(error instanceof ORPCError) || !(error.code in explanations)) return null;
  // The code is one of the contract's, and the core types its data by the code.
  return { code: error.code, data: error.data } as ContractError;
}

/** French sentences for anything a call may reject with. */
export function explain(error: unknown): Explanation {
  const known = errorOf(error);
  if (known !== null) return explanationOf(known);
  if (isLostConnection(error)) {
    return {
      title: 'Le registre ne répond pas',
      advice:
        'Tout ce qui a été enregistré est en sûreté dans le fichier. La connexion est rétablie dès que possible : réessayez dans quelques secondes.',
      details: [],
    };
  }
  return {
    title: 'Un défaut de Vigie a empêché cette action',
    advice:
      'Rien n’a été écrit à moitié : ce qui était enregistré est resté tel quel. Réessayez ; si cela recommence, fermez puis rouvrez Vigie.',
    details: error instanceof Error ? [error.message] : [],
  };
}

/** Whether the core could not be reached at all: it stopped, or the server of browser mode did. */
export function isLostConnection(error: unknown): boolean {
  if (error instanceof ORPCError) return false;
  if (error instanceof TypeError) return /fetch|network|load failed/iu.test(error.message);
  return error instanceof Error && /closed|aborted|disconnected/iu.test(`${error.name} ${error.message}`);
}

type Explainers = {
  readonly [Code in ErrorCode]: (data: ErrorData<Code>) => Partial<Explanation> & { title: string };
};

/** One entry a code of the contract. */
export const explanations: Explainers = {
  BAD_INPUT: ({ issues }) => ({
    title: 'Certains champs sont à revoir',
    advice: 'Rien n’a été enregistré ; votre saisie est gardée à l’écran.',
    details: issues.map((issue: InputIssue) => issueText(issue)),
  }),
  NOT_FOUND: ({ type }) => ({
    title: `${capitalised(thing(type))} n’existe pas dans ce registre`,
    advice:
      'L’adresse est peut-être celle d’un autre registre. Revenez à la liste pour retrouver ce que vous cherchez.',
  }),
  CONFLICT: ({ type }) => ({
    title: `${capitalised(thing(type))} a été modifié${e(type)} entre-temps`,
    advice:
      'Rien n’a été écrasé. Rechargez pour voir la version enregistrée, ou gardez votre texte et enregistrez-le par-dessus après l’avoir comparé.',
  }),
  FROZEN: ({ type }) => ({
    title: `${capitalised(thing(type))} est publié${e(type)} et ne change plus`,
    advice:
      'La version publiée reste telle qu’elle a été diffusée. Pour la rectifier, ouvrez le communiqué et choisissez « Corriger » : une nouvelle version est préparée.',
  }),
  IN_USE: ({ type, by }) => ({
    title: `${capitalised(thing(type))} sert encore ailleurs`,
    advice: 'Rien n’a été mis à la corbeille. Retirez d’abord ce qui s’en sert.',
    details: Object.entries(by).map(([other, count]) => counted(other, count)),
  }),
  NO_REGISTER: () => ({
    title: 'Aucun registre n’est ouvert',
    advice: 'Vos registres sont intacts. Ouvrez-en un, ou commencez-en un nouveau.',
  }),
  REGISTER_LOCKED: ({ path }) => ({
    title: 'Ce registre est fermé à clé',
    advice: 'Il est intact. Donnez sa phrase de passe, ou sa clé de secours, pour l’ouvrir.',
    details: [path],
  }),
  WRONG_PASSPHRASE: ({ path }) => ({
    title: 'Ce n’est pas ce qui ouvre ce registre',
    advice:
      'Rien n’a été modifié. Vérifiez la touche des majuscules et la langue du clavier, puis réessayez : chaque essai manqué fait attendre un peu plus le suivant. La clé de secours imprimée ouvre aussi le registre ; sans l’une ni l’autre, personne ne le peut.',
    details: [path],
  }),
  REGISTER_GONE: ({ path, found }) => ({
    title:
      found === 'missing'
        ? 'Le fichier du registre n’est plus à sa place'
        : 'Un autre fichier a pris la place du registre',
    advice:
      'Ce dernier changement n’a pas été enregistré ; tout ce qui l’était avant est encore là. Ouvrez « Sauvegardes » et remettez le registre en place, avant de fermer Vigie.',
    details: [path],
  }),
  REGISTER_IN_USE: ({ path, host }) => ({
    title: 'Ce registre est déjà ouvert dans une autre Vigie',
    advice: `Elle l’a ouvert sur l’ordinateur « ${host} ». Rien n’a été modifié. Fermez-la, puis recommencez : deux Vigie qui écrivent dans un même dossier partagé peuvent abîmer le fichier.`,
    details: [path],
  }),
  FILE_NOT_FOUND: ({ path }) => ({
    title: 'Ce fichier n’est plus à sa place',
    advice:
      'Il a peut-être été déplacé ou renommé, ou il est sur une clé ou un disque qui n’est pas branché. Branchez-le, ou choisissez le fichier à son nouvel emplacement.',
    details: [path],
  }),
  FILE_EXISTS: ({ path }) => ({
    title: 'Un fichier porte déjà ce nom',
    advice: 'Il n’a pas été touché. Choisissez un autre nom ou un autre dossier.',
    details: [path],
  }),
  FILE_NOT_WRITABLE: ({ path, reason }) => ({
    title: 'Vigie ne peut pas écrire à cet endroit',
    advice:
      'Rien n’a été modifié. Le fichier ou le dossier est protégé, le disque est plein, ou un autre programme s’en sert : fermez ce programme, faites de la place ou choisissez un autre dossier.',
    details: reason === '' ? [path] : [path, reason],
  }),
  NOT_A_REGISTER: ({ path }) => ({
    title: 'Ce fichier n’est pas un registre de Vigie',
    advice: 'Il n’a pas été modifié. Un registre se termine par « .vigie » : choisissez-en un autre.',
    details: [path],
  }),
  REGISTER_DAMAGED: ({ path, findings }) => ({
    title: 'Ce registre est abîmé',
    advice:
      'Vigie ne l’a pas modifié et le garde tel quel. Récupérez ce qui est lisible dans un nouveau registre, ou ouvrez la sauvegarde la plus récente : les sauvegardes sont dans le dossier « Sauvegardes », à côté du registre.',
    details: [path, ...findings],
  }),
  REGISTER_NEWER: ({ path }) => ({
    title: 'Ce registre vient d’une version plus récente de Vigie',
    advice:
      'Il n’a pas été modifié et reste lisible avec cette version. Mettez Vigie à jour, puis rouvrez-le.',
    details: [path],
  }),
  NOT_A_MESSAGE: ({ name, reason }) => ({
    title: 'Ce fichier n’est pas un courriel que Vigie sait lire',
    advice: messageAdvices[reason],
    details: [name],
  }),
  TOO_LARGE: ({ limit, size, document, parts }) => {
    if (document === undefined) return tooLargePiece(limit, size);
    return {
      title: document === 'pdf' ? 'Le PDF est trop lourd' : 'Le zip est trop lourd',
      advice: `Il pèserait ${bytesWords(size)}, plus que les ${bytesWords(limit)} que vous avez fixés : rien n’a été écrit. Laissez de côté une des pièces les plus lourdes, ou relevez la taille.`,
      details: (parts ?? []).map((part) => `${part.name} : ${bytesWords(part.size)}`),
    };
  },
  RENDER_FAILED: ({ reason, detail }) => ({
    title: 'Le document ne peut pas être produit tel quel',
    advice: renderAdvice(reason),
    details: detail === '' ? [] : [detail],
  }),
  NOT_PUBLISHABLE: ({ findings }) => ({
    title: 'Ce communiqué n’est pas prêt à être publié',
    advice:
      findings.length === 1
        ? 'Il reste un brouillon, intact. Une vérification demande votre attention : ouvrez « Vérifier ».'
        : `Il reste un brouillon, intact. ${findings.length} vérifications demandent votre attention : ouvrez « Vérifier ».`,
  }),
};

function tooLargePiece(limit: number, size: number): Explanation {
  return {
    title: 'Ce fichier est trop lourd',
    advice: `Il pèse ${bytesWords(size)} ; une pièce peut peser ${bytesWords(limit)} au plus. Joignez une version plus légère, ou notez dans la source où le trouver.`,
    details: [],
  };
}

/** « 1,4 Mo », « 12 ko », « 800 octets ». */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes < 2 ? 'octet' : 'octets'}`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'ko'] : [bytes / 1_000_000, 'Mo'];
  return `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}

function explanationOf<Code extends ErrorCode>(error: { code: Code; data: ErrorData<Code> }): Explanation {
  const explained = explanations[error.code](error.data);
  return { advice: '', details: [], ...explained };
}

const messageAdvices: Readonly<Record<ErrorData<'NOT_A_MESSAGE'>['reason'], string>> = {
  empty:
    'Rien n’a été noté : le fichier est vide. Enregistrez de nouveau le courriel depuis votre messagerie.',
  notMail:
    'Rien n’a été noté. Enregistrez le courriel au format « .eml » (un « .msg » d’Outlook ne convient pas), ou joignez ce fichier aux pièces.',
  tooIntricate:
    'Rien n’a été noté : ses parties sont trop nombreuses ou trop imbriquées. Joignez-le aux pièces, et notez l’événement vous-même.',
};

/** By the reason the core gives; `details` names the image or the character. */
const renderAdvices: Readonly<Record<string, string>> = {
  MISSING_DATE: 'Il lui manque une date : un PDF d’archive en a toujours une.',
  MISSING_TITLE: 'Il lui manque un titre : écrivez-en un, puis recommencez.',
  MISSING_ALTERNATIVE_TEXT:
    'Une image n’a pas de description : écrivez ce qu’elle montre, pour les personnes qui ne la voient pas, puis recommencez.',
  MISSING_GLYPH:
    'Un caractère ne peut pas être imprimé : remplacez-le ou retirez-le du texte, puis recommencez.',
  MISSING_IMAGE:
    'Une image est introuvable : ajoutez-la aux pièces ou retirez-la du texte, puis recommencez.',
  BAD_IMAGE:
    'Une image ne peut pas être lue : enregistrez-la de nouveau en PNG ou en JPEG, remplacez-la, puis recommencez.',
};

function renderAdvice(reason: string): string {
  return `Votre texte est intact. ${renderAdvices[reason] ?? 'Corrigez ce qui est nommé ci-dessous, puis recommencez.'}`;
}

type Named = ErrorData<'NOT_FOUND'>['type'];

function thing(type: Named): string {
  if (type === 'association') return 'la fiche de l’association';
  const { singular, feminine } = recordWords[type];
  return /^[aeiouéêh]/u.test(singular) ? `l’${singular}` : `${feminine ? 'la' : 'le'} ${singular}`;
}

function e(type: Named): string {
  return type === 'association' || recordWords[type].feminine ? 'e' : '';
}

function counted(type: string, count: number): string {
  const words = Object.entries(recordWords).find(([name]) => name === type)?.[1];
  if (!words) return `${count} × ${type}`;
  return `${count} ${count > 1 ? words.plural : words.singular}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
