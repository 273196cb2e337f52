// Where a question stands: computed from its answers each time it is read.
import type { Answer, Question } from '../../contract/questions.ts';
import type { Register } from '../register/register.ts';
import { answerStore } from './answerStore.ts';

/** The questions with their state and the answer that counts. */
export async function presentStates(register: Register, questions: Question[]): Promise<Question[]> {
  const answers = await answersTo(
    register,
    questions.map(({ id }) => id),
  );
  return questions.map((question) => ({ ...question, ...stateOf(answers.get(question.id) ?? []) }));
}

/**
 * What the answers, the earliest first, make of their question. The latest counts; those before one that `replaces` count no
 * more; of the others, two values that differ contradict each other.
 */
export function stateOf(answers: readonly Answer[]): Pick<Question, 'state' | 'answerId'> {
  const from = answers.findLastIndex(({ replaces }) => replaces);
  const counting = answers.slice(Math.max(0, from));
  const given = counting.filter(({ outcome }) => outcome === 'given');
  const latest = given.at(-1) ?? counting.at(-1);
  if (latest === undefined) return { state: 'open', answerId: null };
  const contradicted = new Set(given.map(comparable)).size > 1;
  const state = contradicted ? 'contradicted' : latest.outcome === 'given' ? 'answered' : latest.outcome;
  return { state, answerId: latest.id };
}

/** Answers of questions, by question, the earliest first; those in the bin count no more. */
export async function answersTo(
  register: Register,
  questionIds: readonly string[],
): Promise<Map<string, Answer[]>> {
  const found = new Map<string, Answer[]>();
  if (questionIds.length === 0) return found;
  const rows = await register.any
    .selectFrom('answer')
    .select(answerStore.codec.columns)
    .where('questionId', 'in', [...questionIds])
    .where('binnedAt', 'is', null)
    .orderBy('answeredOn')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const answer = answerStore.codec.decode(row);
    found.set(answer.questionId, [...(found.get(answer.questionId) ?? []), answer]);
  }
  return found;
}

/** What must be equal for two answers to say the same. A piece says nothing that another could contradict. */
function comparable({ amount, currency, taxBasis, date, yes, text }: Answer): string {
  const exact = amount.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
  const said = text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return JSON.stringify([exact, amount === '' ? '' : currency, taxBasis, date, yes, said]);
}
