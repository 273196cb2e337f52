// The window's line to the core outlives a core that is started again.
import { createORPCClient } from '@orpc/client';
import { os, type RouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, test } from 'vitest';
import { portLink } from '../../../renderer/app/portLink.ts';

const router = {
  hello: os.handler(() => 'hello'),
  never: os.handler(() => new Promise<string>(() => undefined)),
};

function setUp() {
  let give: (port: MessagePort) => void = () => undefined;
  const client: RouterClient<typeof router> = createORPCClient(
    portLink((take) => {
      give = take;
    }),
  );
  /** A core that just started; `stop` ends it as a dying process would. */
  function startCore(): { stop: () => void } {
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(router).upgrade(port1);
    port1.start();
    give(port2);
    return { stop: () => port1.close() };
  }
  return { client, startCore };
}

test('what is asked before the core is there waits for it', async () => {
  const { client, startCore } = setUp();
  const answer = client.hello();
  const core = startCore();
  await expect(answer).resolves.toBe('hello');
  core.stop();
});

test('what was being asked of a core that dies rejects instead of waiting for ever', async () => {
  const { client, startCore } = setUp();
  const core = startCore();
  const answer = client.never();
  setTimeout(core.stop, 50);
  await expect(answer).rejects.toThrow();
});

test('what is asked while the core is down is answered by the next one', async () => {
  const { client, startCore } = setUp();
  const first = startCore();
  await client.hello();
  first.stop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const answer = client.hello();
  const second = startCore();
  await expect(answer).resolves.toBe('hello');
  second.stop();
});
