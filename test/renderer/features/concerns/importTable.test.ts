// A table as spreadsheets and people write it becomes concerns, or says line by line why not.
import { describe, expect, it } from 'vitest';
import {
  columnsOfHeadings,
  guessedColumns,
  levelOf,
  readRows,
  separatorOf,
} from '../../../../renderer/features/concerns/importTable.ts';

const defaults = { channel: 'form', receivedOn: '2018-10-02' } as const;
const columns = ['text', 'level', 'receivedOn'] as const;

describe('the separator', () => {
  it.each([
    ['a semicolon', 'Date;Texte\n1/10/2018;Où, quand ?', ';'],
    ['a tab', 'Date\tTexte\n1/10/2018\tOù ; quand ?', '\t'],
    ['a comma', 'Date,Texte\n1/10/2018,"Où, quand ?"', ','],
    ['a semicolon under headings between quotation marks', '"Date";"Texte, en bref"\n1/10/2018;Où', ';'],
    ['a comma without headings, the same on each line', 'CP,Où ?\nCE1,Quand ?', ','],
    ['a tab after empty lines', '\n\nCP\tOù ?\n', '\t'],
  ])('is %s', (_what, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('is none in sentences, whatever their commas and semicolons', () => {
    for (const text of [
      'Je suis inquiète, on ne sait rien.\nOù ?',
      'Où ; quand ?\nPourquoi ; où ; quand ?',
    ]) {
      expect(text).not.toContain(separatorOf(text));
    }
  });
});

describe('a heading', () => {
  it('says what each column holds, accents and capitals apart, a field once', () => {
    expect(columnsOfHeadings(['Horodateur', 'THÈME', 'Reçue par', 'Inquiétude', 'Sujet', 'Classe'])).toEqual([
      ...['receivedOn', 'theme', 'ignored', 'text', 'ignored', 'level'],
    ]);
  });

  it('is told from a sentence that begins like one', () => {
    expect(columnsOfHeadings(['Question posée à la directrice en réunion'])).toBeNull();
    expect(columnsOfHeadings(['Message reçu hier.', 'CP'])).toBeNull();
  });

  it('may be missing: the longest column is what was said', () => {
    expect(guessedColumns([['CP', 'Où vont les réponses ?', 'Valmont']])).toEqual([
      ...['ignored', 'text', 'ignored'],
    ]);
  });
});

describe('the rows', () => {
  it('take dates and levels as people write them, and the defaults where a line says nothing', () => {
    const table = { records: [['Où ?', '6ème', '5/10/2018 14:32'], ['Quand ?']], lines: [2, 3] };
    expect(readRows(table, columns, defaults)).toMatchObject({
      rows: [
        { text: 'Où ?', level: '6e', receivedOn: '2018-10-05', channel: 'form' },
        { text: 'Quand ?', level: '', receivedOn: '2018-10-02' },
      ],
      lines: [2, 3],
      problems: [],
    });
  });

  it('leave out empty lines', () => {
    const table = { records: [[' ', ''], ['Où ?']], lines: [2, 3] };
    expect(readRows(table, columns, defaults)).toMatchObject({ rows: [{ text: 'Où ?' }], lines: [3] });
  });

  it.each([
    ['a date that does not exist', ['Où ?', 'CP', '31/02/2018'], 'receivedOn', /31\/02\/2018.+pas une date/],
    ['a level of nowhere', ['Où ?', 'CM3', ''], 'level', /CM3.+pas un niveau/],
    ['no text', ['', 'CP', '1/10/2018'], 'text', /vide/],
    ['a text cut by an unquoted separator', ['Où ', 'CP', '1/10/2018', ' quand ?'], 'ignored', /4 cases.+3/],
  ] as const)('name the line with %s', (_what, record, column, sentence) => {
    const { problems } = readRows({ records: [['Avant', '', ''], record], lines: [2, 7] }, columns, defaults);
    expect(problems).toMatchObject([{ line: 7, column, sentence: expect.stringMatching(sentence) }]);
  });

  it('recall what a wrong line says, even without its text', () => {
    const { problems } = readRows({ records: [['', 'CP', '1/10/2018']], lines: [1] }, columns, defaults);
    expect(problems[0]?.said).toBe('CP · 1/10/2018');
  });
});

it('a level is understood in figures and in words', () => {
  expect(['cp', 'Classe de 6ème', 'sixième', 'Grande section', 'Tle', 'n/c', '', 'CM3'].map(levelOf)).toEqual(
    [...['CP', '6e', '6e', 'maternelle', 'terminale', '', '', null]],
  );
});
