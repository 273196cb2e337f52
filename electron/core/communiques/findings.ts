// Gathers from the register what the checks before publishing look at.
import type { Communique, Finding } from '../../contract/communiques.ts';
import { claimStore } from '../claims/store.ts';
import { loadPictures } from '../documents/attachments/pictures.ts';
import { imageKind } from '../documents/rendering/images.ts';
import { inspectBody } from '../documents/rendering/inspect.ts';
import type { ImageFile } from '../documents/rendering/types.ts';
import type { Register } from '../register/register.ts';
import { findIssues, findingKey } from './check.ts';
import { findInTexts } from './checks/fromRegister.ts';
import { chartPictures, takeSnapshot } from './document.ts';

/** More than a communiqué ever makes: all are looked at. */
const MOST_CLAIMS = 10_000;

/** The findings on a communiqué as it stands, and its length. */
export async function readFindings(
  register: Register,
  communique: Communique,
): Promise<{ findings: Finding[]; characters: number }> {
  const snapshot = await takeSnapshot(register, communique);
  const { association, sources, demands, facts } = snapshot;
  const { items: claims } = await claimStore.list(register, {
    filter: { communiqueId: communique.id },
    limit: MOST_CLAIMS,
  });
  const pictures = new Map([...(await loadPictures(register, [communique.body])), ...chartPictures(facts)]);
  const { images, notes } = inspectBody(communique.body);
  const { findings, characters } = findIssues({
    communique,
    claims,
    sources,
    demands,
    facts,
    association,
    body: {
      imagesWithoutText: images.filter((image) => image.alternativeText === '').map((image) => image.address),
      missingImages: images
        .map((image) => image.address)
        .filter((address) => !isPicture(pictures.get(address))),
      notes,
    },
  });
  // The same words found twice in one field are one thing to mend: the first place is shown.
  const inTexts = Map.groupBy(await findInTexts(register, communique, snapshot), findingKey);
  return {
    findings: [...findings, ...[...inTexts.values()].flatMap((same) => same.slice(0, 1))],
    characters,
  };
}

function isPicture(file: ImageFile | undefined): boolean {
  return file !== undefined && imageKind(file.bytes) !== null;
}
