// Writes to the core's own error stream what no code of the contract expects: a fault of ours.
import { ORPCError } from '@orpc/server';
import { traceOf } from './faultTrace.ts';

const FAULT = 500;

/** An interceptor: passes every error on, reporting those that are ours. No value of a record is printed. */
export async function reportInternalErrors<Result>({ next }: { next(): Promise<Result> }): Promise<Result> {
  try {
    return await next();
  } catch (error) {
    // Typed errors are answers; below 500 the caller spoke badly: not JSON, a GET, no such procedure.
    if (!(error instanceof ORPCError) || error.status >= FAULT) console.error(traceOf(error));
    throw error;
  }
}
