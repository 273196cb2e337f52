// The procedures of series of requests.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { seriesStore } from './store.ts';

const procedures = base.series;
const records = recordHandlers(seriesStore);

export const seriesRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
};
