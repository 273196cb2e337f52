// Answers to the questions of a request in the register: each holds what its question asks for, and nothing else.
import { sql } from 'kysely';
import { type Answer, answerShape, type Question, type QuestionKind } from '../../contract/questions.ts';
import { badInput } from '../failure.ts';
import { createStore } from '../records/store.ts';
import type { Write } from '../register/register.ts';
import { answerWords } from './answerWords.ts';

export const answerStore = createStore<Answer>({
  type: 'answer',
  shape: answerShape,
  references: { questionId: 'question', eventId: 'event', documentId: 'document' },
  where: {
    requestId: (id) => sql`"questionId" IN (SELECT id FROM question WHERE "requestId" = ${id})`,
  },
  searchable: (answer) => ({ title: titleOf(answer), body: [answer.text, answer.note] }),
  guard: async (write, answer, action) => {
    if (action === 'bin') return;
    const prefix = action === 'update' ? 'changes.' : '';
    const { kind, requestId, binnedAt } = await questionOf(write, answer.questionId);
    if (action === 'restore' && binnedAt !== null) throw badInput('id', 'QUESTION_IN_BIN');
    checkValue(answer, kind, prefix);
    if (answer.eventId !== null && (await requestOfEvent(write, answer.eventId)) !== requestId) {
      throw badInput(`${prefix}eventId`, 'OTHER_REQUEST');
    }
  },
});

/** The field that holds the value of each kind of question. */
const VALUE_FIELDS = {
  amount: 'amount',
  document: 'documentId',
  date: 'date',
  yesNo: 'yes',
  text: 'text',
} as const;

/** What is given answers the question that was asked, and nothing else; a refusal has no value. */
function checkValue(answer: Answer, kind: QuestionKind, prefix: string): void {
  const own = VALUE_FIELDS[kind];
  const isEmpty = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '');
  if (answer.outcome === 'given' && isEmpty(answer[own])) throw badInput(prefix + own, 'REQUIRED');
  for (const field of Object.values(VALUE_FIELDS)) {
    // The piece says where any answer was read.
    const allowed = field === 'documentId' || (field === own && answer.outcome === 'given');
    if (!allowed && !isEmpty(answer[field])) throw badInput(prefix + field, 'NOT_FOR_THIS_QUESTION', kind);
  }
  if (kind !== 'amount' && answer.taxBasis !== '') {
    throw badInput(`${prefix}taxBasis`, 'NOT_FOR_THIS_QUESTION', kind);
  }
  if (answer.page !== null && answer.documentId === null) throw badInput(`${prefix}documentId`, 'REQUIRED');
}

/** The store has checked by now that the records exist, unless nothing of theirs was written. */
async function questionOf(
  write: Write,
  id: string,
): Promise<Pick<Question, 'kind' | 'binnedAt'> & { requestId: string }> {
  return write.db
    .selectFrom('question')
    .select(['kind', 'requestId', 'binnedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function requestOfEvent(write: Write, id: string): Promise<string | undefined> {
  const row = await write.db.selectFrom('event').select('requestId').where('id', '=', id).executeTakeFirst();
  return row?.requestId;
}

function titleOf(answer: Answer): string {
  return answerWords(answer).slice(0, 200) || answer.note;
}
