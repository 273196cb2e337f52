// The pictures a text shows: `![Ce qu’on voit](document:ID)` names an attachment of the register.

import type { Register } from '../../register/register.ts';
import { inspectBody } from '../rendering/inspect.ts';
import type { Picture } from '../rendering/types.ts';
import { readWhole } from './read.ts';

const ADDRESS = /^document:([0-9a-f-]{36})$/;

/** The pictures of a Markdown text that are in the register, by the address the text gives. */
export async function loadPictures(register: Register, markdown: string): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  if (!markdown.includes('document:')) return pictures;
  for (const { address } of inspectBody(markdown).images) {
    const id = ADDRESS.exec(address)?.[1];
    const picture = id === undefined ? null : await loadPicture(register, id);
    if (picture) pictures.set(address, picture);
  }
  return pictures;
}

/** A picture by its attachment's id; null where there is none. */
export async function loadPicture(register: Register, id: string | null): Promise<Picture | null> {
  if (id === null) return null;
  const document = await register.db
    .selectFrom('document')
    .select(['mediaType', 'alternativeText', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!document) return null;
  const { mediaType, alternativeText } = document;
  return { bytes: await readWhole(register, id), mediaType, alternativeText };
}
