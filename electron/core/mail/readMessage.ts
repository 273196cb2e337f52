// Reads an e-mail from the bytes of an .eml file: who, when, what, and the files it carries. Nothing is loaded from anywhere.
import { isUtf8 } from 'node:buffer';
import type { Address, Attachment, Email } from 'postal-mime';
import { MAIL_PIECES_LIMIT } from '../../contract/mail.ts';
import { cleanLine, cleanText } from '../documents/rendering/plainCharacters.ts';
import { Failure } from '../failure.ts';
import { type Automatic, type AutomaticSigns, automaticOf } from './automatic.ts';
import { htmlToText } from './htmlText.ts';
import { messageDate } from './messageDate.ts';
import { pieceName, shortened } from './pieceNames.ts';

export interface Mailbox {
  name: string;
  address: string;
}

export interface Piece {
  /** Safe to give a file; not always unique. */
  name: string;
  /** As the message says; what the file is, is told from its bytes when it is kept. */
  mediaType: string;
  bytes: Uint8Array;
  /** A picture of the text itself: a logo, a signature. */
  inline: boolean;
}

export interface Message {
  from: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
  subject: string;
  sentAt: Date | null;
  /** With its angle brackets; '' where there is none. */
  messageId: string;
  inReplyTo: string;
  /** Plain text, lines ended by '\n'. */
  text: string;
  pieces: Piece[];
  /** Why it counts as sent by a program; null for a message that somebody wrote. */
  automatic: Automatic | null;
}

/** Parts within parts, bytes of headers, lines, and lines that may begin a part: far beyond what a mail program writes. */
const DEEPEST = 50;
const HEADERS_LIMIT = 1024 * 1024;
const LINES_LIMIT = 900_000;
const BOUNDARIES_LIMIT = 10_000;
const RECIPIENTS_SHOWN = 50;
const LONGEST_LINE = 1_000;
/** Characters; a note holds a tenth of it. */
const LONGEST_TEXT = 200_000;

/** The message in the bytes of a file. Throws NOT_A_MESSAGE with `name`, the file's, where they hold none. */
export async function readMessage(bytes: Uint8Array, name: string): Promise<Message> {
  const content = withoutMailboxLine(bytes);
  if (content.every((byte) => byte <= 0x20)) throw new Failure('NOT_A_MESSAGE', { name, reason: 'empty' });
  if (isTooIntricate(content)) throw new Failure('NOT_A_MESSAGE', { name, reason: 'tooIntricate' });
  const email = await parsed(content, name);
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, cleanLine(value));
  if (!isMail(headers)) throw new Failure('NOT_A_MESSAGE', { name, reason: 'notMail' });
  if (email.attachments.length > MAIL_PIECES_LIMIT) {
    throw new Failure('NOT_A_MESSAGE', { name, reason: 'tooIntricate' });
  }
  const subject = lineOf(email.subject);
  return {
    from: mailboxes(email.from ?? email.sender)[0] ?? null,
    to: (email.to ?? []).flatMap(mailboxes).slice(0, RECIPIENTS_SHOWN),
    cc: (email.cc ?? []).flatMap(mailboxes).slice(0, RECIPIENTS_SHOWN),
    subject,
    sentAt: messageDate(headers.get('date') ?? ''),
    messageId: lineOf(email.messageId),
    inReplyTo: lineOf(email.inReplyTo),
    text: textOf(email),
    pieces: email.attachments.map(pieceOf).filter(({ bytes: { length } }) => length > 0),
    automatic: automaticOf({ headers, subject, report: reportOf(headers, email.attachments) }),
  };
}

/** A message of an old program that names no charset, with bytes that are not of UTF-8, has words of Windows-1252. */
async function parsed(content: Buffer, name: string): Promise<Email> {
  const email = await parse(content, name);
  if (isUtf8(content) || namesCharset(content)) return email;
  const words = await parse(Buffer.from(new TextDecoder('windows-1252').decode(content)), name);
  // The files keep their own bytes.
  return { ...words, attachments: email.attachments };
}

