// Where one was, kept on this machine and not in the register: the page and how far down, found again at the next start.

export interface Place {
  /** The register's file: another one has other records. */
  register: string;
  /** The page, with its tab and nothing of what was searched for. */
  page: string;
  /** Pixels from the top. */
  top: number;
}

const KEY = 'vigie.place';

/** Pages that are an act under way, not a place to come back to. */
const PASSING = /^\/(bienvenue|recherche|personnes)\b|\/(nouveau|importer|saisir|effacement)\b/u;

/** The address to come back to; null for a page nobody would come back to, and for those of persons. */
export function pageToKeep(pathname: string, query: Readonly<Record<string, unknown>>): string | null {
  if (PASSING.test(pathname)) return null;
  const { onglet } = query;
  return typeof onglet === 'string' && onglet !== ''
    ? `${pathname}?onglet=${encodeURIComponent(onglet)}`
    : pathname;
}

/** What was kept for a register; null where nothing was, or it makes no sense. */
export function readPlace(text: string | null, register: string): Place | null {
  const kept = parse(text);
  if (typeof kept !== 'object' || kept === null) return null;
  const page: unknown = Reflect.get(kept, 'page');
  const top: unknown = Reflect.get(kept, 'top');
  if (Reflect.get(kept, 'register') !== register || typeof page !== 'string' || !page.startsWith('/'))
    return null;
  return { register, page, top: typeof top === 'number' && top > 0 && top < 1e7 ? top : 0 };
}

export function keepPlace(place: Place): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // A browser that keeps nothing is no reason to disturb anyone.
  }
}

export function placeKept(register: string): Place | null {
  try {
    return readPlace(localStorage.getItem(KEY), register);
  } catch {
    return null;
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
