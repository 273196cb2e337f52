// The procedures of the association's identity.
import { base, openRegister } from '../base.ts';
import { readAssociation, updateAssociation } from './association.ts';

export const associationRouter = {
  get: base.association.get.handler(({ context }) => readAssociation(openRegister(context))),
  update: base.association.update.handler(({ context, input }) =>
    updateAssociation(openRegister(context), input),
  ),
};
