// A document made ready for any format: texts read, notes numbered, typography set, nothing left to decide but the form.
import { withCharts } from './charts.ts';
import { embargoSentence, labels, placeAndDate } from './labels.ts';
import { parseMarkdown, safeAddress } from './markdownTokens.ts';
import { type Note, numberNotes } from './notes.ts';
import { cleanLine } from './plainCharacters.ts';
import { type Block, type Inline, imagesOf } from './tree.ts';
import type {
  CommuniqueDocument,
  Delivery,
  DocumentSource,
  ImageReference,
  LetterDocument,
  PressContact,
} from './types.ts';
import { typesetBlocks } from './typesetting.ts';
import { typeset } from './typography.ts';

/** Who sends: an association on its communiqué, or a letter's sender. */
export interface ComposedSender {
  name: string;
  addressLines: string[];
  phone: string | null;
  email: string | null;
  website: string | null;
  logo: ImageReference | null;
}

export interface ComposedCommunique {
  language: string;
  title: string;
  /** « C-2018-01, version 2 », or null. */
  reference: string | null;
  /** What a corrected version says under its reference; null for a first version. */
  correction: { sentence: string; note: string[] } | null;
  placeAndDate: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  embargo: string | null;
  lead: Block[];
  body: Block[];
  demands: { text: string; addressee: string | null }[];
  about: Block[];
  contact: PressContact | null;
  association: ComposedSender | null;
  notes: Note[];
}

export interface ComposedLetter {
  language: string;
  sender: ComposedSender;
  addresseeLines: string[];
  placeAndDate: string | null;
  date: string | null;
  /** « Lettre recommandée avec avis de réception n° … », « Par courriel »…; null when nothing is to be said. */
  delivery: string | null;
  subject: string;
  references: string[];
  enclosures: string[];
  salutation: string;
  body: Block[];
  closing: Block[];
  signature: { image: ImageReference | null; name: string; capacity: string | null };
  notes: Note[];
}

/** The communiqué ready to be rendered. Lead, body and « À propos » share one numbering of notes, in that order. */
export function composeCommunique(document: CommuniqueDocument): ComposedCommunique {
  const set = setterFor(document.language);
  const { texts, notes } = numberNotes(
    [document.lead ?? '', document.body, document.about ?? ''].map(parseMarkdown),
    document.sources,
    sourceNote,
  );
  const [lead = [], body = [], about = []] = texts.map((blocks) =>
    withCharts(set.blocks(blocks), document.charts),
  );
  const version = document.version > 1 ? labels.correctedVersion(document.version) : '';
  return {
    language: document.language,
    title: set.line(document.title),
    reference: [cleanLine(document.reference ?? ''), version].filter(Boolean).join(', ') || null,
    correction: composeCorrection(document, set),
    placeAndDate: set.optional(placeAndDate(document.place, document.date)),
    date: document.date,
    embargo: document.embargoUntil === null ? null : embargoSentence(document.embargoUntil),
    lead,
    body,
    demands: document.demands.map((demand) => ({
      text: set.line(demand.text),
      addressee: set.optional(demand.addressee),
    })),
    about,
    contact: composeContact(document.contact, set),
    association: document.association === null ? null : composeSender(document.association, set),
    notes: notes.map((note) => ({ ...note, content: set.blocks(note.content) })),
  };
}

/** The letter ready to be rendered. */
export function composeLetter(document: LetterDocument): ComposedLetter {
  const set = setterFor(document.language);
  const { texts, notes } = numberNotes([document.body, document.closing].map(parseMarkdown), [], sourceNote);
  const [body = [], closing = []] = texts.map(set.blocks);
  return {
    language: document.language,
    sender: composeSender(document.sender, set),
    addresseeLines: document.addresseeLines.map(set.line),
    placeAndDate: set.optional(placeAndDate(document.place, document.date)),
    date: document.date,
    delivery: set.optional(deliverySentence(document.delivery)),
    subject: set.line(document.subject),
    references: document.references.map(cleanLine),
    enclosures: document.enclosures.map(set.line),
    salutation: set.line(document.salutation),
    body,
    closing,
    signature: {
      image: composeImage(document.signature.image),
      name: set.line(document.signature.name),
      capacity: set.optional(document.signature.capacity),
    },
    notes: notes.map((note) => ({ ...note, content: set.blocks(note.content) })),
  };
}

