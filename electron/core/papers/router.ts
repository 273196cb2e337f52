// The procedures of papers.
import { base } from '../base.ts';
import { issuedNotice, issueNotice, makePaper, paperState } from './papers.ts';

const procedures = base.papers;

export const papersRouter = {
  state: procedures.state.handler(({ context }) => paperState(context)),
  make: procedures.make.handler(({ context, input }) => makePaper(context, input)),
  issueNotice: procedures.issueNotice.handler(({ context }) => issueNotice(context)),
  notice: procedures.notice.handler(({ context, input }) => issuedNotice(context, input)),
};
