// The procedures of files.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { readPiece } from './attachments/read.ts';
import { attachmentStore } from './attachments/store.ts';
import { abandonUpload, attach } from './attachments/uploads.ts';

const procedures = base.documents;
const records = recordHandlers(attachmentStore);

export const documentsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  attach: procedures.attach.handler(({ context, input }) => attach(openRegister(context), input)),
  abandon: procedures.abandon.handler(async ({ context, input }) => {
    await abandonUpload(openRegister(context), input.uploadId);
    return {};
  }),
  read: procedures.read.handler(async ({ context, input }) => {
    const { bytes, size } = await readPiece(openRegister(context), input);
    return { content: bytes.toString('base64'), offset: input.offset, size };
  }),
};
