// The procedures of models of communiqués.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { communiqueModelStore, duplicateModel, resetModel } from './store.ts';

const procedures = base.communiqueModels;
const records = recordHandlers(communiqueModelStore);

export const communiqueModelsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  duplicate: procedures.duplicate.handler(({ context, input }) =>
    duplicateModel(openRegister(context), input.id),
  ),
  reset: procedures.reset.handler(({ context, input }) =>
    resetModel(openRegister(context), context.originalModels(), input),
  ),
};
