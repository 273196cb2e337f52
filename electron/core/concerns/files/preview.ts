// The lines of a file as they would be imported: how many of each kind, and a page of one. Nothing is written.
import type { ConcernLine, ConcernLineKind } from '../../../contract/concernFiles.ts';
import { findPassages } from '../../privacy/passages.ts';
import type { Register } from '../../register/register.ts';
import { type Examined, examine, Mark, type UnderstandingInput } from './examine.ts';
import type { ConcernReading } from './reading.ts';
import { understandLines } from './understand.ts';

interface PreviewInput extends UnderstandingInput {
  only?: ConcernLineKind | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
}

const PAGE = 50;

const KINDS: Readonly<Record<ConcernLineKind, number>> = {
  all: 0,
  wrong: Mark.wrong,
  duplicate: Mark.duplicate,
  passages: Mark.passages,
  ambiguous: Mark.ambiguous,
};

export async function previewConcerns(
  register: Register,
  reading: ConcernReading,
  { only = 'all', offset = 0, limit = PAGE, ...input }: PreviewInput,
  signal?: AbortSignal,
) {
  const examined = await examine(register, reading, input, signal);
  const wanted = KINDS[only];
  const ranks: number[] = [];
  let matching = 0;
  for (const [rank, mark] of examined.marks.entries()) {
    if (wanted !== 0 && (mark & wanted) === 0) continue;
    if (matching >= offset && ranks.length < limit) ranks.push(rank);
    matching += 1;
  }
  const { counts, dateOrder } = examined;
  return { counts, dateOrder, matching, lines: ranks.flatMap(lineOf(reading, examined)) };
}

function lineOf(reading: ConcernReading, { understanding, marks, firstSaid }: Examined) {
  const understand = understandLines(understanding);
  return (rank: number): ConcernLine[] => {
    const record = reading.at(rank);
    if (!record) return [];
    const { line, row, issues } = understand(record);
    const mark = marks[rank] ?? 0;
    return [
      {
        ...{ line, row, issues, passages: findPassages(row.text) },
        duplicateOf: firstSaid.get(line) ?? null,
        ambiguousDate: (mark & Mark.ambiguous) !== 0,
        person: (mark & Mark.person) !== 0,
      },
    ];
  };
}
