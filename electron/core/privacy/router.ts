// The procedure that reads a free text for what should not be kept in it.
import { base } from '../base.ts';
import { findPassages } from './passages.ts';

export const privacyRouter = {
  check: base.privacy.check.handler(({ input }) => ({ passages: findPassages(input.text) })),
};