/** The addresses of every image a communiqué or a letter needs, each once, so that its owner can fetch them. */
export function imageAddresses(document: CommuniqueDocument | LetterDocument): string[] {
  const isLetter = 'sender' in document;
  const markdown = isLetter
    ? [document.body, document.closing]
    : [document.lead, document.body, document.about];
  const references = isLetter
    ? [document.sender.logo, document.signature.image]
    : [document.association?.logo ?? null];
  const parsed = markdown.filter((text) => text !== null).map(parseMarkdown);
  const blocks = parsed.flatMap((text) => [text.blocks, ...text.notes.values()].flat());
  const inTexts = imagesOf(blocks).map((image) => image.address);
  return [...new Set([...references.flatMap((image) => image?.address ?? []), ...inTexts])];
}

interface Setter {
  line(text: string): string;
  optional(text: string | null): string | null;
  blocks(blocks: readonly Block[]): Block[];
}

/** French texts get French typography; texts in another language are only cleaned. */
function setterFor(language: string): Setter {
  const isFrench = /^fr(?:-|$)/i.test(language);
  const line = (text: string) => (isFrench ? typeset(cleanLine(text)) : cleanLine(text));
  return {
    line,
    optional: (text) => (text === null ? null : line(text) || null),
    blocks: (blocks) => (isFrench ? typesetBlocks(blocks) : [...blocks]),
  };
}

function sourceNote(source: DocumentSource): Block[] {
  const text = cleanLine(source.text);
  const children: Inline[] = text === '' ? [] : [{ type: 'text', text }];
  if (source.url !== null && source.url.trim() !== '') {
    const url = cleanLine(source.url);
    const href = safeAddress(url);
    if (text !== '') children.push({ type: 'text', text: ' ' });
    const shown: Inline[] = [{ type: 'text', text: url }];
    children.push(
      href === null
        ? { type: 'text', text: url }
        : { type: 'link', href, title: null, automatic: true, children: shown },
    );
  }
  return [{ type: 'paragraph', children }];
}

function composeCorrection(
  { correction, version }: CommuniqueDocument,
  set: Setter,
): ComposedCommunique['correction'] {
  if (correction === null) return null;
  const lines = (correction.note ?? '').split('\n').map(set.line);
  return {
    sentence: labels.correction(version, correction.date),
    note: lines.filter((line) => line !== ''),
  };
}

function composeContact(contact: PressContact | null, set: Setter): PressContact | null {
  if (contact === null) return null;
  const composed = {
    name: set.optional(contact.name),
    role: set.optional(contact.role),
    phone: optionalLine(contact.phone),
    email: optionalLine(contact.email),
  };
  return Object.values(composed).some((value) => value !== null) ? composed : null;
}

function composeSender(sender: ComposedSender, set: Setter): ComposedSender {
  return {
    name: set.line(sender.name),
    addressLines: sender.addressLines.map(set.line).filter((line) => line !== ''),
    phone: optionalLine(sender.phone),
    email: optionalLine(sender.email),
    website: optionalLine(sender.website),
    logo: composeImage(sender.logo),
  };
}

function composeImage(image: ImageReference | null): ImageReference | null {
  return image === null ? null : { ...image, alternativeText: cleanLine(image.alternativeText) };
}

function optionalLine(text: string | null): string | null {
  return text === null ? null : cleanLine(text) || null;
}

function deliverySentence(delivery: Delivery): string | null {
  switch (delivery.method) {
    case 'registeredPost': {
      const sentence = 'Lettre recommandée avec avis de réception';
      return delivery.number ? `${sentence} n°\u00A0${delivery.number}` : sentence;
    }
    case 'email':
      return delivery.address ? `Par courriel : ${delivery.address}` : 'Par courriel';
    case 'form':
      return 'Par formulaire en ligne';
    case 'post':
      return null;
  }
}
