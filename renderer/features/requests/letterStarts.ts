// What a new request starts from: one of the models, or a blank letter for a purpose.
import type { LetterModel } from '../../../electron/contract/requests.ts';
import { type Purpose, purposeOrder } from './purposes.ts';

export interface LetterStart {
  title: string;
  purpose: Purpose;
  subject: string;
  body: string;
}

/** Models in the order they are needed; one that is not known comes last. */
export function inOrder(models: readonly LetterModel[]): LetterModel[] {
  const place = ({ id }: LetterModel) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return models.toSorted((one, other) => place(one) - place(other));
}

const ORDER: readonly string[] = [
  ...['contract-documents', 'impact-assessment'],
  ...['child-access', 'child-objection', 'mandated-access', 'mandated-objection'],
  ...['reminder', 'acknowledgement-claim', 'implicit-refusal-reasons', 'cada-referral', 'series-information'],
  ...['rights-reminder', 'cnil-complaint', 'parent-mandate', 'questions-reminder'],
];

const BLANK = 'vierge-';

/** The name of the blank letter of a purpose, beside the models' ids. */
export function blankId(purpose: Purpose): string {
  return BLANK + purpose;
}

/** The start named in an address; null for a name that is not known. */
export function startOf(id: string, models: readonly LetterModel[]): LetterStart | null {
  const purpose = purposeOrder.find((known) => blankId(known) === id);
  if (purpose !== undefined) return { title: 'Lettre vierge', purpose, subject: '', body: '' };
  const model = models.find((known) => known.id === id);
  if (model === undefined) return null;
  return { title: model.title, purpose: model.purpose, subject: model.subject, body: model.body };
}
