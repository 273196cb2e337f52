// The procedures of requests and their events.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { listCadaPieces, makeCadaFile } from './cadaFile/cadaFile.ts';
import { readDue } from './due.ts';
import { exportRequest } from './export.ts';
import { keepMail } from './mail/keep.ts';
import { readMail } from './mail/preview.ts';
import { startLetter } from './startLetter.ts';
import { readClock } from './steps.ts';
import { eventStore, requestStore } from './store.ts';

const procedures = base.requests;
const records = recordHandlers(requestStore);

export const requestsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  addEvent: procedures.addEvent.handler(({ context, input }) =>
    eventStore.create(openRegister(context), input),
  ),
  clock: procedures.clock.handler(async ({ context, input }) => {
    const register = openRegister(context);
    return readClock(register, await requestStore.get(register, input.id), input.on ?? context.today());
  }),
  models: procedures.models.handler(({ context }) => ({ models: context.letterModels() })),
  startLetter: procedures.startLetter.handler(({ context, input }) => startLetter(context, input)),
  export: procedures.export.handler(({ context, input }) => exportRequest(context, input)),
  readMail: procedures.readMail.handler(({ context, input }) => readMail(openRegister(context), input)),
  keepMail: procedures.keepMail.handler(({ context, input }) => keepMail(openRegister(context), input)),
  cadaPieces: procedures.cadaPieces.handler(({ context, input }) => listCadaPieces(context, input.id)),
  cadaFile: procedures.cadaFile.handler(({ context, input }) => makeCadaFile(context, input)),
  due: procedures.due.handler(({ context, input }) =>
    readDue(openRegister(context), input?.on ?? context.today()),
  ),
};

const events = recordHandlers(eventStore);

export const eventsRouter = {
  list: base.events.list.handler(events.list),
  get: base.events.get.handler(events.get),
  create: base.events.create.handler(events.create),
  update: base.events.update.handler(events.update),
  bin: base.events.bin.handler(events.bin),
  restore: base.events.restore.handler(events.restore),
};
