// A line to a core that may be started again: calls go through the latest port, or wait for the next one.
import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

type NoContext = Record<never, never>;

/**
 * A link over the ports that `listen` gives one after the other. When a port closes, what was being asked through it
 * rejects, and what is asked from then on waits for the next port.
 */
export function portLink(listen: (take: (port: MessagePort) => void) => void): ClientLink<NoContext> {
  let next = Promise.withResolvers<ClientLink<NoContext>>();
  let latest: MessagePort | null = null;
  listen((port) => {
    if (latest !== null) next = Promise.withResolvers();
    latest = port;
    const link = new RPCLink({ port });
    port.addEventListener('close', () => {
      if (latest !== port) return;
      latest = null;
      next = Promise.withResolvers();
    });
    port.start();
    next.resolve(link);
  });
  return {
    call: async (path, input, options) => (await next.promise).call(path, input, options),
  };
}
