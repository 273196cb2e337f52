// A letter as a Markdown file with a YAML header: to be read and kept, the letter being made from the register.
import { composeLetter } from './composition.ts';
import { labels } from './labels.ts';
import { escapeMarkdown } from './plainCharacters.ts';
import type { LetterDocument } from './types.ts';
import { writeHeader } from './yamlHeader.ts';

/** The letter in Markdown, its text as stored: French typography is laid when rendering only. */
export function writeLetter(document: LetterDocument): string {
  const { delivery, placeAndDate } = composeLetter(document);
  const { sender, signature } = document;
  const header = {
    title: document.subject,
    place: document.place,
    date: document.date,
    lang: document.language,
    from: [sender.name, ...sender.addressLines, sender.phone, sender.email, sender.website].filter(Boolean),
    to: document.addresseeLines,
    delivery,
    references: document.references,
    enclosures: document.enclosures,
  };
  const parts = [
    placeAndDate,
    `**${labels.subject} : ${escapeMarkdown(document.subject)}**`,
    escapeMarkdown(document.salutation),
    document.body.trim(),
    document.closing.trim(),
    [signature.name, signature.capacity]
      .filter((text) => text !== null)
      .map(escapeMarkdown)
      .join('  \n'),
  ];
  return writeHeader(header, parts.filter((part) => part !== null && part !== '').join('\n\n'));
}
