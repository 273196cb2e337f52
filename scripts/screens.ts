// Which screens are pictured: those of the manual and the README by name, and every page of the interface.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordWords } from '../renderer/app/places.ts';
import { root } from '../test/e2e/serve.ts';

/** The id of a record of the example, by its domain and, where the first will not do, by words it holds; null where it has none. */
export type Ids = (domain: string, words?: string) => string | null;

export interface Picture {
  /** The file's name without its ending. */
  name: string;
  path: string;
}

/** Those the manual shows, of which the README shows `readmePictures`. */
export function pictures(id: Ids): Picture[] {
  return [
    { name: 'accueil', path: '/' },
    { name: 'dossier', path: `/dossiers/${id('dossiers')}` },
    { name: 'fils', path: `/dossiers/${id('dossiers')}?onglet=fils` },
    { name: 'demande', path: `/demandes/${id('requests', 'marché plateforme')}` },
    { name: 'communique', path: `/communiques/${id('communiques', 'trois mois')}` },
    { name: 'inquietudes', path: '/inquietudes' },
  ];
}

export const readmePictures: readonly string[] = ['accueil', 'communique'];

/** Every page of the interface, those of a record on the first one of the example. */
export function screens(id: Ids): Picture[] {
  return addresses().flatMap((path) => {
    const filled = withRecord(path, id);
    const name = path === '/' ? 'accueil' : path.slice(1).replaceAll('/', '-').replace('$id', 'fiche');
    return filled === null ? [] : [{ name, path: filled }];
  });
}

/** The table of contents of the interface is read as a text: its pages themselves need a browser. Redirections have no screen. */
function addresses(): string[] {
  const routes = readFileSync(join(root, 'renderer', 'app', 'pages.ts'), 'utf8');
  const found = [...routes.matchAll(/page\(\s*'([^']+)',\s*\(\) => import\('([^']+)'\)/gu)];
  if (found.length === 0)
    throw new Error('renderer/app/pages.ts lists its pages in another way than this reads');
  return found.flatMap(([, path = '', file]) => (file === './ParentRedirect.tsx' ? [] : [path]));
}

function withRecord(path: string, id: Ids): string | null {
  if (!path.includes('$id')) return path;
  const words = Object.values(recordWords).find((one) => path.startsWith(`${one.path}/`));
  if (!words) return null;
  const found = id(words.domain);
  return found === null ? null : path.replace('$id', found);
}
