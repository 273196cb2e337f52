// The procedures of publications.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { publicationStore } from './store.ts';

const procedures = base.publications;
const records = recordHandlers(publicationStore);

export const publicationsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
};
