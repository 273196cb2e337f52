// A communiqué as a Markdown file with a YAML header: read, and written so that it reads back the same.
import { chartsAsTables } from './charts.ts';
import { HeaderReader } from './headerFields.ts';
import { splitFirstHeading } from './markdownTokens.ts';
import { cleanLine } from './plainCharacters.ts';
import type { CommuniqueDocument, DocumentAssociation, DocumentSource, ImageReference } from './types.ts';
import { FrontMatterError, readHeader, writeHeader } from './yamlHeader.ts';

export { FrontMatterError } from './yamlHeader.ts';

/**
 * The communiqué of a Markdown file. Tolerant: CRLF, byte order mark, no header at all (the first heading is then the
 * title), an association given by its name only, a telephone or an e-mail alone, dates as JJ/MM/AAAA, unknown fields.
 * Its `images` are empty: the caller fetches `imageAddresses(document)`.
 * Throws FrontMatterError, with the field and its line, for a value that cannot be understood or when there is no title.
 */
export function parseCommunique(markdown: string): CommuniqueDocument {
  const { header, text } = readHeader(markdown);
  const fields = new HeaderReader(header);
  const given = fields.line(['title']);
  // Without a title in the header the first heading is the title; a heading that repeats the title is not said twice.
  const first = given === null || /^\s*#/.test(text) ? splitFirstHeading(text) : null;
  const heading = given === null || first?.title === given ? first : null;
  const title = given ?? heading?.title ?? '';
  if (title === '') {
    throw new FrontMatterError('title', header.lineOf(['title']), 'Il manque un titre au communiqué.');
  }
  return {
    title,
    lead: fields.prose(['lead']),
    place: fields.line(['place']),
    date: fields.date(['date']),
    language: fields.language(['lang']) ?? fields.language(['language']) ?? 'fr',
    version: fields.wholeNumber(['version']) ?? 1,
    correction: readCorrection(fields),
    reference: fields.line(['reference']),
    embargoUntil: fields.dateAndTime(['embargo']),
    body: trimLines(heading?.rest ?? text),
    sources: readSources(fields),
    demands: fields.list(['demands']).map((_, index) => ({
      text: fields.textOf(['demands', index], 'text'),
      addressee: fields.inside(['demands', index], 'addressee'),
    })),
    about: fields.prose(['about']),
    contact: readContact(fields),
    association: readAssociation(fields),
    images: new Map(),
  };
}

/**
 * The Markdown file of a communiqué, which `parseCommunique` reads back to the same one, images aside, for texts
 * in LF without spare blank lines around the body. The text is as stored: French typography is laid when rendering only.
 */
export function writeCommunique(document: CommuniqueDocument): string {
  const header = {
    title: cleanLine(document.title),
    lead: document.lead,
    place: document.place,
    date: document.date,
    lang: document.language,
    version: document.version,
    correction: document.correction === null ? null : withoutEmpty(document.correction),
    reference: document.reference,
    embargo: document.embargoUntil,
    association: document.association === null ? null : writeAssociation(document.association),
    contact: document.contact === null ? null : withoutEmpty(document.contact),
    sources: document.sources.map(withoutEmpty),
    demands: document.demands.map((demand) => (demand.addressee === null ? demand.text : demand)),
    about: document.about,
  };
  return writeHeader(header, trimLines(chartsAsTables(document.body, document.charts)));
}

function readSources(fields: HeaderReader): DocumentSource[] {
  const seen = new Set<string>();
  return fields.list(['sources']).map((_, index) => {
    const path = ['sources', index];
    const id = fields.inside(path, 'id') ?? String(index + 1);
    if (!/^[^\]\s^[]{1,100}$/.test(id))
      throw fields.error([...path, 'id'], 'ne peut pas contenir d’espace ni de crochet');
    if (seen.has(id)) throw fields.error([...path, 'id'], `est donné deux fois (${id})`);
    seen.add(id);
    return { id, text: fields.textOf(path, 'text', 'url'), url: fields.inside(path, 'url') };
  });
}

/** What changes may be given alone, as a text. */
function readCorrection(fields: HeaderReader): CommuniqueDocument['correction'] {
  const path = ['correction'];
  if (fields.isEmpty(path)) return null;
  if (fields.isText(path)) return { date: null, note: fields.prose(path) };
  return { date: fields.date([...path, 'date']), note: fields.prose([...path, 'note']) };
}

function readContact(fields: HeaderReader): CommuniqueDocument['contact'] {
  const path = ['contact'];
  const contact = {
    name: fields.isText(path) ? fields.line(path) : fields.inside(path, 'name'),
    role: fields.inside(path, 'role'),
    phone: fields.inside(path, 'phone') ?? fields.line(['phone']),
    email: fields.inside(path, 'email') ?? fields.line(['email']),
  };
  return Object.values(contact).some((value) => value !== null) ? contact : null;
}

function readAssociation(fields: HeaderReader): DocumentAssociation | null {
  const path = ['association'];
  if (fields.isEmpty(path)) return null;
  return {
    name: fields.textOf(path, 'name'),
    addressLines: fields.isText(path) ? [] : fields.lines([...path, 'address']),
    phone: fields.inside(path, 'phone'),
    email: fields.inside(path, 'email'),
    website: fields.inside(path, 'website'),
    logo: fields.isText(path) ? null : readImage(fields, [...path, 'logo']),
  };
}

function readImage(fields: HeaderReader, path: (string | number)[]): ImageReference | null {
  if (fields.isEmpty(path)) return null;
  return { address: fields.textOf(path, 'image'), alternativeText: fields.inside(path, 'alt') ?? '' };
}

function writeAssociation(association: DocumentAssociation): unknown {
  const { addressLines, logo, ...rest } = association;
  const fields = withoutEmpty({
    ...rest,
    address: addressLines.length === 0 ? null : addressLines,
    logo: logo === null ? null : { image: logo.address, alt: logo.alternativeText },
  });
  return Object.keys(fields).length === 1 ? association.name : fields;
}

function withoutEmpty(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Without blank lines at the start and at the end. */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
