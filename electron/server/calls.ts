// Calls of the contract over HTTP, answered by the core. All that weighs on a start is behind this file.
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { fileHeaders } from '../contract/securityHeaders.ts';
import { type Core, router } from '../core/core.ts';
import { reportInternalErrors } from '../core/internalErrors.ts';
import type { AnswerCall } from './http.ts';

/** The largest call: an import of 20 000 rows stays under it, an attachment comes in pieces. */
const LARGEST_CALL = 32 * 1024 * 1024;

/** What answers a caller that was let in, at the addresses under `/rpc`. */
export function answerCalls(core: Core): AnswerCall {
  const rpc = new RPCHandler(router, {
    clientInterceptors: [reportInternalErrors],
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_CALL })],
  });
  return async (request, response) => {
    for (const [name, value] of Object.entries(fileHeaders())) response.setHeader(name, value);
    const context = core.context('browser');
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context });
    return matched;
  };
}
