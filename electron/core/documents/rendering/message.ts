// A communiqué as a message ready to send (.eml): its text, its PDF, and whom to send it to, hidden from each other.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { composeCommunique } from './composition.ts';
import { plainText } from './plainText.ts';
import type { CommuniqueDocument } from './types.ts';

export interface MessageParts {
  pdf: Uint8Array;
  /** The name of the attached PDF. */
  pdfName: string;
  /** E-mail addresses, each valid: they are the hidden copies. */
  bcc: readonly string[];
}

/** The bytes of the message: a draft (`X-Unsent`) that a mail program opens for sending. The same input gives the same bytes. */
export async function message(
  document: CommuniqueDocument,
  { pdf, pdfName, bcc }: MessageParts,
): Promise<Uint8Array> {
  const { title, embargo, association, date } = composeCommunique(document);
  const text = plainText(document);
  const print = createHash('sha256').update(pdf).update(text).update(bcc.join()).digest('hex').slice(0, 32);
  const from = association?.email ?? null;
  const mail = new MailComposer({
    ...(from !== null && { from: { name: association?.name ?? '', address: from } }),
    bcc: [...bcc],
    subject: embargo === null ? title : `[${embargo}] ${title}`,
    text,
    attachments: [{ filename: pdfName, content: Buffer.from(pdf), contentType: 'application/pdf' }],
    headers: { 'X-Unsent': '1' },
    // Neither the name nor the clock of this machine.
    date: new Date(`${date ?? '2000-01-01'}T09:00:00Z`),
    messageId: `<${print}@vigie.invalid>`,
    baseBoundary: print,
  }).compile();
  mail.keepBcc = true;
  return new Uint8Array(await mail.build());
}
