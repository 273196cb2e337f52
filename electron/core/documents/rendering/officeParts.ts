// What a word processor's document says around its text, in the order of the printed page.
import type { ComposedCommunique } from './composition.ts';
import { labels } from './labels.ts';

/** The lines over the title, under who publishes and « COMMUNIQUÉ DE PRESSE »; each is a paragraph. */
export function openingLines(communique: ComposedCommunique): { text: string; strong: boolean }[] {
  const { placeAndDate, reference, correction, embargo } = communique;
  const where = [placeAndDate, reference].filter((text) => text !== null).join(' – ');
  const lines = [{ text: where, strong: false }];
  if (correction !== null) {
    const { sentence, note } = correction;
    const text = note.length === 0 ? `${sentence}.` : `${sentence}\u00A0: ${note.join(' ')}`;
    lines.push({ text, strong: true });
  }
  if (embargo !== null) lines.push({ text: embargo, strong: true });
  return lines.filter(({ text }) => text !== '');
}

/** Name, then the ways to reach who publishes, on one line. */
export function senderLines({ association }: ComposedCommunique): string[] {
  if (association === null) return [];
  const { name, addressLines, phone, email, website } = association;
  const ways = [...addressLines, phone, email, website].filter((line) => line !== null);
  return [name, ways.join(' · ')].filter((line) => line !== '');
}

export function contactLines({ contact }: ComposedCommunique): string[] {
  if (contact === null) return [];
  const who = [contact.name, contact.role].filter((part) => part !== null).join(', ');
  return [who, contact.phone, contact.email].filter((line) => line !== null && line !== '').map(String);
}

/** A demand, and to whom it is made. */
export function demandLines({ demands }: ComposedCommunique): { text: string; addressee: string }[] {
  return demands.map(({ text, addressee }) => ({
    text,
    addressee: addressee === null ? '' : labels.addressee(addressee),
  }));
}
