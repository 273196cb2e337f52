// What an event says of the e-mail it was noted from.
import { shortened } from '../../mail/pieceNames.ts';
import type { Mailbox, Message } from '../../mail/readMessage.ts';

/** Characters in the note of an event, as the contract allows. */
export const NOTE_LIMIT = 20_000;

/** The sender, the subject and the text. Where all of it is too long for a note it is `cut`, and « […] » ends it. */
export function mailNote({ from, subject, text }: Pick<Message, 'from' | 'subject' | 'text'>): {
  note: string;
  cut: boolean;
} {
  const head = [
    ...(from ? [`De\u00A0: ${mailboxWords(from)}`] : []),
    ...(subject === '' ? [] : [`Objet\u00A0: ${subject}`]),
  ].join('\n');
  const whole = [head, text].filter((part) => part !== '').join('\n\n');
  if (whole.length <= NOTE_LIMIT) return { note: whole, cut: false };
  return { note: shortened(whole, NOTE_LIMIT - CUT.length) + CUT, cut: true };
}

const CUT = '\n[…]';

function mailboxWords({ name, address }: Mailbox): string {
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
}
