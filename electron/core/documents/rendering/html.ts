// A communiqué as a standalone HTML page or as a fragment to paste into a site; a letter as a page.
import {
  type ComposedCommunique,
  type ComposedSender,
  composeCommunique,
  composeLetter,
} from './composition.ts';
import { blocksHtml, escapeHtml, type HtmlSetting, notesHtml } from './htmlBlocks.ts';
import { htmlPage } from './htmlPage.ts';
import { imageDataAddress } from './images.ts';
import { labels } from './labels.ts';
import { safeAddress } from './markdownTokens.ts';
import { blocksText } from './plainText.ts';
import type {
  CommuniqueDocument,
  ImageFiles,
  ImageReference,
  LetterDocument,
  PressContact,
} from './types.ts';

export interface HtmlForm {
  /** A whole page to open or send, or the inside of an article for WordPress or SPIP: no style, headings from h2. */
  kind: 'page' | 'fragment';
}

/**
 * The communiqué in HTML. Texts are escaped, pictures are inside, nothing is fetched, there is no script.
 * A fragment leaves the logo to the site; its notes have ids of their own, so that two communiqués may share a page.
 * Throws RenderError MISSING_IMAGE or BAD_IMAGE.
 */
export function communiqueHtml(document: CommuniqueDocument, { kind }: HtmlForm): string {
  const communique = composeCommunique(document);
  if (kind === 'fragment') return communiqueFragment(communique, document.images);
  return htmlPage({
    language: communique.language,
    title: communique.title,
    author: communique.association?.name ?? null,
    description: description(communique),
    date: communique.date,
    content: communiqueArticle(communique, document.images),
  });
}

/** The letter as a standalone page. Throws as `communiqueHtml`. */
export function letterHtml(document: LetterDocument): string {
  const letter = composeLetter(document);
  const setting: HtmlSetting = { images: document.images, firstHeading: 2, notePrefix: '', classes: true };
  const content = joined([
    '<article>',
    senderHtml(letter.sender, document.images),
    `<address class="addressee">${lines(letter.addresseeLines)}</address>`,
    optional('p', letter.placeAndDate),
    optional('p', letter.delivery, 'label'),
    `<h1>${labels.subject}\u00A0: ${escapeHtml(letter.subject)}</h1>`,
    listed(labels.references, letter.references),
    listed(labels.enclosures, letter.enclosures),
    optional('p', letter.salutation || null),
    blocksHtml(letter.body, setting),
    blocksHtml(letter.closing, setting),
    '<div class="signature">',
    letter.signature.image === null ? '' : referenceHtml(letter.signature.image, document.images),
    `<p>${lines([letter.signature.name, letter.signature.capacity ?? ''])}</p>`,
    '</div>',
    notesSection(letter.notes, setting),
    '</article>',
  ]);
  return htmlPage({
    language: letter.language,
    title: letter.subject,
    author: letter.sender.name,
    description: null,
    date: letter.date,
    content,
  });
}

function communiqueArticle(communique: ComposedCommunique, images: ImageFiles): string {
  const setting: HtmlSetting = { images, firstHeading: 2, notePrefix: '', classes: true };
  const { association } = communique;
  const reference =
    communique.reference === null ? '' : ` <span class="soft">${escapeHtml(communique.reference)}</span>`;
  return joined([
    '<article>',
    association === null ? '' : senderHtml(association, images),
    `<p><span class="label">${labels.communique}</span>${reference}</p>`,
    correctionHtml(communique.correction),
    optional('p', communique.embargo, 'embargo'),
    placeAndDateHtml(communique),
    `<h1>${escapeHtml(communique.title)}</h1>`,
    communique.lead.length === 0 ? '' : `<div class="lead">\n${blocksHtml(communique.lead, setting)}\n</div>`,
    blocksHtml(communique.body, setting),
    demandsHtml(communique, 2),
    communique.about.length === 0 && communique.contact === null
      ? ''
      : joined(['<footer>', aboutHtml(communique, setting), contactHtml(communique.contact, 2), '</footer>']),
    notesSection(communique.notes, setting),
    '</article>',
  ]);
}

function communiqueFragment(communique: ComposedCommunique, images: ImageFiles): string {
  const notePrefix = `${identifier(communique.reference ?? communique.title)}-`;
  const setting: HtmlSetting = { images, firstHeading: 3, notePrefix, classes: false };
  const sender = communique.association === null ? '' : `${escapeHtml(communique.association.name)} – `;
  return `${joined([
    `<h2>${escapeHtml(communique.title)}</h2>`,
    `<p><strong>${sender}${labels.communique}</strong>${communique.reference === null ? '' : ` (${escapeHtml(communique.reference)})`}</p>`,
    correctionHtml(communique.correction),
    communique.embargo === null ? '' : `<p><strong>${escapeHtml(communique.embargo)}</strong></p>`,
    placeAndDateHtml(communique),
    blocksHtml(communique.lead, setting),
    blocksHtml(communique.body, setting),
    demandsHtml(communique, 3),
    aboutHtml(communique, { ...setting, firstHeading: 3 }),
    contactHtml(communique.contact, 3),
    communique.notes.length === 0 ? '' : `<h3>${labels.notes}</h3>\n${notesHtml(communique.notes, setting)}`,
  ])}\n`;
}

