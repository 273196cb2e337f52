// Writes to the core's own error stream what no code of the contract expects: a fault of ours.
import { ORPCError } from '@orpc/server';

/** An interceptor: passes every error on, reporting those that are not typed. No value of a record is printed. */
export async function reportInternalErrors<Result>({ next }: { next(): Promise<Result> }): Promise<Result> {
  try {
    return await next();
  } catch (error) {
    if (!(error instanceof ORPCError) || !error.defined) {
      console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    throw error;
  }
}
