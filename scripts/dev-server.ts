// The browser door in development: the core from its sources, the interface by Vite with hot reload.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { developmentHeaders } from '../electron/contract/securityHeaders.ts';
import { createCore } from '../electron/core/core.ts';
import { locate, registersFolder, settingsFolder } from '../electron/core/locations.ts';
import { answerCalls } from '../electron/server/calls.ts';
import { openHttpDoor } from '../electron/server/http.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '5273' } },
});
const core = createCore({
  ...locate(new URL('../electron/server.ts', import.meta.url).href),
  registersFolder: registersFolder(),
  settingsFolder: settingsFolder(),
});
const [file] = positionals;
if (file !== undefined) await core.registers.open(file);

const vite = await createServer({
  configFile: false,
  root: new URL('../renderer', import.meta.url).pathname,
  plugins: [react()],
  appType: 'spa',
  server: { middlewareMode: true, hmr: { port: Number(values.port) + 1, host: '127.0.0.1' } },
});
const door = await openHttpDoor({
  answerCall: answerCalls(core),
  port: Number(values.port),
  // The same through a restart, so that the page that is open stays let in.
  session: createHash('sha256').update(`vigie-dev-${process.ppid}`).digest('hex'),
  serveInterface: (request, response) => {
    for (const [name, value] of Object.entries(developmentHeaders())) response.setHeader(name, value);
    return new Promise((resolve) => {
      response.once('close', () => resolve(true));
      vite.middlewares(request, response, () => resolve(false));
    });
  },
});
console.log(`\n  ${door.address}\n`);
