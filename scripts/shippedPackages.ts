// What of npm is inside the built application, seen by the bundler itself, with the licence of each: out/renderer/licences.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ShippedPackage {
  name: string;
  version: string;
  /** As its authors declare it (SPDX). */
  license: string;
  /** The whole text, after where its source is for those that ask it to be said; '' where the package has none. */
  text: string;
}

/** What the build needs of a bundler's plugin. */
interface PackagesPlugin {
  name: string;
  generateBundle(this: {
    getModuleIds(): Iterable<string>;
    emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown;
  }): void;
}

export const LICENCES_FILE = 'licences.json';

/**
 * Plugins of the parts of one build: `sees` notes what a part takes in; `writes`, in the last part built, does too and emits
 * the list. `native` are packages that are shipped as they are, and those they bring.
 */
export function shippedPackages(root: string, native: readonly string[]) {
  const folders = new Set<string>();
  const see = (ids: Iterable<string>) => {
    for (const id of ids) {
      const folder = packageFolder(id);
      if (folder !== null) folders.add(folder);
    }
  };
  const sees: PackagesPlugin = {
    name: 'vigie:packages-seen',
    generateBundle() {
      see(this.getModuleIds());
    },
  };
  const writes: PackagesPlugin = {
    name: 'vigie:packages-written',
    generateBundle() {
      see(this.getModuleIds());
      const all = [...folders, ...nativeFolders(root, native)];
      const source = JSON.stringify(listed([...all.map(readPackage), ...readFonts(root)]));
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
    },
  };
  return { sees, writes };
}

/** The folder of the package a module is in; null for a module of ours, or of the bundler's. */
export function packageFolder(id: string): string | null {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/@][^\\/]*)[\\/]/.exec(id);
  const folder = found?.[1];
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : null;
}

/** A package from its folder. Throws where it says no licence: it cannot be shipped then. */
export function readPackage(folder: string): ShippedPackage {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, licenses, repository } = described;
  const declared = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  if (typeof declared !== 'string') throw new Error(`${name} says no licence`);
  const text = [sourceOf(declared, repository?.url ?? repository), licenceText(folder)];
  return { name: String(name), version: String(version), license: declared, text: text.join('') };
}

/** Whoever is given a component under the Mozilla licence is told where its source is (MPL 2.0, 3.2). */
function sourceOf(license: string, repository: unknown): string {
  if (!license.includes('MPL')) return '';
  const address = String(repository)
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  return `Livré sans modification. Son code source\u00a0: ${address}\n\n`;
}

function licenceText(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(?:un)?licen[cs]e|^copying|^notice/i.test(name));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

/** Native packages with the packages they depend on, those of this system among them. */
function nativeFolders(root: string, names: readonly string[]): string[] {
  const found = new Map<string, string>();
  const add = (name: string) => {
    const folder = join(root, 'node_modules', name);
    if (found.has(name) || !existsSync(join(folder, 'package.json'))) return;
    found.set(name, folder);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    for (const one of Object.keys({ ...dependencies, ...optionalDependencies })) add(one);
  };
  for (const name of names) add(name);
  return [...found.values()];
}

/** The faces of the documents, each family with its licence beside it. */
function readFonts(root: string): ShippedPackage[] {
  const folder = join(root, 'resources', 'fonts');
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /OFL|LICEN[CS]E/i.test(name))
    .sort()
    .map((name) => ({
      name: `Police ${fontName(name)}`,
      ...{ version: '', license: 'OFL-1.1', text: readFileSync(join(folder, name), 'utf8').trim() },
    }));
}

/** `SourceSerif/OFL.txt` and `OFL-SourceSerif.txt` are both of « SourceSerif ». */
function fontName(path: string): string {
  const folder = dirname(path);
  if (folder !== '.') return folder;
  return path.replace(/\.[^.]*$/, '').replace(/[-_]?(?:OFL|LICEN[CS]E)[-_]?/i, '');
}

/** Each once, in the order of their names. */
function listed(packages: readonly ShippedPackage[]): ShippedPackage[] {
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
