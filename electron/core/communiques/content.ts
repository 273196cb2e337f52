// A version of a communiqué part by part, as it is printed: what two versions are compared by.
import type { Communique, VersionContent } from '../../contract/communiques.ts';
import type { Register } from '../register/register.ts';
import { communiqueDocument } from './document.ts';

/** Facts have their value, and what is left empty comes from the association; frozen where it is published. */
export async function versionContent(register: Register, communique: Communique): Promise<VersionContent> {
  const document = await communiqueDocument(register, communique);
  const { name, role, phone, email } = document.contact ?? {
    name: null,
    role: null,
    phone: null,
    email: null,
  };
  return {
    title: document.title,
    lead: document.lead ?? '',
    body: document.body,
    place: document.place ?? '',
    issuedOn: document.date,
    embargoUntil: document.embargoUntil,
    demands: document.demands,
    sources: document.sources.map(({ id, text, url }) => ({ reference: id, text, url })),
    about: document.about ?? '',
    contact: [name, role, phone, email].filter((part) => part !== null),
  };
}
