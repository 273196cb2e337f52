// A file of invented concerns, as a form would export it, and its way into a register.
import type { Id } from '../../electron/contract/primitives.ts';
import type { BenchCore } from './benchCore.ts';
import type { InventedConcern } from './inventedConcerns.ts';

const PIECE = 384 * 1024;

export function inventedFile(rows: readonly InventedConcern[]): Buffer {
  const lines = rows.map(
    ({ receivedOn, level, theme, commune, channel, text }) =>
      `${receivedOn};${level};${theme};${commune};${channel === 'email' ? 'courriel' : 'réunion'};"${text}"`,
  );
  return Buffer.from(`Date;Niveau;Thème;Commune;Canal;Inquiétude\n${lines.join('\n')}\n`);
}

/** Reads the file, looks at it and brings all of it in, as the interface does. */
export async function importFileOf(
  { concerns }: BenchCore['client'],
  dossierId: Id,
  file: Buffer,
): Promise<number> {
  const piece = (offset: number) => file.subarray(offset, offset + PIECE).toString('base64');
  let answer = await concerns.readFile({
    files: [{ name: 'export.csv', size: file.length }],
    content: piece(0),
  });
  while (answer.summary === null) {
    const { readingId, received: offset } = answer;
    answer = await concerns.readFile({ readingId, offset, content: piece(offset) });
  }
  const input = {
    ...{ readingId: answer.readingId, dossierId, columns: answer.summary.columns.map(({ holds }) => holds) },
    defaults: { receivedOn: '2018-10-10', channel: 'form' as const },
  };
  await concerns.previewFile(input);
  const told = await concerns.importFile({ ...input, duplicates: 'keep', wrong: 'refuse', redact: true });
  for await (const { made } of told) if (made !== null) return made.created;
  throw new Error('the import ended without saying what it made');
}
