// The procedures of retention.
import { base, openRegister, typedStream } from '../base.ts';
import { clean } from './clean.ts';
import { readHistory } from './log.ts';
import { readRetention, setDossierPolicy, updateRetention } from './policies.ts';
import { readExpiry } from './recordExpiry.ts';
import { readCleaningDue, readLines, readSurvey } from './survey.ts';

const procedures = base.retention;

export const retentionRouter = {
  settings: procedures.settings.handler(({ context }) => readRetention(openRegister(context))),
  update: procedures.update.handler(({ context, input }) => updateRetention(openRegister(context), input)),
  setDossier: procedures.setDossier.handler(({ context, input }) =>
    setDossierPolicy(openRegister(context), input),
  ),
  expiry: procedures.expiry.handler(({ context, input }) => readExpiry(openRegister(context), input)),
  survey: procedures.survey.handler(({ context }) => readSurvey(openRegister(context), context.today())),
  lines: procedures.lines.handler(({ context, input }) =>
    readLines(openRegister(context), context.today(), input),
  ),
  clean: procedures.clean.handler(({ context, input, signal }) =>
    typedStream(clean(openRegister(context), context.today(), input.choices, signal)),
  ),
  history: procedures.history.handler(async ({ context }) => ({
    reports: await readHistory(openRegister(context)),
  })),
  due: procedures.due.handler(({ context }) => readCleaningDue(openRegister(context), context.today())),
};
