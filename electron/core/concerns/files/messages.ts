// An e-mail as a line of a table: what it says, when, and who sent it, which stays out unless a consent is there.

import { Failure } from '../../failure.ts';
import { type Message, readMessage } from '../../mail/readMessage.ts';

/** The headings a mailbox is given, so that its columns are mapped like those of any table. */
export const MESSAGE_HEADINGS = ['Message', 'Titre', 'Date', 'Nom', 'Courriel'] as const;

/** The cells of a message, or why it is left out. */
export async function messageCells(
  bytes: Buffer,
): Promise<{ cells: string[] } | { code: 'NOT_A_MESSAGE' | 'AUTOMATIC' }> {
  let message: Message;
  try {
    message = await readMessage(bytes, 'message.eml');
  } catch (error) {
    if (error instanceof Failure) return { code: 'NOT_A_MESSAGE' };
    throw error;
  }
  if (message.automatic !== null) return { code: 'AUTOMATIC' };
  const { subject, sentAt, from } = message;
  const text = ownWords(message.text);
  return {
    cells: [
      text === '' ? subject : text,
      subject,
      sentAt?.toISOString() ?? '',
      from?.name ?? '',
      from?.address ?? '',
    ],
  };
}

/** Without what is quoted of another message, nor the signature. */
function ownWords(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => END.test(line.trim()));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .replace(/(?:\n\s*)*(?:Le|On) [^\n]{5,200}(?:\n[^\n]{0,200})?(?:a écrit|wrote)\s*:\s*$/u, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

const END =
  /^(?:-- ?|_{5,}|-{2,} ?(?:message (?:d’|d')?origin(?:e|al)|message transféré|forwarded message|original message) ?-{2,})$/iu;
