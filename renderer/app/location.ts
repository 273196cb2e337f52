// What a page reads from its address: the record's id, and the values after the question mark.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Query = Readonly<Record<string, string>>;

/** The `$id` of the page's address; '' where it has none. */
export function usePageId(): string {
  const { id } = useParams({ strict: false });
  return id ?? '';
}

/** The values after the question mark, as texts. */
export function useQueryValues(): Query {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
}

/** Changes some values after the question mark in place; null removes one. Adds no step to the history. */
export function useSetQueryValues(): (changes: Readonly<Record<string, string | null>>) => void {
  const navigate = useNavigate();
  return useCallback(
    (changes) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (before: Record<string, unknown>) => merged(before, changes),
      });
    },
    [navigate],
  );
}

/** `before` with the changes; values that are null or '' are left out. */
export function merged(
  before: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, string | null>>,
): Record<string, unknown> {
  const all = { ...before, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''));
}

/** Values after the question mark are plain texts, never JSON: `?tri=title.asc&dossier=…`. */
export function parseQuery(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The reverse of `parseQuery`: '' where there is no value, else it begins with '?'. */
export function writeQuery(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
