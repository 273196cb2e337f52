// The answer found to a question of a request, as a fact a text may state.
import type { FactProblem } from '../../contract/facts.ts';
import type { Answer, Question } from '../../contract/questions.ts';
import { longDate } from '../documents/rendering/labels.ts';
import { answerWords } from '../questions/answerWords.ts';
import { answersTo, stateOf } from '../questions/states.ts';
import type { Register } from '../register/register.ts';
import type { FactQuery } from './address.ts';

/** A question of a dossier with the answer that counts, and the words for where that was read. */
export interface AnsweredQuestion {
  reference: string;
  state: Question['state'];
  answer: Answer | null;
  origin: string;
}

/** The questions of the requests of a dossier, by reference; those about a document have no words to state. */
export async function readAnswers(
  register: Register,
  dossierId: string,
): Promise<Map<string, AnsweredQuestion>> {
  const rows = await register.db
    .selectFrom('question')
    .innerJoin('request', 'request.id', 'question.requestId')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select(['question.id', 'question.reference', 'question.wording'])
    .select(['request.reference as request', 'authority.name as authority'])
    .where('request.dossierId', '=', dossierId)
    .where('request.binnedAt', 'is', null)
    .where('question.binnedAt', 'is', null)
    .where('question.kind', '<>', 'document')
    .orderBy('question.id')
    .execute();
  const answers = await answersTo(
    register,
    rows.map(({ id }) => id),
  );
  const pieces = await pieceNames(register, dossierAnswers(answers));
  return new Map(
    rows.map(({ id, reference, wording, request, authority }) => {
      const given = answers.get(id) ?? [];
      const { state, answerId } = stateOf(given);
      const answer = given.find((one) => one.id === answerId) ?? null;
      const asked = `« ${wording} » (${reference}), demande ${request} (${authority})`;
      return [reference, { reference, state, answer, origin: asked + readIn(answer, pieces) }];
    }),
  );
}

/** The value of the answer, or why a text cannot state it. */
export function answerFact(
  questions: ReadonlyMap<string, AnsweredQuestion>,
  reference: string,
): { value: string; origin: string } | { problem: FactProblem; origin: string } {
  const question = questions.get(reference.toUpperCase());
  if (!question) return { problem: 'notFound', origin: '' };
  const { state, answer, origin } = question;
  if (state === 'contradicted') return { problem: 'contradicted', origin };
  const value = answer === null ? '' : answerWords(answer);
  return value === '' ? { problem: 'notAnswered', origin } : { value, origin };
}

export function answerQueries(questions: ReadonlyMap<string, AnsweredQuestion>): FactQuery[] {
  return [...questions.keys()].map((question) => ({ kind: 'answer', question }));
}

function dossierAnswers(answers: ReadonlyMap<string, Answer[]>): string[] {
  return [...answers.values()].flat().flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
}

async function pieceNames(register: Register, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await register.db
    .selectFrom('document')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function readIn(answer: Answer | null, pieces: ReadonlyMap<string, string>): string {
  if (answer === null) return '';
  const piece = answer.documentId === null ? undefined : pieces.get(answer.documentId);
  const page = answer.page === null ? '' : `, page ${answer.page}`;
  return `, réponse du ${longDate(answer.answeredOn)}${piece === undefined ? '' : `, pièce « ${piece} »${page}`}`;
}
