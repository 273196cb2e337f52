// The procedures of concerns.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { setTheme } from '../themes/setTheme.ts';
import { exportConcerns } from './exportFile.ts';
import { importConcerns } from './import.ts';
import { concernStore } from './store.ts';

const procedures = base.concerns;
const records = recordHandlers(concernStore);

export const concernsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  import: procedures.import.handler(({ context, input }) => importConcerns(openRegister(context), input)),
  exportFile: procedures.exportFile.handler(({ context, input }) =>
    exportConcerns(openRegister(context), input),
  ),
  setTheme: procedures.setTheme.handler(({ context, input }) => setTheme(openRegister(context), input)),
};
