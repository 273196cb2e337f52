// Vigie in a browser, on this machine only: for machines where Electron cannot run, for development, for tests.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createCore } from './core/core.ts';
import { Failure } from './core/failure.ts';
import { locate, registersFolder, settingsFolder } from './core/locations.ts';
import { openHttpDoor, serveFolder } from './server/http.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '0' }, interface: { type: 'string' } },
});

const core = createCore({
  ...locate(import.meta.url),
  registersFolder: registersFolder(),
  settingsFolder: settingsFolder(),
  automaticBackUps: true,
});
const [file] = positionals;
if (file !== undefined) await openOrWait(resolve(file));

const folder = values.interface ?? fileURLToPath(new URL('../renderer', import.meta.url));
if (!existsSync(folder)) throw new Error(`the interface is not built: ${folder}`);
const door = await openHttpDoor({
  core,
  serveInterface: serveFolder(resolve(folder)),
  port: Number(values.port),
});
console.log(`Vigie est ouverte à cette adresse, qui ne sert qu’une fois :\n\n  ${door.address}\n`);
console.log('Pour fermer Vigie : Ctrl+C.');

/** An encrypted register waits for its passphrase, which is asked for in the page. */
async function openOrWait(path: string): Promise<void> {
  try {
    await core.registers.open(path);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'REGISTER_LOCKED') throw error;
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void door
      .close()
      .then(() => core.close())
      .finally(() => process.exit(0));
  });
}
