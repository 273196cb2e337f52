// The procedures of authorities.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { findDuplicates } from './duplicates.ts';
import { importDirectory } from './files/import.ts';
import { previewDirectory } from './files/preview.ts';
import { directoryReadings } from './files/readings.ts';
import { mergeAuthorities } from './merge.ts';
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
  readFile: procedures.readFile.handler(({ context, input }) =>
    directoryReadings.take(openRegister(context), input),
  ),
  previewFile: procedures.previewFile.handler(({ context, input }) =>
    previewDirectory(openRegister(context), input),
  ),
  importFile: procedures.importFile.handler(({ context, input, signal }) =>
    importDirectory(openRegister(context), input, signal),
  ),
  forgetFile: procedures.forgetFile.handler(({ context, input }) =>
    directoryReadings.forget(openRegister(context), input.readingId),
  ),
  duplicates: procedures.duplicates.handler(({ context }) => findDuplicates(openRegister(context))),
  merge: procedures.merge.handler(({ context, input }) => mergeAuthorities(openRegister(context), input)),
};
