// What to look at before publishing: a few findings forbid it, the others are confirmed one by one.
import type { Claim } from '../../contract/claims.ts';
import type { Communique, Finding } from '../../contract/communiques.ts';
import type { Fact } from '../../contract/facts.ts';
import type { Source } from '../../contract/sources.ts';
import { readMarkdown } from './checks/readableText.ts';
import { findMissingChangeNote } from './correctionFindings.ts';
import { imageWords, linkTo, placeIn } from './passages.ts';
import { findPlacesToFill } from './placesToFill.ts';

/** Characters of a communiqué, spaces included: over it, journalists stop reading (docs/documents.md). */
export const MOST_CHARACTERS = 3_000;

export interface CheckInput {
  communique: Pick<
    Communique,
    | 'lead'
    | 'body'
    | 'place'
    | 'issuedOn'
    | 'contactPhone'
    | 'contactEmail'
    | 'correctsId'
    | 'changeNote'
    | 'title'
  >;
  claims: readonly Pick<Claim, 'text' | 'status' | 'sourceIds'>[];
  sources: readonly Pick<Source, 'reference'>[];
  demands: readonly { text: string; addressee: string | null }[];
  /** Whether a place and a contact come from the association when the communiqué has none. */
  association: { place: string; contactPhone: string; contactEmail: string };
  /** The facts of its lead and body, as they stand. */
  facts: readonly Pick<Fact, 'address' | 'problem'>[];
  /** Images of the body without alternative text, and notes to nothing, as the renderer sees them. */
  body: { imagesWithoutText: readonly string[]; missingImages: readonly string[]; notes: readonly string[] };
}

export function findIssues(input: CheckInput): { findings: Finding[]; characters: number } {
  const characters = countCharacters(input.communique);
  const findings = [
    ...findMissing(input),
    ...findMissingChangeNote(input.communique),
    ...findPlacesToFill(input.communique),
    ...findInBody(input),
    ...findInFacts(input),
    ...findInClaims(input),
    ...findInDemands(input),
  ];
  if (characters > MOST_CHARACTERS) findings.push(confirmable('tooLong', 'body', String(characters)));
  return { findings, characters };
}

/**
 * Characters of the lead and the body as a reader counts them: spaces included, a line break being one; marks, addresses and
 * notes set apart. The page counts the same as one types (renderer/features/communiques/length.ts).
 */
export function countCharacters({ lead, body }: Pick<Communique, 'lead' | 'body'>): number {
  const [readLead, readBody] = [lead, body].map((text) => readMarkdown(text, { notes: false }).text.trim());
  const text = `${readLead}\n${readBody}`.trim().replace(/\s+/gu, ' ');
  return [...new Intl.Segmenter('fr').segment(text)].length;
}

/** Names a finding so that it can be confirmed: the code, and what it is about. */
export function findingKey({ code, field, detail }: Finding): string {
  return [code, field, detail].filter((part) => part !== '').join(':');
}

function findMissing({ communique, association }: CheckInput): Finding[] {
  const findings: Finding[] = [];
  if (communique.body.trim() === '') findings.push(blocking('missingBody', 'body'));
  if (communique.issuedOn === null) findings.push(blocking('missingDate', 'issuedOn'));
  if (communique.lead.trim() === '') findings.push(confirmable('missingLead', 'lead'));
  if ((communique.place || association.place) === '') findings.push(confirmable('missingPlace', 'place'));
  const phone = communique.contactPhone || association.contactPhone;
  const email = communique.contactEmail || association.contactEmail;
  if (phone === '' && email === '') findings.push(confirmable('missingContact', 'contactPhone'));
  return findings;
}

function findInBody({ communique, body, sources }: CheckInput): Finding[] {
  const known = new Set(sources.map((source) => source.reference));
  return [
    ...body.imagesWithoutText.map((address) => ({
      ...blocking('imageWithoutText', 'body', address),
      ...imageWords(communique.body, address, true),
    })),
    ...body.missingImages.map((address) => ({
      ...blocking('missingImage', 'body', address),
      ...imageWords(communique.body, address, false),
    })),
    ...body.notes
      .filter((note) => !known.has(note))
      .map((note) => ({
        ...blocking('unknownSource', 'body', note),
        ...placeIn(communique.body, `[^${note}]`),
      })),
  ];
}

/** A fact that has no value cannot be stated: too small a figure, a silence nobody checked, a record that is gone. */
function findInFacts({ communique, facts }: CheckInput): Finding[] {
  return facts.flatMap(({ address, problem }) => {
    if (problem === null) return [];
    const field = communique.body.includes(`](${address})`) ? 'body' : 'lead';
    const code = `fact${problem.charAt(0).toUpperCase()}${problem.slice(1)}`;
    return [{ ...blocking(code, field, address), ...linkTo(communique[field], address) }];
  });
}

function findInClaims({ claims }: CheckInput): Finding[] {
  return claims.flatMap((claim) => [
    ...(claim.status === 'toCheck' ? [confirmable('claimToCheck', 'claims', claim.text)] : []),
    ...(claim.status !== 'toCheck' && claim.sourceIds.length === 0
      ? [confirmable('claimWithoutSource', 'claims', claim.text)]
      : []),
  ]);
}

function findInDemands({ demands }: CheckInput): Finding[] {
  return demands
    .filter((demand) => demand.addressee === null)
    .map((demand) => confirmable('demandWithoutAddressee', 'demands', demand.text));
}

function blocking(code: string, field: string, detail = ''): Finding {
  return { code, blocking: true, field, detail };
}

function confirmable(code: string, field: string, detail = ''): Finding {
  return { code, blocking: false, field, detail };
}
