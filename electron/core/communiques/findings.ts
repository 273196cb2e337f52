// Gathers from the register what the checks before publishing look at.
import type { Communique, Finding } from '../../contract/communiques.ts';
import { readAssociation } from '../association/association.ts';
import { claimStore } from '../claims/store.ts';
import { loadPictures } from '../documents/attachments/pictures.ts';
import { inspectBody } from '../documents/rendering/inspect.ts';
import type { Register } from '../register/register.ts';
import { findIssues } from './check.ts';
import { takeSnapshot } from './document.ts';

/** The findings on a communiqué as it stands, and its length. */
export async function readFindings(
  register: Register,
  communique: Communique,
): Promise<{ findings: Finding[]; characters: number }> {
  const { sources, demands } = await takeSnapshot(register, communique);
  const { items: claims } = await claimStore.list(register, {
    filter: { communiqueId: communique.id },
    limit: 200,
  });
  const pictures = await loadPictures(register, [communique.body]);
  const { images, notes } = inspectBody(communique.body);
  return findIssues({
    communique,
    claims,
    sources,
    demands,
    association: await readAssociation(register),
    body: {
      imagesWithoutText: images.filter((image) => image.alternativeText === '').map((image) => image.address),
      missingImages: images.filter((image) => !pictures.has(image.address)).map((image) => image.address),
      notes,
    },
  });
}
