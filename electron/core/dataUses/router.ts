// The procedures of data uses.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { dataUseStore } from './store.ts';

const procedures = base.dataUses;
const records = recordHandlers(dataUseStore);

export const dataUsesRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
};
