// The text of a file someone opens, whatever program wrote it.

/** What a file holds: its text, or why it has none that can be read. */
export type FileReading = { text: string } | { refused: 'workbook' | 'notText' };

/**
 * The text of a file, its lines ended by '\n': UTF-8, UTF-16 (« Texte Unicode » of Excel), or Windows-1252 as older
 * spreadsheets write it.
 */
export function readBytes(bytes: Uint8Array): FileReading {
  // A workbook is an archive (xlsx, ods) or an OLE file (xls).
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { refused: 'workbook' };
  }
  const text = decoded(bytes);
  // No spreadsheet writes a NUL; pictures and programs do from their first bytes on.
  if (text.includes('\0')) return { refused: 'notText' };
  return { text: text.replace(/\r\n?/gu, '\n') };
}

function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
