// Questions of a request in the register; where each stands is computed, never stored.
import { type Question, questionShape } from '../../contract/questions.ts';
import { badInput } from '../failure.ts';
import { nextReference, yearOf } from '../records/references.ts';
import { createStore } from '../records/store.ts';
import { refuseIfUsed } from '../records/uses.ts';
import type { Write } from '../register/register.ts';
import { presentStates } from './states.ts';

export const questionStore = createStore<Question>(
  {
    type: 'question',
    shape: questionShape,
    references: { requestId: 'request' },
    searchable: ({ reference, wording }) => ({ title: wording, body: [reference] }),
    assign: async (write) => ({ reference: await nextReference(write, 'Q', yearOf(null, write.now)) }),
    guard: async (write, question, action) => {
      if (action === 'bin') await refuseIfUsed(write, 'question', question.id, [['answer', 'questionId']]);
      if (action === 'update') await keepKind(write, question);
    },
    present: presentStates,
  },
  ['reference'],
);

/** An answer to another kind of question, or to another request, would be an answer to nothing. */
async function keepKind(write: Write, { id, kind, requestId }: Question): Promise<void> {
  const before = await write.db
    .selectFrom('question')
    .select(['kind', 'requestId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before === undefined) return;
  const field = before.kind !== kind ? 'kind' : before.requestId !== requestId ? 'requestId' : null;
  if (field === null) return;
  const answer = await write.db
    .selectFrom('answer')
    .select('id')
    .where('questionId', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (answer) throw badInput(`changes.${field}`, 'HAS_ANSWERS');
}
