// What is wrong with the secret that was typed, in one sentence under its field.
import { errorOf, explain } from '../../ui/errorText.ts';
import { issueText } from '../../ui/issueText.ts';

/** Null where the failure is about something else. */
export function secretError(error: unknown): string | null {
  const known = errorOf(error);
  if (known?.code === 'WRONG_PASSPHRASE') {
    const { title, advice } = explain(error);
    return `${title}. ${advice}`;
  }
  if (known?.code !== 'BAD_INPUT') return null;
  const issue = known.data.issues.find(({ field }) => field === 'passphrase' || field === 'recoveryKey');
  return issue ? issueText(issue) : null;
}
