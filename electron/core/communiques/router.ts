// The procedures of communiqués.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { versionContent } from './content.ts';
import { communiqueDocument } from './document.ts';
import { exportCommunique } from './export.ts';
import { readFindings } from './findings.ts';
import { correctCommunique, publishCommunique } from './publish.ts';
import { listFiles } from './publishedFiles.ts';
import { communiqueStore } from './store.ts';

const procedures = base.communiques;
const records = recordHandlers(communiqueStore);

export const communiquesRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  check: procedures.check.handler(async ({ context, input }) => {
    const register = openRegister(context);
    return readFindings(register, await communiqueStore.get(register, input.id));
  }),
  publish: procedures.publish.handler(({ context, input }) =>
    publishCommunique(openRegister(context), context.renderer, input),
  ),
  correct: procedures.correct.handler(({ context, input }) =>
    correctCommunique(openRegister(context), input.id),
  ),
  content: procedures.content.handler(async ({ context, input }) => {
    const register = openRegister(context);
    return versionContent(register, await communiqueStore.get(register, input.id));
  }),
  files: procedures.files.handler(async ({ context, input }) => {
    const register = openRegister(context);
    const { id } = await communiqueStore.get(register, input.id);
    return { files: await listFiles(register, id) };
  }),
  export: procedures.export.handler(({ context, input }) => exportCommunique(context, input)),
  preview: procedures.preview.handler(async ({ context, input }) => {
    const register = openRegister(context);
    const document = await communiqueDocument(register, await communiqueStore.get(register, input.id));
    const [file] = await context.renderer.communique(document, ['fragment']);
    return { html: Buffer.from(file?.bytes ?? []).toString('utf8') };
  }),
  pages: procedures.pages.handler(async ({ context, input }) => {
    const register = openRegister(context);
    const saved = await communiqueStore.get(register, input.id);
    const document = await communiqueDocument(register, { ...saved, ...input.changes });
    const { pdf, count, spots } = await context.renderer.pages(document);
    return { pdf: Buffer.from(pdf).toString('base64'), count, spots };
  }),
};
