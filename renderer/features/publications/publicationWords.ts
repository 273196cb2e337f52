// The words for publications: how a copy left.
import type { Publication } from '../../../electron/contract/publications.ts';
import { dateWords } from '../../ui/dates.ts';

/** In the order they are offered: what a person notes first, the exports Vigie notes by itself last. */
export const channelWords: Record<Publication['channel'], string> = {
  email: 'Courriel',
  post: 'Courrier postal',
  web: 'Mise en ligne',
  handed: 'Remise en main propre',
  export: 'Export',
};

/** « Courriel du 5 octobre 2018 ». */
export function publicationTitle({ channel, madeOn }: Pick<Publication, 'channel' | 'madeOn'>): string {
  return `${channelWords[channel]} du ${dateWords(madeOn)}`;
}
