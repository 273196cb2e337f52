// What is read from Markdown: nothing a person types is lost, and nothing they type is HTML.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseMarkdown,
  safeAddress,
  splitFirstHeading,
} from '../../../../electron/core/documents/rendering/markdownTokens.ts';
import { type Block, inlineText } from '../../../../electron/core/documents/rendering/tree.ts';

const read = (markdown: string) => parseMarkdown(markdown).blocks;
const text = (block: Block | undefined) =>
  block && 'children' in block && block.type !== 'quotation' ? inlineText(block.children) : null;

describe('parseMarkdown', () => {
  test.each([
    'Un <b>mot</b> et <script>alert(1)</script>',
    '<div>',
    '<!-- caché -->',
    'R&D &copy; &inconnu;',
    '#dièse $dollar$ @arobase // barres <étiquette>',
    '2 * 3 * 4 et a_b_c',
    'C:\\dossier',
  ])('keeps %j as the text that was typed', (typed) => {
    expect(read(typed).map(text)).toEqual([typed]);
  });

  test.each(['Titre\n=====\nSuite', 'Titre\n  ---  \nSuite', 'Sur deux\nlignes\n===', '> Cité\n> ==='])(
    'reads the underlined heading of %j',
    (typed) => {
      const blocks = read(typed);
      const first = blocks[0]?.type === 'quotation' ? blocks[0].children[0] : blocks[0];
      expect(first?.type).toBe('heading');
    },
  );

  test('reads the references Markdown editors write', () => {
    expect(text(read('a&#x20;&amp;&#32;b&nbsp;c')[0])).toBe('a & b\u00A0c');
  });

  test('leaves an escaped reference as typed', () => {
    expect(text(read('\\&amp;')[0])).toBe('&amp;');
  });

  test('never skips a level of heading', () => {
    const levels = read('# a\n\n#### b\n\n###### c\n\n## d\n\n# e').map(
      (block) => 'level' in block && block.level,
    );
    expect(levels).toEqual([1, 2, 3, 2, 1]);
  });

  test('starts at the first level whatever the first heading', () => {
    expect(read('#### a\n\n## b').map((block) => 'level' in block && block.level)).toEqual([1, 1]);
  });

  test('keeps a link to the web, an e-mail or a telephone, and makes text of any other', () => {
    const [block] = read(
      '[a](https://exemple.fr) [b](mailto:a@exemple.fr) [c](tel:+33300000000) [d](javascript:alert) [e](fichier.pdf)',
    );
    const children = block?.type === 'paragraph' ? block.children : [];
    expect(children.flatMap((child) => (child.type === 'link' ? [child.href] : []))).toEqual([
      'https://exemple.fr/',
      'mailto:a@exemple.fr',
      'tel:+33300000000',
    ]);
    expect(inlineText(children)).toBe('a b c d e');
  });

  test('reads nested lists with tasks', () => {
    const [list] = read('- [x] fait\n- [ ] à faire\n  1. un\n  2. deux');
    expect(list).toMatchObject({
      type: 'list',
      ordered: false,
      items: [
        { task: 'done' },
        { task: 'open', children: [{ type: 'paragraph' }, { type: 'list', ordered: true }] },
      ],
    });
  });

  test('reads the alignment of a table', () => {
    expect(read('|a|b|c|\n|:-|:-:|-:|\n|1|2|3|')[0]).toMatchObject({
      type: 'table',
      alignments: ['left', 'center', 'right'],
    });
  });

  test('takes an image alone for a figure with its caption', () => {
    expect(read('![Une école](ecole.png "Rue des Écoles")')[0]).toEqual({
      type: 'figure',
      image: { type: 'image', address: 'ecole.png', alternativeText: 'Une école', title: 'Rue des Écoles' },
    });
  });

  test('takes the definition of a note away from the text, with its paragraphs', () => {
    const { blocks, notes } = parseMarkdown(
      'Mot[^1].\n[^1]: Première ligne\nsuite\n\n    second paragraphe\n\nFin.',
    );
    expect(blocks.map(text)).toEqual(['Mot.', 'Fin.']);
    expect(notes.get('1')?.map(text)).toEqual(['Première ligne suite', 'second paragraphe']);
  });

  test('reads a text in CRLF as one in LF', () => {
    expect(read('a\r\n\r\n- b\r\n- c')).toEqual(read('a\n\n- b\n- c'));
  });

  test.each([
    ['quotations', '>'.repeat(20_000)],
    ['lists', `${'- '.repeat(5_000)}a`],
    ['definitions of notes', `${'[^a]: '.repeat(5_000)}a\n\nb`],
    ['brackets', '['.repeat(3_000)],
    ['emphases', '*a '.repeat(5_000)],
  ])('reads %s nested beyond reason', (_, markdown) => {
    expect(read(markdown).length).toBeGreaterThan(0);
  });

  test('loses no word, whatever signs surround it', () => {
    const signs = [
      '*',
      '**',
      '_',
      '(',
      ')',
      '!',
      '<',
      '>',
      '#',
      '-',
      '+',
      '1.',
      '\\',
      '&',
      ';',
      '=',
      '\n',
      '\n\n',
      '  ',
    ];
    const typed = fc.array(fc.constantFrom('mot', 'mot ', 'é', ...signs), { maxLength: 40 });
    const count = (source: string) => source.match(/mot/g)?.length ?? 0;
    fc.assert(
      fc.property(typed, (pieces) => {
        const markdown = pieces.join('');
        expect(count(JSON.stringify(read(markdown)))).toBe(count(markdown));
      }),
      { numRuns: 1_000 },
    );
  });

  test('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        expect(Array.isArray(read(typed))).toBe(true);
      }),
    );
  });
});

describe('safeAddress', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//exemple.fr',
    'http://',
    ' javascript:x',
  ])('refuses %j', (address) => {
    expect(safeAddress(address)).toBeNull();
  });
});

describe('a text of signs in numbers', () => {
  // In a time that grows with the square of their number, these would outlast the test.
  test.each(['[', '!', '!['])('of %j is read in time proportional to it', (sign) => {
    expect(read(sign.repeat(200_000))).toHaveLength(1);
  });
});

describe('splitFirstHeading', () => {
  test('takes the first heading for the title, without its form', () => {
    expect(splitFirstHeading('# Un *titre* `net`\n\nTexte.')).toEqual({
      title: 'Un titre net',
      rest: '\n\nTexte.',
    });
  });

  test('does not take the comment of a code block for a heading', () => {
    expect(splitFirstHeading('```\n# non\n```')).toBeNull();
  });
});
