// The software bill of materials of the application, in CycloneDX: what it ships, each part with its licence and its hash.
// Run by itself, it writes it in dist/ from what was built.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Own {
  name: string;
  productName: string;
  version: string;
  license: string;
  devDependencies: { electron: string };
}
interface Lock {
  packages: Record<string, { name?: string; version?: string; integrity?: string }>;
}
interface Part {
  name: string;
  version: string;
  license: string;
}
interface Component {
  type: 'library' | 'file';
  'bom-ref': string;
  name: string;
  version?: string;
  purl?: string;
  licenses: unknown[];
  hashes?: { alg: string; content: string }[];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const read = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  const own: Own = read('package.json');
  const bom = bomOf(own, read('package-lock.json'), read('out', 'renderer', 'licences.json'));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', `vigie-${own.version}.cdx.json`), `${JSON.stringify(bom, null, 2)}\n`);
}

/**
 * From package.json, its lock file and the list the build made (`licences.json`). Electron is in it although npm does not bundle
 * it: it is most of what is shipped. Without a date nor a random number: the same sources give the same bytes.
 */
export function bomOf(own: Own, lock: Lock, shipped: readonly Part[]) {
  const electron = { name: 'electron', version: own.devDependencies.electron, license: 'MIT' };
  const parts = [electron, ...shipped].map((part) => component(part, lock));
  const ref = `pkg:npm/${own.name}@${own.version}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        ...{ type: 'application', 'bom-ref': ref, name: own.productName, version: own.version, purl: ref },
        licenses: [{ license: { id: own.license } }],
      },
    },
    components: parts,
    dependencies: [{ ref, dependsOn: parts.map((part) => part['bom-ref']) }],
  };
}

function component({ name, version, license }: Part, lock: Lock): Component {
  const licenses = [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }];
  // A face of resources/fonts: of no registry.
  if (version === '') return { type: 'file', 'bom-ref': name, name, licenses };
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const hashes = hashesOf(name, version, lock);
  return { type: 'library', 'bom-ref': purl, name, version, purl, licenses, ...(hashes ? { hashes } : {}) };
}

/** Of the archive npm fetched. A package may be installed under another name, or in several places. */
function hashesOf(name: string, version: string, lock: Lock): Component['hashes'] | null {
  const found = Object.entries(lock.packages).find(
    ([path, one]) => (one.name ?? path.split('node_modules/').at(-1)) === name && one.version === version,
  );
  const [algorithm, base64] = found?.[1].integrity?.split('-') ?? [];
  if (algorithm !== 'sha512' || !base64) return null;
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}
