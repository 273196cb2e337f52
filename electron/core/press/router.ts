// The procedures of the press: contacts, lists, files, and whom a sending reaches.
import { base, openRegister } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { eraseContact } from './erase.ts';
import { exportContacts } from './export.ts';
import { importContacts } from './import.ts';
import { readContactFile } from './readFile.ts';
import { recipientsOf } from './recipients.ts';
import { pressContactStore, pressListStore } from './store.ts';

const procedures = base.pressContacts;
const records = recordHandlers(pressContactStore);

export const pressContactsRouter = {
  list: procedures.list.handler(records.list),
  get: procedures.get.handler(records.get),
  create: procedures.create.handler(records.create),
  update: procedures.update.handler(records.update),
  bin: procedures.bin.handler(records.bin),
  restore: procedures.restore.handler(records.restore),
  erase: procedures.erase.handler(({ context, input }) => eraseContact(openRegister(context), input)),
  readFile: procedures.readFile.handler(({ context, input }) =>
    readContactFile(openRegister(context), input),
  ),
  import: procedures.import.handler(({ context, input }) => importContacts(openRegister(context), input)),
  exportFile: procedures.exportFile.handler(({ context, input }) =>
    exportContacts(openRegister(context), input),
  ),
  recipients: procedures.recipients.handler(({ context, input }) =>
    recipientsOf(openRegister(context), input),
  ),
};

const lists = recordHandlers(pressListStore);

export const pressListsRouter = {
  list: base.pressLists.list.handler(lists.list),
  get: base.pressLists.get.handler(lists.get),
  create: base.pressLists.create.handler(lists.create),
  update: base.pressLists.update.handler(lists.update),
  bin: base.pressLists.bin.handler(lists.bin),
  restore: base.pressLists.restore.handler(lists.restore),
};
