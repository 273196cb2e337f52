// All that the register holds about one person, read whole: for them to be given (RGPD, articles 15 and 20).
import type { Concern } from '../../../electron/contract/concerns.ts';
import type { Consent, Person } from '../../../electron/contract/persons.ts';
import { client } from '../../app/client.ts';

export interface PersonData {
  person: Person;
  /** The bin's included, as for the concerns: it is held all the same. */
  consents: readonly Consent[];
  concerns: readonly (Concern & { dossierTitle: string })[];
}

/** Rejects with NOT_FOUND where the person was erased meanwhile. */
export async function readPersonData(id: Person['id']): Promise<PersonData> {
  const [person, consents, concerns] = await Promise.all([
    client.persons.get({ id }),
    both((page) => client.consents.list({ ...page, filter: { personId: id } })),
    both((page) => client.concerns.list({ ...page, filter: { personId: id } })),
  ]);
  const titles = new Map<string, string>();
  for (const dossierId of new Set(concerns.map((concern) => concern.dossierId))) {
    titles.set(dossierId, (await client.dossiers.get({ id: dossierId })).title);
  }
  return {
    person,
    consents,
    concerns: concerns.map((concern) => ({ ...concern, dossierTitle: titles.get(concern.dossierId) ?? '' })),
  };
}

interface PageInput {
  binned: boolean;
  cursor?: string;
  limit: number;
}
type List<Item> = (page: PageInput) => Promise<{ items: Item[]; next: string | null }>;

/** What is in use, then what is in the bin, to the last page. */
async function both<Item>(list: List<Item>): Promise<Item[]> {
  return [...(await every(list, false)), ...(await every(list, true))];
}

async function every<Item>(list: List<Item>, binned: boolean): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Item[]; next: string | null } = await list({
      ...{ binned, limit: 200 },
      ...(cursor === null ? {} : { cursor }),
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}
