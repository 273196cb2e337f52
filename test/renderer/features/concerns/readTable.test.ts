// Files as spreadsheets write them are read whatever their encoding; lines are those of the text.
import { describe, expect, it } from 'vitest';
import { readTable, TableError } from '../../../../renderer/features/concerns/readTable.ts';
import { readBytes } from '../../../../renderer/ui/fileText.ts';

const TEXT = 'Thème;Texte\r\nécole;Où ?\r\n';
const READ = { text: 'Thème;Texte\nécole;Où ?\n' };

describe('a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
    ['UTF-16, as « Texte Unicode »', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('in %s is read', (_encoding, bytes) => {
    expect(readBytes(bytes)).toEqual(READ);
  });

  it('that is a workbook, or no text, is told from one', () => {
    expect(readBytes(Buffer.from('PK\u0003\u0004…'))).toEqual({ refused: 'workbook' });
    expect(readBytes(Buffer.from('GIF89a\0\0'))).toEqual({ refused: 'notText' });
  });
});

describe('a table', () => {
  it('gives each record the line it begins on, cells of several lines and empty lines included', async () => {
    const { records, lines } = await readTable('Texte;Niveau\n"Où ?\nQuand ?";CP\n\nPourquoi ?;CE1\n');
    expect(records).toEqual([
      ['Texte', 'Niveau'],
      ['Où ?\nQuand ?', 'CP'],
      ['Pourquoi ?', 'CE1'],
    ]);
    expect(lines).toEqual([1, 2, 5]);
  });

  it('keeps sentences whole, one a line', async () => {
    const { records } = await readTable('Je suis inquiète, on ne sait rien.\nOù ; quand ?');
    expect(records).toEqual([['Je suis inquiète, on ne sait rien.'], ['Où ; quand ?']]);
  });

  it('with a quotation mark that does not close is none', async () => {
    await expect(readTable('Texte;Niveau\n"Où ?;CP\nQuand ?;CE1\n')).rejects.toBeInstanceOf(TableError);
  });
});
