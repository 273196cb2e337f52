// The records of a large table held as bytes: a hundred thousand of them take what the file takes, and no more.
import { MOST_CELLS, type TableRecord } from './csv.ts';

export interface PackedRecords {
  readonly length: number;
  add(record: TableRecord): void;
  /** A record by its rank. Reading them in order costs little; a record by itself costs those beside it. */
  at(rank: number): TableRecord | undefined;
  /** Blocks of records from a rank on, in order. */
  blocks(from?: number): Generator<readonly TableRecord[]>;
}

const BLOCK = 256;

export function packRecords(): PackedRecords {
  const packed: Buffer[] = [];
  let open: TableRecord[] = [];
  let held: { block: number; records: readonly TableRecord[] } | null = null;

  function blockAt(block: number): readonly TableRecord[] {
    const bytes = packed[block];
    if (bytes === undefined) return open;
    if (held?.block !== block) {
      // Written by `add`, and by nobody else.
      const records: TableRecord[] = JSON.parse(bytes.toString());
      held = { block, records };
    }
    return held.records;
  }

  return {
    get length() {
      return packed.length * BLOCK + open.length;
    },
    add({ cells, line }) {
      open.push({ cells: cells.length > MOST_CELLS ? cells.slice(0, MOST_CELLS) : cells, line });
      if (open.length < BLOCK) return;
      packed.push(Buffer.from(JSON.stringify(open)));
      open = [];
    },
    at: (rank) => blockAt(Math.floor(rank / BLOCK))[rank % BLOCK],
    *blocks(from = 0) {
      for (let block = Math.floor(from / BLOCK); block <= packed.length; block += 1) {
        const records = blockAt(block);
        const skip = Math.max(0, from - block * BLOCK);
        if (records.length > skip) yield skip === 0 ? records : records.slice(skip);
      }
    },
  };
}
