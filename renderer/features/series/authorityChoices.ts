// The authorities one may write to, for a choice of many: those that hold the words, of a kind, of a part of the country.
import type { Authority } from '../../../electron/contract/authorities.ts';
import { client } from '../../app/client.ts';

/** Authorities that are chosen, by their id, in the order they were. */
export type Chosen = ReadonlyMap<string, Authority>;

export interface AuthoritySearch {
  words: string;
  kind: Authority['kind'] | null;
  /** How the postcode begins: « 59 », « 59000 »; '' for all. */
  postalCode: string;
}

/** What a list of authorities is asked for: by name, narrowed only by what is given. */
export function searchInput({ words, kind, postalCode }: AuthoritySearch) {
  return {
    ...(words.trim() === '' ? {} : { words: words.trim() }),
    filter: { ...(kind === null ? {} : { kind }), ...(postalCode === '' ? {} : { postalCode }) },
    sort: { by: 'name', direction: 'asc' } as const,
  };
}

/** All the authorities that match, page after page; `most` of them at most. */
export async function everyAuthority(search: AuthoritySearch, most: number): Promise<Authority[]> {
  const found: Authority[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof client.authorities.list>> = await client.authorities.list({
      ...searchInput(search),
      ...(cursor === null ? {} : { cursor }),
      limit: 200,
    });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && found.length < most);
  return found.slice(0, most);
}

/** With an authority more, or less. */
export function toggledAuthority(chosen: Chosen, authority: Authority): Chosen {
  const next = new Map(chosen);
  if (!next.delete(authority.id)) next.set(authority.id, authority);
  return next;
}

/** With those that are not there yet, but for those that may not be chosen. */
export function withAuthorities(
  chosen: Chosen,
  added: readonly Authority[],
  except: ReadonlySet<string> = new Set(),
): Chosen {
  const next = new Map(chosen);
  for (const authority of added) if (!except.has(authority.id)) next.set(authority.id, authority);
  return next;
}
