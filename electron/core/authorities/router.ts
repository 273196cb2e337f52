// The procedures of authorities.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { authorityStore } from './store.ts';

const procedures = base.authorities;
const records = recordHandlers(authorityStore);

export const authoritiesRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
};
