// Entry of the core as a utility process: serves the router over every port the shell hands over.
import { RPCHandler } from '@orpc/server/message-port';
import { createCore, router } from './core.ts';
import { traceOf } from './faultTrace.ts';
import { reportInternalErrors } from './internalErrors.ts';

interface ParentMessage {
  data: unknown;
  ports: Parameters<RPCHandler<never>['upgrade']>[0][];
}
interface ParentPort {
  on(event: 'message', listener: (message: ParentMessage) => void): void;
}

// Electron gives a utility process this port; the core knows of it no more than that.
const { parentPort } = process as typeof process & { parentPort?: ParentPort };
const [resourcesDir, registersFolder, settingsFolder] = process.argv.slice(2);
if (!parentPort || !resourcesDir || !registersFolder || !settingsFolder) {
  throw new Error('the core is started by the application, with the folders it works in');
}

const core = createCore({
  checkWorker: new URL('./checkWorker.js', import.meta.url),
  fileWorker: new URL('./fileWorker.js', import.meta.url),
  ...{ resourcesDir, registersFolder, settingsFolder, automaticBackUps: true, prepareAhead: true },
});
const handler = new RPCHandler(router, { clientInterceptors: [reportInternalErrors] });

// Node would print the message of the error too, which may quote a record.
process.on('uncaughtException', (error) => {
  console.error(traceOf(error));
  process.exit(1);
});

parentPort.on('message', ({ data, ports: [port] }) => {
  if (typeof data !== 'object' || data === null || !('type' in data)) return;
  if (data.type === 'connect' && port) {
    handler.upgrade(port, { context: core.context('desktop') });
    if ('start' in port && typeof port.start === 'function') port.start();
  }
  if (data.type === 'close') void core.close().finally(() => process.exit(0));
});
