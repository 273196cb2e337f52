// The procedures of persons and their consents.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { contactList } from './contactList.ts';
import { exportPersonData } from './dataFiles.ts';
import { erasePerson } from './erase.ts';
import { consentStore, personStore } from './store.ts';
import { readUses } from './uses.ts';
import { listWordings, rewriteWording } from './wordings.ts';

const procedures = base.persons;
const records = recordHandlers(personStore);

export const personsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  erase: procedures.erase.handler(({ context, input }) => erasePerson(context, input)),
  uses: procedures.uses.handler(async ({ context, input }) => ({
    uses: await readUses(openRegister(context), input.id),
  })),
  exportData: procedures.exportData.handler(({ context, input }) => exportPersonData(context, input.id)),
  contactList: procedures.contactList.handler(({ context }) => contactList(openRegister(context))),
};

const consents = recordHandlers(consentStore);

export const consentsRouter = {
  list: base.consents.list.handler(consents.list),
  get: base.consents.get.handler(consents.get),
  create: base.consents.create.handler(consents.create),
  update: base.consents.update.handler(consents.update),
  bin: base.consents.bin.handler(consents.bin),
  restore: base.consents.restore.handler(consents.restore),
  wordings: base.consents.wordings.handler(({ context }) => listWordings(openRegister(context))),
  rewrite: base.consents.rewrite.handler(({ context, input }) =>
    rewriteWording(openRegister(context), input),
  ),
};
