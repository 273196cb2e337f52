// The procedures of claims.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { claimStore } from './store.ts';

const procedures = base.claims;
const records = recordHandlers(claimStore);

export const claimsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
};
