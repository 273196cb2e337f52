// What was said of the columns holds while the table is corrected.
import { expect, it } from 'vitest';
import { bodyOf, described } from '../../../../renderer/features/concerns/useTableReading.ts';

const table = (...records: string[][]) => ({ records, lines: records.map((_, index) => index + 1) });

it('columns chosen by hand stay when a cell below is corrected', () => {
  const first = described('', table(['a', 'b'], ['CM3', 'Où ?']), null);
  const chosen = { ...first, columns: ['level', 'text'] as ('level' | 'text')[], headings: true };
  expect(described('', table(['a', 'b'], ['CM2', 'Où ?']), chosen)).toMatchObject({
    columns: ['level', 'text'],
    headings: true,
  });
});

it('another table is guessed anew', () => {
  const first = described('', table(['Texte', 'Niveau'], ['Où ?', 'CP']), null);
  expect(first).toMatchObject({ columns: ['text', 'level'], headings: true });
  expect(described('', table(['CP', 'Où vont-elles ?']), first)).toMatchObject({
    columns: ['ignored', 'text'],
    headings: false,
  });
});

it('headings are not imported, and lines keep their numbers', () => {
  const reading = described('', table(['Texte'], ['Où ?']), null);
  expect(bodyOf(reading)).toEqual({ records: [['Où ?']], lines: [2] });
});
