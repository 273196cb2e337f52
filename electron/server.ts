// Vigie in a browser, on this machine only: for machines where Electron cannot run, for development, for tests.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { failed } from './cli/output.ts';
import { openHttpDoor, serveFolder } from './server/http.ts';
import type { OpenedCore } from './server/openCore.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '0' }, interface: { type: 'string' } },
});
const [file] = positionals;

const folder = values.interface ?? fileURLToPath(new URL('../renderer', import.meta.url));
if (!existsSync(folder)) throw new Error(`the interface is not built: ${folder}`);
const opening = Promise.withResolvers<OpenedCore>();
const door = await openHttpDoor({
  answerCall: async (request, response) => (await opening.promise).answerCall(request, response),
  serveInterface: serveFolder(resolve(folder)),
  port: Number(values.port),
});
console.log(`Vigie est ouverte à cette adresse, qui ne sert qu’une fois :\n\n  ${door.address}\n`);
console.log('Pour fermer Vigie : Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void door
      .close()
      .then(async () => (await opening.promise).close())
      .finally(() => process.exit(0));
  });
}

// The core is read and the register opened while the browser starts; the first calls wait for them.
try {
  const { openCore } = await import('./server/openCore.ts');
  opening.resolve(await openCore(import.meta.url, file));
} catch (error) {
  failed(error, false);
  await door.close();
  process.exit();
}
