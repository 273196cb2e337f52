// With encryption on, everything the program wrote during a whole day of work is searched for words planted in records.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { domainCases, make, makeWorld } from '../fixtures/domains.ts';
import { freshRegister } from '../freshRegister.ts';
import type { TortureRow } from './rows.ts';

const PASSPHRASE = 'quatre girouettes épatantes';
const PLANTED = 'Tamarisvaucouleurs';

/** Every word that must be found nowhere, as its bytes in the encodings a program may write. */
function traces(): Buffer[] {
  const words = [PLANTED, PLANTED.toLowerCase(), PLANTED.toUpperCase(), PASSPHRASE];
  const base64 = Buffer.from(PLANTED.slice(0, 15)).toString('base64');
  return [...words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]), Buffer.from(base64)];
}

export async function plantedRows(): Promise<TortureRow[]> {
  await using fresh = await freshRegister({ open: false, automaticBackUps: true });
  const { client } = fresh;
  const root = join(fresh.folder, '..');
  const broken: string[] = [];
  let searched = 0;
  const search = (moment: string) => {
    for (const name of readdirSync(root, { recursive: true }).map(String)) {
      const path = join(root, name);
      if (!statSync(path).isFile()) continue;
      searched += 1;
      const bytes = readFileSync(path);
      if (traces().some((trace) => bytes.includes(trace))) broken.push(`${moment}: ${name}`);
    }
  };
  await client.register.create({ path: fresh.path, passphrase: PASSPHRASE });
  const world = await makeWorld(client);
  for (const one of domainCases) await make(client, one, world, `${PLANTED} ${one.domain}`);
  const content = Buffer.from(`${PLANTED} dans une pièce. `.repeat(15_000)).subarray(0, 300_000);
  await client.documents.attach({
    ...{ name: `${PLANTED}.txt`, size: content.length, dossierId: world.dossierId },
    content: content.toString('base64'),
  });
  search('after writing');
  const rows = Array.from({ length: 400 }, (_one, index) => ({
    ...{ text: `${PLANTED} ${index}`, receivedOn: '2018-10-02' },
  }));
  await client.concerns.import({ dossierId: world.dossierId, rows });
  await client.search.query({ words: PLANTED });
  await client.communiques.preview({ id: world.communiqueId });
  await client.requests.due();
  // Sorting more than memory holds at once would go to temporary files.
  await client.concerns.list({ limit: 200 });
  search('after reading');
  const { path } = await client.register.backUp();
  search('after a back-up');
  await client.persons.create({ name: `${PLANTED} encore` });
  await client.register.restoreBackUp({ path });
  search('after restoring');
  await client.register.undoRestoring();
  await client.register.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: `${PASSPHRASE} !` });
  search('after changing the passphrase');
  await client.register.lock();
  search('locked');
  await client.register.unlock({ passphrase: `${PASSPHRASE} !` });
  const { hits } = await client.search.query({ words: PLANTED });
  if (hits.length === 0) broken.push('nothing was planted');
  await client.register.close();
  search('closed');
  return [
    {
      promise: 'Registre chiffré : aucun mot des fiches dans les fichiers écrits',
      ...{ tried: `${searched} fichiers fouillés, à 7 moments`, broken, note: '' },
    },
  ];
}
