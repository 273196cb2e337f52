// The procedures of dossiers.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { readState } from './state.ts';
import { dossierStore } from './store.ts';
import { readThreads } from './threads.ts';
import { countRecords, readTimeline } from './timeline.ts';

const procedures = base.dossiers;
const records = recordHandlers(dossierStore);

export const dossiersRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  timeline: procedures.timeline.handler(({ context, input }) =>
    readTimeline(openRegister(context), input.id),
  ),
  threads: procedures.threads.handler(({ context, input }) => readThreads(openRegister(context), input.id)),
  state: procedures.state.handler(({ context, input }) => readState(openRegister(context), input.id)),
  counts: procedures.counts.handler(({ context, input }) => countRecords(openRegister(context), input.id)),
};
