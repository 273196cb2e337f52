// The procedures of facts.
import { base, openRegister } from '../base.ts';
import { listFacts } from './candidates.ts';
import { readingOf, resolveFacts } from './resolve.ts';

const procedures = base.facts;

export const factsRouter = {
  list: procedures.list.handler(async ({ context, input }) => ({
    items: await listFacts(openRegister(context), input.dossierId),
  })),
  resolve: procedures.resolve.handler(async ({ context, input }) => ({
    items: await resolveFacts(readingOf(openRegister(context), input.dossierId), input.addresses),
  })),
};
