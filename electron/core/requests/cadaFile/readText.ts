// The text of a file kept as a piece: a plain text, or a message with who wrote it and when.
import { Failure } from '../../failure.ts';
import { type Mailbox, readMessage } from '../../mail/readMessage.ts';

/** UTF-8, or what older programs write; null for what is no text. */
export function readText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text.includes('\0') ? null : text.replace(/\r\n?/gu, '\n');
}

export interface ReadMessage {
  heading: { label: string; value: string }[];
  text: string;
}

/**
 * A message of mail: its text, a page's words where it has nothing else. Its own attachments are named, not opened. Null
 * when it cannot be read.
 */
export async function readMail(bytes: Uint8Array): Promise<ReadMessage | null> {
  const message = await readMessage(bytes, '').catch((error: unknown) => {
    if (error instanceof Failure) return null;
    throw error;
  });
  if (message === null) return null;
  const attached = message.pieces.filter(({ inline }) => !inline).map(({ name }) => name);
  const heading = [
    { label: 'De\u00A0:', value: people(message.from ? [message.from] : []) },
    { label: 'À\u00A0:', value: people(message.to) },
    { label: 'Copie\u00A0:', value: people(message.cc) },
    { label: 'Date\u00A0:', value: dateOf(bytes) },
    { label: 'Objet\u00A0:', value: message.subject },
    { label: 'Pièces jointes au message, non reproduites\u00A0:', value: attached.join(', ') },
  ];
  return { heading: heading.filter(({ value }) => value !== ''), text: message.text };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function people(mailboxes: readonly Mailbox[]): string {
  return mailboxes
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .filter((text) => text !== '')
    .join(', ');
}

/** As the sender's clock wrote it, its zone included: a proof is not moved to another one. */
function dateOf(bytes: Uint8Array): string {
  const head =
    Buffer.from(bytes.subarray(0, 100_000))
      .toString('latin1')
      .split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const written = /^date:[ \t]*(.+?)[ \t]*\r?$/imu.exec(head)?.[1] ?? '';
  const [, day, month = '', year, time, zone] = WRITTEN.exec(written) ?? [];
  const inFrench = MONTHS[month.toLowerCase()];
  if (inFrench === undefined) return written;
  const first = Number(day) === 1 ? '1er' : String(Number(day));
  return `${first} ${inFrench} ${year} à ${time} (${zone})`;
}

/** RFC 5322, 3.3: a day, a month in English, a year, the time and its zone. */
const WRITTEN =
  /^(?:\w+,\s*)?(\d{1,2})\s+(\w{3})\s+(\d{4})\s+(\d\d:\d\d)(?::\d\d)?\s+([+-]\d{4}|[A-Z]{1,5})\b/iu;

const MONTHS: Readonly<Record<string, string>> = {
  ...{ jan: 'janvier', feb: 'février', mar: 'mars', apr: 'avril', may: 'mai', jun: 'juin' },
  ...{ jul: 'juillet', aug: 'août', sep: 'septembre', oct: 'octobre', nov: 'novembre', dec: 'décembre' },
};
