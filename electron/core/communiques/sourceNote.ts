// A source as the note a reader finds at the foot of a communiqué.
import type { Source } from '../../contract/sources.ts';
import { longDate } from '../documents/rendering/labels.ts';

type Cited = Pick<Source, 'title' | 'publisher' | 'publishedOn' | 'consultedOn' | 'url'>;

/** « Titre », éditeur, date, adresse (consultée le …): the parts that are known, in that order. */
export function sourceNote(source: Cited): { text: string; url: string | null } {
  const consulted = source.consultedOn === null ? '' : `consulté le ${longDate(source.consultedOn)}`;
  const parts = [
    `« ${source.title} »`,
    source.publisher,
    source.publishedOn === null ? '' : longDate(source.publishedOn),
    consulted,
  ];
  return { text: parts.filter((part) => part !== '').join(', '), url: source.url === '' ? null : source.url };
}
