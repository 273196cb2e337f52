// The text of a file kept as a piece: a plain text, or a message with who wrote it and when.

/** UTF-8, or what older programs write; null for what is no text. */
export function readText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text.includes('\0') ? null : text.replace(/\r\n?/gu, '\n');
}

export interface ReadMessage {
  heading: { label: string; value: string }[];
  text: string;
}

/** A message of mail; its text is '' where it has none but a page. Its own attachments are named, not opened. Null when it cannot be read. */
export async function readMessage(bytes: Uint8Array): Promise<ReadMessage | null> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    const message = await PostalMime.parse(bytes);
    const attached = message.attachments.map(({ filename }) => filename ?? 'sans nom');
    const heading = [
      { label: 'De\u00A0:', value: people(message.from ? [message.from] : []) },
      { label: 'À\u00A0:', value: people(message.to ?? []) },
      { label: 'Copie\u00A0:', value: people(message.cc ?? []) },
      { label: 'Date\u00A0:', value: dateOf(bytes) },
      { label: 'Objet\u00A0:', value: message.subject ?? '' },
      { label: 'Pièces jointes au message, non reproduites\u00A0:', value: attached.join(', ') },
    ];
    return {
      heading: heading.filter(({ value }) => value !== ''),
      text: (message.text ?? '').replace(/\r\n?/gu, '\n'),
    };
  } catch {
    return null;
  }
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

interface Mailbox {
  name?: string | undefined;
  address?: string | undefined;
  group?: readonly Mailbox[] | undefined;
}

function people(mailboxes: readonly Mailbox[]): string {
  return mailboxes
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address || ''))
    .filter((text) => text !== '')
    .join(', ');
}

/** As the sender's clock wrote it: a proof is not moved to another time zone. */
function dateOf(bytes: Uint8Array): string {
  const head =
    Buffer.from(bytes.subarray(0, 100_000))
      .toString('latin1')
      .split(/\r?\n\r?\n/u, 1)[0] ?? '';
  return /^date:[ \t]*(.+?)[ \t]*\r?$/imu.exec(head)?.[1] ?? '';
}
