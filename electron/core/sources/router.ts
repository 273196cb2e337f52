// The procedures of sources.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { sourceStore } from './store.ts';

const procedures = base.sources;
const records = recordHandlers(sourceStore);

export const sourcesRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
};
