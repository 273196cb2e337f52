// The table read from a text as it is typed, pasted or opened, with what its columns were said to be.
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type Column, columnsOfHeadings, guessedColumns, type Table } from './importTable.ts';
import { readTable, TableError } from './readTable.ts';

export interface TableReading {
  /** The text it was read from. */
  from: string;
  table: Table;
  columns: Column[];
  headings: boolean;
}

export interface TableState {
  reading: TableReading | null;
  /** The line on which the text stops being a table; null when it is one. */
  brokenOn: number | null;
  assign: (changes: Partial<Pick<TableReading, 'columns' | 'headings'>>) => void;
}

const TYPING_PAUSE = 150;

/** `reading.from` may be behind `text` for a moment: what is read is of a pause in the typing. */
export function useTableReading(text: string): TableState {
  const [settled] = useDebouncedValue(text, TYPING_PAUSE);
  const [reading, setReading] = useState<TableReading | null>(null);
  const [brokenOn, setBrokenOn] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    void read(settled).then(({ table, line }) => {
      if (!current) return;
      setBrokenOn(line);
      setReading((before) => (table === null ? null : described(settled, table, before)));
    });
    return () => {
      current = false;
    };
  }, [settled]);
  return {
    reading,
    brokenOn,
    assign: (changes) => setReading((held) => held && { ...held, ...changes }),
  };
}

/** The records to import: all but the headings. */
export function bodyOf({ table, headings }: TableReading): Table {
  if (!headings) return table;
  return { records: table.records.slice(1), lines: table.lines.slice(1) };
}

/** What was said of the columns holds while a cell is corrected; another first line is another table. */
export function described(from: string, table: Table, before: TableReading | null): TableReading {
  const [first = []] = table.records;
  const firstBefore = before?.table.records[0] ?? [];
  if (
    before !== null &&
    first.length === firstBefore.length &&
    first.every((cell, at) => cell === firstBefore[at])
  ) {
    return { from, table, columns: before.columns, headings: before.headings };
  }
  const named = columnsOfHeadings(first);
  return { from, table, columns: named ?? guessedColumns(table.records), headings: named !== null };
}

async function read(text: string): Promise<{ table: Table | null; line: number | null }> {
  if (text.trim() === '') return { table: null, line: null };
  try {
    return { table: await readTable(text), line: null };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return { table: null, line: error.line };
  }
}
