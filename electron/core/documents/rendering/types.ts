// The documents that can be rendered, as plain values: a communiqué and a letter.

/** A picture as it was given. Its kind is read in its first bytes; `mediaType` is what its owner believes. */
export interface ImageFile {
  bytes: Uint8Array;
  mediaType: string;
}

/** The pictures of a document by address: what its Markdown writes between the brackets of `![](…)`, or an `ImageReference`. */
export type ImageFiles = ReadonlyMap<string, ImageFile>;

/** A picture outside the Markdown: its bytes are found in the document's images under `address`. */
export interface ImageReference {
  address: string;
  alternativeText: string;
}

export interface DocumentSource {
  /** What `[^id]` in a text names: no space, no bracket, no `^`. */
  id: string;
  /** The note, as plain text. */
  text: string;
  url: string | null;
}

export interface DocumentDemand {
  /** Plain text. */
  text: string;
  addressee: string | null;
}

export interface PressContact {
  name: string | null;
  role: string | null;
  phone: string | null;
  email: string | null;
}

/** What a corrected version says of the one it replaces. */
export interface DocumentCorrection {
  /** The date of the version it corrects, YYYY-MM-DD. */
  date: string | null;
  /** What changes, as plain text of any number of lines. */
  note: string | null;
}

export interface DocumentAssociation {
  name: string;
  addressLines: string[];
  phone: string | null;
  email: string | null;
  website: string | null;
  logo: ImageReference | null;
}

/** Figures of the register that are drawn where the text shows a picture of that address. */
export interface DocumentChart {
  svg: string;
  table: {
    header: readonly string[];
    rows: readonly { label: string; counts: readonly (number | null)[] }[];
  };
  /** Every figure in words, for who cannot see it drawn. */
  words: string;
  /** What was counted, and when. */
  note: string;
}

export interface CommuniqueDocument {
  /** One line of plain text. */
  title: string;
  /** Markdown; notes may be called in it. */
  lead: string | null;
  place: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** 'fr', 'en', 'fr-BE'… French typography is applied to French only. */
  language: string;
  /** 1, then one more at each correction. */
  version: number;
  /** Null for a first version. */
  correction: DocumentCorrection | null;
  /** C-2018-01. */
  reference: string | null;
  /** YYYY-MM-DD, or YYYY-MM-DDTHH:MM on the clocks of the place. */
  embargoUntil: string | null;
  /** Markdown. `[^id]` calls a source of that id, or a note the text defines itself. */
  body: string;
  sources: DocumentSource[];
  demands: DocumentDemand[];
  /** « À propos », in Markdown. */
  about: string | null;
  contact: PressContact | null;
  association: DocumentAssociation | null;
  images: ImageFiles;
  /** By address. A Markdown file has none: its tables are plain ones. */
  charts?: ReadonlyMap<string, DocumentChart>;
}

/** How a letter leaves, which is written on it. */
export type Delivery =
  | { method: 'registeredPost'; number: string | null }
  | { method: 'email'; address: string | null }
  | { method: 'form' }
  | { method: 'post' };

export interface LetterSender {
  name: string;
  addressLines: string[];
  phone: string | null;
  email: string | null;
  website: string | null;
  logo: ImageReference | null;
}

export interface LetterSignature {
  image: ImageReference | null;
  name: string;
  capacity: string | null;
}

export interface LetterDocument {
  sender: LetterSender;
  /** Name, service, street, postcode and town: one line each; seven fit the window of the envelope. */
  addresseeLines: string[];
  place: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  delivery: Delivery;
  /** One line of plain text. */
  subject: string;
  /** After « Réf. : »; ours and theirs. */
  references: string[];
  /** After « P. J. : ». */
  enclosures: string[];
  salutation: string;
  /** Markdown, between the salutation and the closing. */
  body: string;
  /** Markdown. */
  closing: string;
  signature: LetterSignature;
  language: string;
  images: ImageFiles;
}
