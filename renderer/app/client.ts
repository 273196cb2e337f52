// The client of the core: typed by the contract, over the window's message port or over HTTP in browser mode.
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type {
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../electron/contract/contract.ts';
import { bridge, onCorePort } from './bridge.ts';
import { portLink } from './portLink.ts';
import { undoableLink } from './undo/undoableLink.ts';

type NoContext = Record<never, never>;

export type Client = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;

const shell = bridge;

/** The line to the core, which remembers what can be taken back. */
export const undoable = undoableLink(
  shell === null ? httpLink() : portLink((take) => onCorePort(shell, take)),
);

/** Calls a procedure: `await client.dossiers.get({ id })`. Rejects with an ORPCError whose code is the contract's. */
export const client: Client = createORPCClient(undoable);

/** The same as TanStack Query options and keys: `useQuery(api.dossiers.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);

function httpLink(): ClientLink<NoContext> {
  return new RPCLink({ url: `${window.location.origin}/rpc` });
}
