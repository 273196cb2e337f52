// Documents as plain text: for the body of an e-mail, a search index, a reading aloud.
import { type ComposedCommunique, composeCommunique, composeLetter } from './composition.ts';
import { labels } from './labels.ts';
import type { Note } from './notes.ts';
import type { Block, Inline } from './tree.ts';
import type { CommuniqueDocument, LetterDocument, PressContact } from './types.ts';

/** The communiqué or the letter as text: a blank line between paragraphs, links and notes in brackets. */
export function plainText(document: CommuniqueDocument | LetterDocument): string {
  return 'sender' in document ? letterText(document) : communiqueText(document);
}

/** Blocks as text, a blank line between them. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function communiqueText(document: CommuniqueDocument): string {
  const communique = composeCommunique(document);
  const demands = communique.demands.map(
    ({ text, addressee }, index) =>
      `${index + 1}. ${text}${addressee === null ? '' : `\n   ${labels.addressee(addressee)}`}`,
  );
  return joined([
    communique.association?.name ?? '',
    [labels.communique, communique.reference].filter((text) => text !== null).join(' – '),
    correctionText(communique.correction),
    communique.embargo ?? '',
    communique.placeAndDate ?? '',
    communique.title,
    blocksText(communique.lead),
    blocksText(communique.body),
    section(labels.demands, demands.join('\n')),
    section(labels.about, blocksText(communique.about)),
    section(labels.contact, contactText(communique.contact)),
    section(labels.notes, notesText(communique.notes)),
  ]);
}

function letterText(document: LetterDocument): string {
  const letter = composeLetter(document);
  const { sender, signature } = letter;
  const listed = (label: string, values: readonly string[]) =>
    values.length === 0 ? '' : `${label}\u00A0: ${values.join('\u202F; ')}`;
  return joined([
    [sender.name, ...sender.addressLines, sender.phone, sender.email, sender.website]
      .filter(Boolean)
      .join('\n'),
    letter.addresseeLines.join('\n'),
    letter.placeAndDate ?? '',
    letter.delivery ?? '',
    [
      `${labels.subject}\u00A0: ${letter.subject}`,
      listed(labels.references, letter.references),
      listed(labels.enclosures, letter.enclosures),
    ]
      .filter(Boolean)
      .join('\n'),
    letter.salutation,
    blocksText(letter.body),
    blocksText(letter.closing),
    [signature.name, signature.capacity].filter(Boolean).join('\n'),
    section(labels.notes, notesText(letter.notes)),
  ]);
}

function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, text: string): string {
  return text === '' ? '' : `${title}\n\n${text}`;
}

function correctionText(correction: ComposedCommunique['correction']): string {
  if (correction === null) return '';
  const { sentence, note } = correction;
  return note.length === 0 ? `${sentence}.` : `${sentence}\u00A0: ${note.join('\n')}`;
}

function contactText(contact: PressContact | null): string {
  if (contact === null) return '';
  const who = [contact.name, contact.role].filter(Boolean).join(', ');
  return [who, contact.phone, contact.email].filter(Boolean).join('\n');
}

function notesText(notes: readonly Note[]): string {
  return notes.map((note) => `[${note.number}] ${indent(blocksText(note.content), '    ')}`).join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlinesText(block.children);
    case 'quotation':
      return blocksText(block.children)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '- ';
          const box = item.task === null ? '' : item.task === 'done' ? '☑ ' : '☐ ';
          const text = item.children.map(blockText).join(block.tight ? '\n' : '\n\n');
          return `${mark}${box}${indent(text, ' '.repeat(mark.length))}`;
        })
        .join('\n');
    case 'codeBlock':
      return block.text;
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlinesText).join(' | ')).join('\n');
    case 'figure':
      return [block.image.alternativeText, block.image.title]
        .filter(Boolean)
        .map((text) => `[${text}]`)
        .join(' ');
    case 'chart':
      return [block.caption, blockText(block.table), block.note].join('\n');
    case 'rule':
      return '* * *';
  }
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineToText).join('');
}

function inlineToText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'image':
      return inline.alternativeText === '' ? '' : `[${inline.alternativeText}]`;
    case 'break':
      return '\n';
    case 'noteReference':
      return `[^${inline.id}]`;
    case 'noteCall':
      return `\u00A0[${inline.number}]`;
    case 'link': {
      const text = inlinesText(inline.children);
      return inline.automatic || text === inline.href ? text : `${text} (${inline.href})`;
    }
    default:
      return inlinesText(inline.children);
  }
}

/** Every line but the first set in. */
function indent(text: string, by: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${by}`);
}
