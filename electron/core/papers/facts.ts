// What the papers state: who the association is, its rules, the wordings of consents, how this register is protected.
import type { Association } from '../../contract/association.ts';
import { type IssuedNotice, neededOfIdentity } from '../../contract/papers.ts';
import type { RetentionPolicy } from '../../contract/retention.ts';
import { readAssociation } from '../association/association.ts';
import type { Register } from '../register/register.ts';
import { synchronisedBy } from '../register/synchronised.ts';
import { readPolicies } from '../retention/policies.ts';
import { readConsentWordings, type ShownWording } from './consentWordings.ts';
import { readNotices } from './notices.ts';

export interface PaperFacts {
  association: Association;
  missing: (typeof neededOfIdentity)[number][];
  usual: RetentionPolicy;
  /** The open dossiers with a rule of their own. */
  particular: { title: string; policy: RetentionPolicy }[];
  pressMonths: number;
  binMonths: number;
  cleaningMonths: number;
  wordings: ShownWording[];
  /** The last notice issued. */
  notice: IssuedNotice | null;
  isEncrypted: boolean;
  /** The service that copies the folder of the register elsewhere; null where none is known to. */
  synchronisedBy: string | null;
  today: string;
}

export async function readFacts(register: Register, today: string): Promise<PaperFacts> {
  const association = await readAssociation(register);
  const { dossiers, usual, pressMonths, binMonths, cleaningMonths } = await readPolicies(register.db);
  const particular = [...dossiers.values()].flatMap(({ title, own, binned, closedOn }) =>
    own === null || binned || closedOn !== null ? [] : [{ title, policy: own }],
  );
  const [notice = null] = await readNotices(register);
  return {
    ...{ association, usual, particular, pressMonths, binMonths, cleaningMonths, notice, today },
    missing: neededOfIdentity.filter((field) => association[field].trim() === ''),
    wordings: await readConsentWordings(register),
    isEncrypted: register.key !== null,
    synchronisedBy: synchronisedBy(register.path),
  };
}
