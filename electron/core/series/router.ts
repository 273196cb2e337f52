// The procedures of series of requests.
import { base, openRegister, typedStream } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { readSameObject } from '../requests/sameObject.ts';
import { binRequests, noteOnAll, readGrid } from './grid.ts';
import { informOthers } from './inform.ts';
import { exportLetters } from './letters.ts';
import { seriesStore } from './store.ts';
import { extendSeries, rewriteSeries, writeSeries } from './write.ts';

const procedures = base.series;
const records = recordHandlers(seriesStore);

export const seriesRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  write: procedures.write.handler(({ context, input }) => writeSeries(openRegister(context), input)),
  extend: procedures.extend.handler(({ context, input }) => extendSeries(openRegister(context), input)),
  rewrite: procedures.rewrite.handler(({ context, input }) => rewriteSeries(openRegister(context), input)),
  grid: procedures.grid.handler(async ({ context, input }) => ({
    lines: await readGrid(openRegister(context), { id: input.id, on: input.on ?? context.today() }),
  })),
  noteEvent: procedures.noteEvent.handler(({ context, input }) => noteOnAll(openRegister(context), input)),
  binRequests: procedures.binRequests.handler(({ context, input }) =>
    binRequests(openRegister(context), input),
  ),
  exportLetters: procedures.exportLetters.handler(({ context, input, signal }) =>
    typedStream(exportLetters(context, input, signal)),
  ),
  sameObject: procedures.sameObject.handler(({ context, input }) =>
    readSameObject(openRegister(context), input.requestId),
  ),
  informOthers: procedures.informOthers.handler(({ context, input }) => informOthers(context, input)),
};
