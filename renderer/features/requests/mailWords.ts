// The words of an e-mail that is about to be noted, and the choices offered for it.
import type { EventType } from '../../../electron/contract/law.ts';
import type { MailPreview, MailReason } from '../../../electron/contract/mail.ts';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { possibleEvents } from './progress.ts';

/** What an authority's e-mail usually is. */
export const mainChoices: readonly EventType[] = ['answer', 'partialAnswer', 'acknowledged', 'refusal'];

/** The other events the request may have that an e-mail can tell. */
export function otherChoices(request: Pick<InformationRequest, 'regime' | 'legalClock'>): EventType[] {
  return ['autoReply' as const, ...possibleEvents(request).filter((type) => type !== 'autoReply')].filter(
    (type) => !mainChoices.includes(type) && type !== 'closed',
  );
}

/** Why the e-mail is proposed as it is; or that one must choose. */
export function reasonSentence({ because, evidence }: MailPreview['proposal']): string {
  if (because === null) return CHOOSE;
  const words = reasons[because];
  return evidence === '' ? `${words}.` : `${words} : ${evidence}`;
}

const CHOOSE =
  'Lisez-le, puis choisissez : seule une réponse sur le fond met fin aux délais, un accusé de réception non.';

const reasons: Record<MailReason, string> = {
  automaticHeader: 'Reconnu comme une réponse automatique',
  automaticSubject: 'Reconnu comme une réponse automatique à son objet',
  absenceWords: 'Reconnu comme un message d’absence à ses mots',
  readReceipt: 'Leur messagerie atteste que votre courriel est arrivé',
  deliveryReceipt: 'Leur serveur atteste que votre courriel est arrivé',
  deliveryFailed: 'Votre courriel n’est pas arrivé. Vérifiez l’adresse et renvoyez-le',
  deliveryUncertain: 'Rien ne dit encore que votre courriel est arrivé',
  fromUs: 'Envoyé par votre association',
  reminderFromUs: 'Envoyé par votre association après la demande',
  acknowledging: 'Il en a les mots',
};

/** « Rectorat de Valmont <contact@rectorat.example> ». */
export function mailboxWords({ name, address }: { name: string; address: string }): string {
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
}

/** The files that are e-mails, by their name or kind, and the others. */
export function sortFiles<F extends { name: string; type: string }>(
  files: readonly F[],
): { mails: F[]; others: F[] } {
  const isMail = ({ name, type }: F) => /\.eml$/iu.test(name) || type === 'message/rfc822';
  return { mails: files.filter(isMail), others: files.filter((file) => !isMail(file)) };
}

/** What to do with files that are no e-mails. */
export function otherFilesSentence(files: readonly { name: string }[]): string {
  const names = files.map(({ name }) => name).join(', ');
  const [it, them] =
    files.length > 1 ? ['ne sont pas des fichiers .eml', 'les'] : ['n’est pas un fichier .eml', 'le'];
  return `${names} ${it} : joignez-${them} aux pièces de la demande, plus bas.`;
}
