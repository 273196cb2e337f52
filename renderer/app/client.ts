// The client of the core: typed by the contract, over the window's message port or over HTTP in browser mode.
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type {
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { VigieBridge } from '../../electron/contract/bridge.ts';
import type { Contract } from '../../electron/contract/contract.ts';
import { bridge, onCorePort } from './bridge.ts';

type NoContext = Record<never, never>;

export type Client = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;

/** Calls a procedure: `await client.dossiers.get({ id })`. Rejects with an ORPCError whose code is the contract's. */
export const client: Client = createORPCClient(bridge === null ? httpLink() : windowLink(bridge));

/** The same as TanStack Query options and keys: `useQuery(api.dossiers.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);

function httpLink(): ClientLink<NoContext> {
  return new FetchLink({ url: `${window.location.origin}/rpc` });
}

/** Each port the shell hands over leads to a new core: calls go to the latest one, or wait for the first. */
function windowLink(shell: VigieBridge): ClientLink<NoContext> {
  const first = Promise.withResolvers<ClientLink<NoContext>>();
  let latest = first.promise;
  onCorePort(shell, (port) => {
    const link = new PortLink({ port });
    port.start();
    first.resolve(link);
    latest = Promise.resolve(link);
  });
  return {
    call: async (path, input, options) => (await latest).call(path, input, options),
  };
}
