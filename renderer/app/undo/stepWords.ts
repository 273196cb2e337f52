// What was done, in words: « Modification de la source S-2018-01 ».
import { recordTitle, recordWords, typeOfDomain } from '../places.ts';
import type { Domain, RecordOf } from '../records.ts';
import type { Step } from './inverse.ts';

const LONGEST_TITLE = 60;

const nouns: Readonly<Record<Step['done'], string>> = {
  created: 'ajout',
  changed: 'modification',
  binned: 'mise à la corbeille',
  restored: 'sortie de la corbeille',
};

/** « modification de la source « S-2018-01 · Article » ». */
export function stepWords({ done, domain, record }: Step): string {
  if (domain === 'association') return `${nouns[done]} de la fiche de l’association`;
  const { singular, feminine } = recordWords[typeOfDomain(domain)];
  const of = /^[aeiouyéèêh]/iu.test(singular) ? 'de l’' : feminine ? 'de la ' : 'du ';
  const title = titleOf(domain, record);
  return `${nouns[done]} ${of}${singular}${title === '' ? '' : ` «\u00a0${shortened(title)}\u00a0»`}`;
}

function titleOf<D extends Domain>(domain: D, record: Step['record']): string {
  // The core answered it as a record of this domain.
  return recordTitle(domain, record as unknown as RecordOf<D>);
}

function shortened(title: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
