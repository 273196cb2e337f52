// The procedures of requests about personal data.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { readRightsDue } from './due.ts';
import { rightsRequestStore } from './store.ts';

const procedures = base.rightsRequests;
const records = recordHandlers(rightsRequestStore);

export const rightsRequestsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  due: procedures.due.handler(({ context, input }) =>
    readRightsDue(openRegister(context), input?.on ?? context.today()),
  ),
};
