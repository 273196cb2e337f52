// A communiqué as an OpenDocument text (.odt): styles, lists and notes of LibreOffice's own; the same bytes for the same input.
import { strToU8 } from 'fflate';
import { zipOf } from './archive.ts';
import { type ComposedCommunique, composeCommunique } from './composition.ts';
import { labels } from './labels.ts';
import { contactLines, demandLines, openingLines, senderLines } from './officeParts.ts';
import { openStyles, tableStyles } from './openDocumentStyles.ts';
import {
  heading,
  type OpenPicture,
  type OpenWriter,
  openWriter,
  paragraph,
  xmlAttribute,
  xmlText,
} from './openDocumentText.ts';
import type { CommuniqueDocument } from './types.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';
const names = (prefixes: Readonly<Record<string, string>>) =>
  Object.entries(prefixes)
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join('');
const oasis = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const NAMESPACES = names({
  ...Object.fromEntries(['office', 'text', 'table', 'style', 'meta'].map((name) => [name, oasis(name)])),
  ...{ draw: oasis('drawing'), fo: oasis('xsl-fo-compatible'), svg: oasis('svg-compatible') },
  ...{ xlink: 'http://www.w3.org/1999/xlink', dc: 'http://purl.org/dc/elements/1.1/' },
});
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The bytes of the document. Throws RenderError naming a picture that is missing or cannot be read. */
export function openDocument(document: CommuniqueDocument): Uint8Array {
  const communique = composeCommunique(document);
  const writer = openWriter(document.images, communique.notes);
  const text = opening(communique, writer) + body(communique, writer);
  const pictures = [...writer.pictures.values()];
  const part = (path: string, xml: string) => ({ path, bytes: strToU8(PROLOGUE + xml) });
  return zipOf([
    { path: 'mimetype', bytes: strToU8(MEDIA_TYPE), stored: true },
    part(
      'content.xml',
      `<office:document-content${NAMESPACES} office:version="1.3">${tableStyles}<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    part(
      'styles.xml',
      `<office:document-styles${NAMESPACES} office:version="1.3">${openStyles(communique.language)}</office:document-styles>`,
    ),
    part('meta.xml', meta(communique)),
    ...pictures.map(({ path, bytes }) => ({ path, bytes, stored: true })),
    part('META-INF/manifest.xml', manifest(pictures)),
  ]);
}

function opening(communique: ComposedCommunique, writer: OpenWriter): string {
  const logo = communique.association?.logo ?? null;
  const [name, ...ways] = senderLines(communique);
  return [
    logo === null ? '' : paragraph('Sender', writer.picture(logo, { width: 5, height: 1.8 })),
    name === undefined ? '' : paragraph('Sender_20_name', xmlText(name)),
    ...ways.map((line) => paragraph('Sender', xmlText(line))),
    paragraph('Kind', xmlText(labels.communique)),
    ...openingLines(communique).map(({ text, strong }) =>
      paragraph(strong ? 'Lead' : 'Text_20_body', xmlText(text)),
    ),
    heading(1, xmlText(communique.title)),
  ].join('');
}

function body(communique: ComposedCommunique, writer: OpenWriter): string {
  const part = (title: string, content: string) =>
    content === '' ? '' : heading(2, xmlText(title)) + content;
  const demands = demandLines(communique).map(({ text, addressee }) => {
    const to = addressee === '' ? '' : `<text:line-break/>${xmlText(addressee)}`;
    return `<text:list-item>${paragraph('List', xmlText(text) + to)}</text:list-item>`;
  });
  const listed = `<text:list text:style-name="Numbers">${demands.join('')}</text:list>`;
  return [
    writer.blocks(communique.lead, 'Lead'),
    writer.blocks(communique.body),
    part(labels.demands, demands.length === 0 ? '' : listed),
    part(labels.about, writer.blocks(communique.about)),
    part(
      labels.contact,
      contactLines(communique)
        .map((line) => paragraph('List', xmlText(line)))
        .join(''),
    ),
  ].join('');
}

function meta({ title, association, date, language }: ComposedCommunique): string {
  const made = date === null ? '' : `<meta:creation-date>${xmlAttribute(date)}T00:00:00</meta:creation-date>`;
  const author =
    association === null
      ? ''
      : `<meta:initial-creator>${xmlAttribute(association.name)}</meta:initial-creator>`;
  return (
    `<office:document-meta${NAMESPACES} office:version="1.3"><office:meta>` +
    `<dc:title>${xmlAttribute(title)}</dc:title><dc:language>${xmlAttribute(language)}</dc:language>${author}${made}` +
    '</office:meta></office:document-meta>'
  );
}

function manifest(pictures: readonly OpenPicture[]): string {
  const entries = [
    ['/', MEDIA_TYPE],
    ...['content.xml', 'styles.xml', 'meta.xml'].map((path) => [path, 'text/xml']),
    ...pictures.map(({ path, mediaType }) => [path, mediaType]),
  ].map(
    ([path = '', type = '']) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  );
  return `<manifest:manifest xmlns:manifest="${oasis('manifest')}" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
}
