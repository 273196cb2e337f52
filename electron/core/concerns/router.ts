// The procedures of concerns.
import { base, openRegister, typedStream } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { setTheme } from '../themes/setTheme.ts';
import { enterConcern, readOriginal } from './entry.ts';
import { exportConcerns } from './exportFile.ts';
import { importConcernFile } from './files/import.ts';
import { previewConcerns } from './files/preview.ts';
import { concernReadings } from './files/readings.ts';
import { listImports, undoImport } from './files/undo.ts';
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
  enter: procedures.enter.handler(({ context, input }) => enterConcern(openRegister(context), input)),
  original: procedures.original.handler(({ context, input }) =>
    readOriginal(openRegister(context), input.id),
  ),
  readFile: procedures.readFile.handler(({ context, input }) =>
    concernReadings.take(openRegister(context), input),
  ),
  rereadFile: procedures.rereadFile.handler(({ context, input: { readingId, ...choice }, signal }) =>
    concernReadings.whole(openRegister(context), readingId).reread(choice, signal),
  ),
  previewFile: procedures.previewFile.handler(({ context, input, signal }) => {
    const register = openRegister(context);
    return previewConcerns(register, concernReadings.whole(register, input.readingId), input, signal);
  }),
  importFile: procedures.importFile.handler(({ context, input, signal }) => {
    const register = openRegister(context);
    const reading = concernReadings.whole(register, input.readingId);
    return typedStream(importConcernFile(register, reading, input, signal));
  }),
  forgetFile: procedures.forgetFile.handler(({ context, input }) =>
    concernReadings.forget(openRegister(context), input.readingId),
  ),
  imports: procedures.imports.handler(({ context, input }) =>
    listImports(openRegister(context), input?.dossierId),
  ),
  undoImport: procedures.undoImport.handler(({ context, input }) => undoImport(openRegister(context), input)),
};
