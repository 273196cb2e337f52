// The words for publications: how a copy left.
import type { Publication } from '../../../electron/contract/publications.ts';
import { countWords } from '../../ui/countWords.ts';
import { dateWords } from '../../ui/dates.ts';

/** In the order they are offered: what a person notes first, the exports Vigie notes by itself last. */
export const channelWords: Record<Publication['channel'], string> = {
  email: 'Courriel',
  post: 'Courrier postal',
  web: 'Mise en ligne',
  handed: 'Remise en main propre',
  export: 'Export',
};

/** « 9 contacts de presse, Mairie de Valmont »; '' where nobody is named. */
export function recipientsWords({
  contactIds,
  recipients,
}: Pick<Publication, 'contactIds' | 'recipients'>): string {
  const contacts =
    contactIds.length === 0 ? '' : countWords(contactIds.length, ['contact de presse', 'contacts de presse']);
  return [contacts, ...recipients.split('\n')]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** « Courriel du 5 octobre 2018 ». */
export function publicationTitle({ channel, madeOn }: Pick<Publication, 'channel' | 'madeOn'>): string {
  return `${channelWords[channel]} du ${dateWords(madeOn)}`;
}
