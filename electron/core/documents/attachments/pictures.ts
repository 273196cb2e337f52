// The pictures a document shows: `![Ce qu’on voit](document:ID)` names an attachment of the register.
import type { Register } from '../../register/register.ts';
import { inspectBody } from '../rendering/inspect.ts';
import type { ImageFile, ImageFiles, ImageReference } from '../rendering/types.ts';
import { readWhole } from './read.ts';

const ADDRESS = /^document:([0-9a-f-]{36})$/;

/** The pictures of Markdown texts and of attachments named apart, by address; what is not in the register is left out. */
export async function loadPictures(
  register: Register,
  texts: readonly string[],
  ids: readonly (string | null)[] = [],
): Promise<ImageFiles> {
  const wanted = new Set(ids.filter((id) => id !== null));
  for (const text of texts) {
    if (!text.includes('document:')) continue;
    for (const { address } of inspectBody(text).images) {
      const id = ADDRESS.exec(address)?.[1];
      if (id !== undefined) wanted.add(id);
    }
  }
  const pictures = new Map<string, ImageFile>();
  for (const id of wanted) {
    const document = await readDescription(register, id);
    if (document) {
      pictures.set(addressOf(id), { bytes: await readWhole(register, id), mediaType: document.mediaType });
    }
  }
  return pictures;
}

/** How a document names an attachment it shows outside its text; null where there is none. */
export async function pictureReference(
  register: Register,
  id: string | null,
): Promise<ImageReference | null> {
  const document = id === null ? undefined : await readDescription(register, id);
  if (id === null || !document) return null;
  return { address: addressOf(id), alternativeText: document.alternativeText || document.name };
}

function addressOf(id: string): string {
  return `document:${id}`;
}

function readDescription(register: Register, id: string) {
  return register.db
    .selectFrom('document')
    .select(['mediaType', 'alternativeText', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
}
