// Invented documents for the tests: the least that can be rendered, and pictures made here.
import { crc32, deflateSync } from 'node:zlib';
import type {
  CommuniqueDocument,
  ImageFile,
  LetterDocument,
} from '../../../../electron/core/documents/rendering/types.ts';

/** A communiqué with what is given, and nothing else but a title and a sentence. */
export function communique(given: Partial<CommuniqueDocument> = {}): CommuniqueDocument {
  return {
    title: 'Des données à protéger',
    lead: null,
    place: null,
    date: null,
    language: 'fr',
    version: 1,
    correction: null,
    reference: null,
    embargoUntil: null,
    body: 'Une phrase.',
    sources: [],
    demands: [],
    about: null,
    contact: null,
    association: null,
    images: new Map(),
    ...given,
  };
}

/** A communiqué with every part filled, two sources of which one is called, and a picture. */
export function fullCommunique(given: Partial<CommuniqueDocument> = {}): CommuniqueDocument {
  return communique({
    title: 'Une "question" sur les données',
    lead: 'Le chapeau tient seul[^S-1].',
    place: 'Valmont',
    date: '2026-05-01',
    version: 2,
    correction: { date: '2026-04-03', note: 'Le montant est précisé.' },
    reference: 'C-2026-03',
    embargoUntil: '2026-05-02T16:30',
    body: '## Une partie\n\nUn paragraphe[^n].\n\n![Un carré](carre.png "La légende")\n\n[^n]: Une note du texte.',
    sources: [
      { id: 'S-1', text: 'Un journal, 12 janvier 2026', url: 'https://exemple.fr/article' },
      { id: 'S-2', text: 'Une source jamais appelée', url: null },
    ],
    demands: [{ text: 'Que le contrat soit publié', addressee: 'Le ministère' }],
    about: 'Une association fictive.',
    contact: {
      name: 'Camille Exemple',
      role: 'présidente',
      phone: '03 00 00 00 00',
      email: 'presse@exemple.fr',
    },
    association: {
      name: 'Association de Valmont',
      addressLines: ['1 rue des Écoles', '59000 Valmont'],
      phone: '03 00 00 00 01',
      email: 'contact@exemple.fr',
      website: 'www.exemple.fr',
      logo: { address: 'logo.svg', alternativeText: 'Logo de l’association' },
    },
    images: new Map([
      ['carre.png', png(20, 10)],
      ['logo.svg', svg],
    ]),
    ...given,
  });
}

export function letter(given: Partial<LetterDocument> = {}): LetterDocument {
  return {
    sender: {
      name: 'Association de Valmont',
      addressLines: ['1 rue des Écoles', '59000 Valmont'],
      phone: '03 00 00 00 01',
      email: 'contact@exemple.fr',
      website: null,
      logo: null,
    },
    addresseeLines: ['Rectorat de Valmont', 'Bureau des données', '59000 Valmont'],
    place: 'Valmont',
    date: '2026-05-04',
    delivery: { method: 'registeredPost', number: '1A 234' },
    subject: 'Demande de documents',
    references: ['D-2026-01'],
    enclosures: ['statuts', 'mandat'],
    salutation: 'Madame, Monsieur,',
    body: 'Nous demandons :\n\n1. le contrat ;\n2. ses avenants.',
    closing: 'Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.',
    signature: { image: null, name: 'Camille Exemple', capacity: 'présidente' },
    language: 'fr',
    images: new Map(),
    ...given,
  };
}

/** A plain picture of that many pixels. */
export function png(width: number, height: number): ImageFile {
  const pixels = Buffer.alloc((width * 3 + 1) * height, 0x60);
  for (let row = 0; row < height; row += 1) pixels[row * (width * 3 + 1)] = 0;
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bytes, mediaType: 'image/png' };
}

export const svg: ImageFile = {
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="teal"/></svg>',
  ),
  mediaType: 'image/svg+xml',
};

const encoded = (mediaType: string, base64: string): ImageFile => ({
  bytes: Buffer.from(base64, 'base64'),
  mediaType,
});

/** Plain pictures of two pixels by two. */
export const gif = encoded('image/gif', 'R0lGODlhAgACAPAAAACAgAAAACH5BAAAAAAALAAAAAACAAIAAAIChFEAOw==');
export const webp = encoded(
  'image/webp',
  'UklGRjQAAABXRUJQVlA4ICgAAABwAQCdASoCAAIAAsBMJaACdAFAAAD+645eRzvSpVf/KV/7Gv8FeVAA',
);
export const jpeg = encoded(
  'image/jpeg',
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBk' +
    'eFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAC' +
    'AAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAU' +
    'EQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCYAUgv/9k=',
);

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
