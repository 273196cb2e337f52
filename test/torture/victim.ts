// A program that writes to a register without end and says each write it is sure of, until it is killed.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createCore } from '../../electron/core/core.ts';
import { locate } from '../../electron/core/locations.ts';
import type { Acknowledged } from './acknowledged.ts';

const core = createCore({
  ...locate(new URL('../../electron/cli.ts', import.meta.url).href),
  ...{ registersFolder: '/nowhere', settingsFolder: '/nowhere', remember: false },
});
const client = core.client('commandLine');

// Loading is what takes longest: it is done beforehand, and the path comes when it is this one's turn.
process.stdout.write('ready\n');
const [order] = await once(createInterface(process.stdin), 'line');
const { path, recoveryKey, turn } = JSON.parse(String(order));
await client.register.open({ path, ...(recoveryKey === null ? {} : { recoveryKey }) });
const dossier = await client.dossiers.create({ title: `Tour ${turn}`, openedOn: '2018-09-14' });
acknowledge({ kind: 'record', domain: 'dossiers', id: dossier.id, version: 1 });
for (let step = 0; ; step += 1) await write(`${turn}-${step}`, step % 8);

/** A write of each kind in turn: one record, a change, a batch, a file in pieces, the bin, a back-up. */
async function write(mark: string, kind: number): Promise<void> {
  const dossierId = dossier.id;
  if (kind === 3) {
    const rows = Array.from({ length: 25 }, (_one, index) => ({
      ...{ text: `Inquiétude ${mark} ${index} ${'mot '.repeat(30)}`, receivedOn: '2018-10-02', theme: mark },
    }));
    await client.concerns.import({ dossierId, rows });
    acknowledge({ kind: 'batch', mark, count: rows.length });
    return;
  }
  if (kind === 5) return attach(mark);
  if (kind === 7) {
    await client.register.backUp();
    acknowledge({ kind: 'backUp' });
    return;
  }
  const source = await client.sources.create({ dossierId, title: `Source ${mark}` });
  acknowledge({ kind: 'record', domain: 'sources', id: source.id, version: 1 });
  const changed = await client.sources.update({
    ...{ id: source.id, version: 1, changes: { title: `Source ${mark} revue` } },
  });
  acknowledge({ kind: 'record', domain: 'sources', id: source.id, version: changed.version });
  if (kind === 6) {
    const { version } = await client.sources.bin({ id: source.id, version: changed.version });
    acknowledge({ kind: 'record', domain: 'sources', id: source.id, version });
  }
}

async function attach(mark: string): Promise<void> {
  const bytes = randomBytes(90_000);
  const piece = (from: number) => bytes.subarray(from, from + 30_000).toString('base64');
  const first = await client.documents.attach({
    ...{ name: `${mark}.bin`, size: bytes.length, content: piece(0), dossierId: dossier.id },
  });
  const uploadId = first.uploadId ?? '';
  await client.documents.attach({ uploadId, offset: 30_000, content: piece(30_000) });
  const { document } = await client.documents.attach({ uploadId, offset: 60_000, content: piece(60_000) });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  acknowledge({ kind: 'file', id: document?.id ?? '', sha256 });
}

/** On a pipe this is written before it comes back: what the parent reads is what was kept. */
function acknowledge(write: Acknowledged): void {
  process.stdout.write(`${JSON.stringify(write)}\n`);
}
