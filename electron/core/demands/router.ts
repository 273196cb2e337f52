// The procedures of demands.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { demandStore } from './store.ts';

const procedures = base.demands;
const records = recordHandlers(demandStore);

export const demandsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
};