function correctionHtml(correction: ComposedCommunique['correction']): string {
  if (correction === null) return '';
  const { sentence, note } = correction;
  return note.length === 0
    ? `<p><strong>${escapeHtml(sentence)}.</strong></p>`
    : `<p><strong>${escapeHtml(sentence)}\u00A0:</strong> ${lines(note)}</p>`;
}

function placeAndDateHtml(communique: ComposedCommunique): string {
  if (communique.placeAndDate === null) return '';
  const text = escapeHtml(communique.placeAndDate);
  return communique.date === null
    ? `<p>${text}</p>`
    : `<p><time datetime="${escapeHtml(communique.date)}">${text}</time></p>`;
}

function demandsHtml({ demands }: ComposedCommunique, level: number): string {
  if (demands.length === 0) return '';
  const items = demands.map(({ text, addressee }) => {
    const to = addressee === null ? '' : `<br>\n<em>${escapeHtml(labels.addressee(addressee))}</em>`;
    return `<li>${escapeHtml(text)}${to}</li>`;
  });
  return `<h${level}>${labels.demands}</h${level}>\n<ol>\n${items.join('\n')}\n</ol>`;
}

/** Headings inside « À propos » come under its own. */
function aboutHtml(communique: ComposedCommunique, setting: HtmlSetting): string {
  if (communique.about.length === 0) return '';
  const level = setting.firstHeading;
  return `<h${level}>${labels.about}</h${level}>\n${blocksHtml(communique.about, { ...setting, firstHeading: level + 1 })}`;
}

function contactHtml(contact: PressContact | null, level: number): string {
  if (contact === null) return '';
  const who = [contact.name, contact.role].filter((text) => text !== null).join(', ');
  const parts = [escapeHtml(who), phoneHtml(contact.phone), emailHtml(contact.email)].filter(
    (part) => part !== '',
  );
  return `<h${level}>${labels.contact}</h${level}>\n<p>${parts.join('<br>\n')}</p>`;
}

function senderHtml(sender: ComposedSender, images: ImageFiles): string {
  const website = sender.website === null ? '' : linked(sender.website, webAddress(sender.website));
  const parts = [
    ...sender.addressLines.map(escapeHtml),
    phoneHtml(sender.phone),
    emailHtml(sender.email),
    website,
  ].filter((part) => part !== '');
  return joined([
    '<header class="sender">',
    sender.logo === null ? '' : `<p>${referenceHtml(sender.logo, images)}</p>`,
    `<p><strong>${escapeHtml(sender.name)}</strong></p>`,
    parts.length === 0 ? '' : `<p class="soft">${parts.join('<br>\n')}</p>`,
    '</header>',
  ]);
}

function referenceHtml(image: ImageReference, images: ImageFiles): string {
  return `<img src="${imageDataAddress(images, image.address)}" alt="${escapeHtml(image.alternativeText)}">`;
}

function phoneHtml(phone: string | null): string {
  return phone === null
    ? ''
    : linked(phone, /\d/.test(phone) ? safeAddress(`tel:${phone.replace(/[^\d+]/g, '')}`) : null);
}

function emailHtml(email: string | null): string {
  return email === null ? '' : linked(email, email.includes('@') ? safeAddress(`mailto:${email}`) : null);
}

function webAddress(website: string): string | null {
  return safeAddress(/^[a-z]+:/i.test(website) ? website : `https://${website}`);
}

function linked(text: string, href: string | null): string {
  return href === null ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

function notesSection(notes: ComposedCommunique['notes'], setting: HtmlSetting): string {
  return notes.length === 0
    ? ''
    : `<section class="notes">\n<h2>${labels.notes}</h2>\n${notesHtml(notes, setting)}\n</section>`;
}

function listed(label: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `<p>${label}\u00A0: ${values.map(escapeHtml).join('\u202F; ')}</p>`;
}

function lines(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map(escapeHtml)
    .join('<br>\n');
}

function optional(tag: string, text: string | null, className?: string): string {
  if (text === null) return '';
  return `<${tag}${className === undefined ? '' : ` class="${className}"`}>${escapeHtml(text)}</${tag}>`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** The first words of lead or body, cut at a word, for the description of the page. */
function description(communique: ComposedCommunique): string | null {
  const text = blocksText(communique.lead.length > 0 ? communique.lead : communique.body.slice(0, 1)).replace(
    /\s+/g,
    ' ',
  );
  if (text.length <= 200) return text.trim() || null;
  return `${text.slice(0, 200).replace(/\s+\S*$/, '')}…`;
}

/** Letters, digits and hyphens only, at most forty. */
function identifier(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^-+|-+$/g, '') || 'texte'
  );
}