function namesCharset(content: Buffer): boolean {
  return /charset\s*=\s*"?(?!us-ascii)/i.test(content.toString('latin1'));
}

async function parse(content: Uint8Array, name: string): Promise<Email> {
  // Loaded with the first message: most sessions read none.
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(content, {
      maxNestingDepth: DEEPEST,
      maxHeadersSize: HEADERS_LIMIT,
      // A message inside another stays a file of its own.
      forceRfc822Attachments: true,
    });
  } catch {
    // It rejects for the two limits above, and for nothing a mail program writes.
    throw new Failure('NOT_A_MESSAGE', { name, reason: 'tooIntricate' });
  }
}

/** Without the byte order mark, and the line that some programs put before a message they save (« From - Mon Nov 5 … »). */
function withoutMailboxLine(bytes: Uint8Array): Buffer {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = whole.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)) ? 3 : 0;
  const content = whole.subarray(start);
  if (content.subarray(0, 5).toString('latin1') !== 'From ') return content;
  const end = content.indexOf(0x0a);
  return end < 0 ? content : content.subarray(end + 1);
}

/** Each part takes memory and each line time, however short: a file of nothing else is refused before it is read. */
function isTooIntricate(content: Buffer): boolean {
  return holdsMore(content, '\n--', BOUNDARIES_LIMIT) || holdsMore(content, '\n', LINES_LIMIT);
}

function holdsMore(content: Buffer, mark: string, limit: number): boolean {
  let count = 0;
  for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + mark.length)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

/** RFC 5322 3.6 asks for a sender and a date; drafts and copies may lack one, never most of them. */
function isMail(headers: ReadonlyMap<string, string>): boolean {
  const usual = [
    'from',
    'date',
    'to',
    'subject',
    'message-id',
    'received',
    'return-path',
    'mime-version',
    'sender',
  ];
  const present = usual.filter((name) => (headers.get(name) ?? '') !== '');
  return present.length >= 2;
}

function textOf({ text, html }: Email): string {
  const plain = cleanText(text ?? '');
  const readable = plain.trim() === '' && html ? cleanText(htmlToText(html)) : plain;
  return shortened(readable, LONGEST_TEXT)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

function pieceOf(
  { filename, mimeType, disposition, contentId, related, content }: Attachment,
  index: number,
): Piece {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const mediaType = lineOf(mimeType);
  return {
    name: pieceName(filename, mediaType, index + 1),
    mediaType,
    bytes,
    inline:
      mediaType.startsWith('image/') &&
      (related === true ||
        (disposition !== 'attachment' && (disposition === 'inline' || contentId !== undefined))),
  };
}

/** The part of a report that programs read, where the whole message is a report (RFC 6522). */
function reportOf(
  headers: ReadonlyMap<string, string>,
  parts: readonly Attachment[],
): AutomaticSigns['report'] {
  if (!/^\s*multipart\/report\b/i.test(headers.get('content-type') ?? '')) return null;
  for (const { mimeType, content } of parts) {
    const [, kind] = /^message\/(?:global-)?(delivery-status|disposition-notification)$/.exec(mimeType) ?? [];
    if (kind === undefined) continue;
    const text = Buffer.from(typeof content === 'string' ? content : new Uint8Array(content)).toString(
      'utf8',
    );
    return { kind: kind === 'delivery-status' ? 'delivery' : 'disposition', text: cleanText(text) };
  }
  return null;
}

/** An address, or those of a group. */
function mailboxes(address: Address | undefined): Mailbox[] {
  if (address === undefined) return [];
  const list = address.group ?? [address];
  return list
    .map(({ name, address: written }) => ({ name: lineOf(name), address: lineOf(written) }))
    .filter((mailbox) => mailbox.name !== '' || mailbox.address !== '');
}

function lineOf(text: string | undefined): string {
  return shortened(cleanLine(text ?? ''), LONGEST_LINE);
}
