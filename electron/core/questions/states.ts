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
  // Said to exist, then not to: somebody must say which it is.
  const denied = given.length > 0 && counting.some(({ outcome }) => outcome === 'doesNotExist');
  const contradicted = denied || given.some((one) => given.some((other) => differ(one, other)));
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

/** Whether two answers cannot both be true. A piece says nothing that another could contradict. */
function differ(one: Answer, other: Answer): boolean {
  // A tax basis that is not stated contradicts none.
  const taxes = one.taxBasis !== '' && other.taxBasis !== '' && one.taxBasis !== other.taxBasis;
  return taxes || comparable(one) !== comparable(other);
}

function comparable({ amount, currency, date, yes, text }: Answer): string {
  const exact = amount.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
  const said = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/\s*[.!…]+$/u, '');
  return JSON.stringify([exact, amount === '' ? '' : currency, date, yes, said]);
}
