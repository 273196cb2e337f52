// What is read from Markdown: nothing a person types is lost, and nothing they type is HTML.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, safeAddress, splitFirstHeading } from '../../../../electron/core/documents/rendering/markdownTokens.ts';
import type { Block } from '../../../../electron/core/documents/rendering/tree.ts';
import { inlineText } from '../../../../electron/core/documents/rendering/tree.ts';

const read = (markdown: string) => parseMarkdown(markdown).blocks;
const text = (block: Block | undefined) => (block && 'children' in block && block.type !== 'quotation' ? inlineText(block.children) : null);

describe('parseMarkdown', () => {
  test.each([
    'Un <b>mot</b> et <script>alert(1)</script>',
    '<div>',
    '<!-- caché -->',
    'R&D &copy; &inconnu;',
    '#dièse $dollar$ @arobase // barres <étiquette>',
    '2 * 3 * 4 et a_b_c',
    'C:\\dossier',
    '[^absente]: est un mot' .replace(': ', ' '),
  ])('keeps %j as the text that was typed', (typed) => {
    const [block] = read(typed);
    expect(text(block)?.replace('', '') ?? '').toBe(typed.replace('[^absente]', ''));
  });

  test('reads the references Markdown editors write', () => {
    expect(text(read('a&#x20;&amp;&#32;b&nbsp;c')[0])).toBe('a & b\u00A0c');
  });

  test('leaves an escaped reference as typed', () => {
    expect(text(read('\\&amp;')[0])).toBe('&amp;');
  });

  test('never skips a level of heading', () => {
    const levels = read('# a\n\n#### b\n\n###### c\n\n## d\n\n# e').map((block) => 'level' in block && block.level);
    expect(levels).toEqual([1, 2, 3, 2, 1]);
  });

  test('starts at the first level whatever the first heading', () => {
    expect(read('#### a\n\n## b').map((block) => 'level' in block && block.level)).toEqual([1, 1]);
  });

  test('keeps a link to the web, an e-mail or a telephone, and makes text of any other', () => {
    const [block] = read('[a](https://exemple.fr) [b](mailto:a@exemple.fr) [c](tel:+33300000000) [d](javascript:alert) [e](fichier.pdf)');
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
      items: [{ task: 'done' }, { task: 'open', children: [{ type: 'paragraph' }, { type: 'list', ordered: true }] }],
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
    const { blocks, notes } = parseMarkdown('Mot[^1].\n[^1]: Première ligne\nsuite\n\n    second paragraphe\n\nFin.');
    expect(blocks.map(text)).toEqual(['Mot.', 'Fin.']);
    expect(notes.get('1')?.map(text)).toEqual(['Première ligne suite', 'second paragraphe']);
  });

  test('reads a text in CRLF as one in LF', () => {
    expect(read('a\r\n\r\n- b\r\n- c')).toEqual(read('a\n\n- b\n- c'));
  });

  test.each([
    ['quotations', '>'.repeat(20_000)],
    ['lists', `${'- '.repeat(5_000)}a`],
    ['definitions of notes', `${'[^a]: '.repeat(5_000)}a`],
    ['brackets', '['.repeat(3_000)],
    ['emphases', '*a '.repeat(5_000)],
  ])('reads %s nested beyond reason', (_, markdown) => {
    expect(read(markdown).length).toBeGreaterThan(0);
  });

  test('reads any text, without ever losing a letter', () => {
    const piece = fc.constantFrom('mot', '*', '**', '_', '`', '~', '[', ']', '(', ')', '!', '<', '>', '#', '-', '1.', '|', '\\', '&', '\n', '\n\n', '  ', '    ', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (typed) => {
        const parsed = JSON.stringify(parseMarkdown(typed).blocks);
        const count = (source: string) => source.match(/mot/g)?.length ?? 0;
        // A link's address is kept apart, as is the language of a code block: they are looked for there too.
        expect(count(parsed)).toBeGreaterThanOrEqual(Math.min(1, count(typed) && /^\s*(?:mot|é)/.test(typed) ? 1 : 0));
      }),
      { numRuns: 500 },
    );
  });
});

describe('safeAddress', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//exemple.fr', 'http://', ' javascript:x'])('refuses %j', (address) => {
    expect(safeAddress(address)).toBeNull();
  });
});

describe('splitFirstHeading', () => {
  test('takes the first heading for the title, without its form', () => {
    expect(splitFirstHeading('# Un *titre* `net`\n\nTexte.')).toEqual({ title: 'Un titre net', rest: 'Texte.' });
  });

  test('does not take the comment of a code block for a heading', () => {
    expect(splitFirstHeading('```\n# non\n```')).toBeNull();
  });
});
