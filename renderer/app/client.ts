// The client of the core: typed by the contract, over the window's message port or over HTTP in browser mode.
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../electron/contract/contract.ts';
import { bridge, nextCorePort } from './bridge.ts';

type NoContext = Record<never, never>;

export type Client = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;

/** Calls a procedure: `await client.dossiers.get({ id })`. Rejects with an ORPCError whose code is the contract's. */
export const client: Client = createORPCClient(bridge === null ? httpLink() : windowLink());

/** The same as TanStack Query options and keys: `useQuery(api.dossiers.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);

function httpLink(): ClientLink<NoContext> {
  return new FetchLink({ url: `${window.location.origin}/rpc` });
}

/** Each time the shell hands over a port, the core behind it is a new one: calls go to the latest. */
function windowLink(): ClientLink<NoContext> {
  let current = connect();
  function connect(): Promise<ClientLink<NoContext>> {
    return nextCorePort().then((port) => {
      const link = new PortLink({ port });
      port.start();
      current = Promise.resolve(link);
      void connect();
      return link;
    });
  }
  return {
    call: async (path, input, options) => (await current).call(path, input, options),
  };
}
