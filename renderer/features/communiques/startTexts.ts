// The texts a communiqué starts with when a model is chosen; what was typed already is never lost.
import type { CommuniqueModel } from '../../../electron/contract/communiqueModels.ts';

export interface StartTexts {
  title: string;
  lead: string;
  body: string;
}

/** The texts of a model; none for the blank page. */
export function textsOf(model: Pick<CommuniqueModel, keyof StartTexts> | null): StartTexts {
  return { title: model?.title ?? '', lead: model?.lead ?? '', body: model?.body ?? '' };
}

/** What changing from one model to another writes: a title typed by hand stays. */
export function changeOfModel(
  typedTitle: unknown,
  before: Pick<CommuniqueModel, keyof StartTexts> | null,
  after: Pick<CommuniqueModel, keyof StartTexts> | null,
): Partial<StartTexts> {
  const { title, ...rest } = textsOf(after);
  const untouched = typeof typedTitle !== 'string' || typedTitle.trim() === textsOf(before).title;
  return untouched || String(typedTitle).trim() === '' ? { ...rest, title } : rest;
}
