// The procedure of the search.
import { base, openRegister } from '../base.ts';
import { searchRecords } from './query.ts';

export const searchRouter = {
  query: base.search.query.handler(({ context, input }) => searchRecords(openRegister(context), input)),
};
