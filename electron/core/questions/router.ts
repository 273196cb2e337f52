// The procedures of questions and their answers.
import { base } from '../base.ts';
import { recordHandlers } from '../records/handlers.ts';
import { answerStore } from './answerStore.ts';
import { questionStore } from './store.ts';

const questions = recordHandlers(questionStore);

export const questionsRouter = {
  list: base.questions.list.handler(questions.list),
  get: base.questions.get.handler(questions.get),
  create: base.questions.create.handler(questions.create),
  update: base.questions.update.handler(questions.update),
  bin: base.questions.bin.handler(questions.bin),
  restore: base.questions.restore.handler(questions.restore),
};

const answers = recordHandlers(answerStore);

export const answersRouter = {
  list: base.answers.list.handler(answers.list),
  get: base.answers.get.handler(answers.get),
  create: base.answers.create.handler(answers.create),
  update: base.answers.update.handler(answers.update),
  bin: base.answers.bin.handler(answers.bin),
  restore: base.answers.restore.handler(answers.restore),
};
