import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdit,
  continueLine,
  type Edit,
  insertImage,
  insertLink,
  insertNote,
  type Selection,
  toggleEmphasis,
  toggleLines,
} from '../../../../renderer/features/communiques/markdownEdits.ts';

/** A text in which « [ » and « ] » of the margin (‹ ›) mark the selection; one mark is the caret. */
function select(marked: string): Selection {
  const start = marked.indexOf('‹');
  const text = marked.replace(/[‹›]/gu, '');
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start;
  return { text, start, end };
}

function result({ text }: Selection, edit: Edit): string {
  const after = applyEdit(text, edit);
  return `${after.slice(0, edit.start)}‹${after.slice(edit.start, edit.end)}›${after.slice(edit.end)}`;
}

const bold = (marked: string) => result(select(marked), toggleEmphasis(select(marked), 'bold'));
const italic = (marked: string) => result(select(marked), toggleEmphasis(select(marked), 'italic'));

describe('bold and italic', () => {
  test.each([
    ['un ‹mot› ici', 'un **‹mot›** ici'],
    ['un **‹mot›** ici', 'un ‹mot› ici'],
    ['un ‹mot ›ici', 'un **‹mot›** ici'],
    ['ici ‹›', 'ici **‹texte en gras›**'],
    ['un *‹mot›* ici', 'un ***‹mot›*** ici'],
    ['‹un\n\ndeux›', '‹**un**\n\n**deux**›'],
  ])('bold turns %j into %j', (before, after) => expect(bold(before)).toBe(after));

  test.each([
    ['un ‹mot› ici', 'un *‹mot›* ici'],
    ['un *‹mot›* ici', 'un ‹mot› ici'],
    ['un **‹mot›** ici', 'un ***‹mot›*** ici'],
    ['un ***‹mot›*** ici', 'un **‹mot›** ici'],
  ])('italic turns %j into %j', (before, after) => expect(italic(before)).toBe(after));

  test('done twice, any one-line selection gives the text back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé ]{1,20}$/u), fc.nat(20), fc.nat(20), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        fc.pre(text.slice(start, end).trim() !== '');
        const first = toggleEmphasis({ text, start, end }, 'bold');
        const once = applyEdit(text, first);
        const second = toggleEmphasis({ text: once, start: first.start, end: first.end }, 'bold');
        expect(applyEdit(once, second)).toBe(text);
      }),
    );
  });
});

describe('headings, lists and quotations', () => {
  test.each([
    ['heading', 'un\n\nti‹tre›', 'un\n\n‹## titre›'],
    ['heading', 'un\nti‹tre›\ndeux', 'un\n\n‹## titre›\n\ndeux'],
    ['heading', '### ti‹tre›', '‹## titre›'.replace('## ', '')],
    ['list', '‹un\ndeux›', '‹- un\n- deux›'],
    ['list', '- un\n- ‹deux›', '- un\n‹deux›'],
    ['list', '- un\ndeu‹x›', '- un\n‹- deux›'],
    ['quotation', '‹un\n\ndeux›', '‹> un\n>\n> deux›'],
    ['quotation', '‹> un›', '‹un›'],
  ] as const)('%s turns %j into %j', (kind, before, after) => {
    expect(result(select(before), toggleLines(select(before), kind))).toBe(after);
  });

  test('on an empty line the caret comes after the mark', () => {
    const edit = toggleLines({ text: '', start: 0, end: 0 }, 'list');
    expect(edit).toMatchObject({ insert: '- ', start: 2, end: 2 });
  });

  test.each([
    ['- un‹', '- un\n- ‹›'],
    ['2. deux‹', '2. deux\n3. ‹›'],
    ['> dit‹', '> dit\n> ‹›'],
    ['- un\n- ‹', '- un\n‹›'],
  ])('Enter turns %j into %j', (before, after) => {
    const edit = continueLine(select(before));
    expect(edit && result(select(before), edit)).toBe(after);
  });

  test('Enter in a plain line is left to the text', () =>
    expect(continueLine(select('du texte‹'))).toBeNull());
});

describe('notes, links and images', () => {
  test.each([
    ['un fait ‹.', 'un fait[^S-2018-03]‹› .'],
    ['un ‹fait›.', 'un fait[^S-2018-03]‹›.'],
    ['un fait\u202F‹!', 'un fait[^S-2018-03]‹›\u202F!'],
  ])('a note sticks to the word before: %j', (before, after) => {
    expect(result(select(before), insertNote(select(before), 'S-2018-03'))).toBe(after);
  });

  test.each([
    ['voir ‹ici›', 'la page', 'https://exemple.fr/a', 'voir [la page](https://exemple.fr/a)‹›'],
    ['‹', '', 'https://exemple.fr', '[https://exemple.fr](https://exemple.fr)‹›'],
    ['‹', 'une [page]', 'https://exemple.fr/a(b)', '[une \\[page\\]](<https://exemple.fr/a(b)>)‹›'],
  ])('a link takes the place of the selection: %j', (before, words, address, after) => {
    expect(result(select(before), insertLink(select(before), words, address))).toBe(after);
  });

  test('an image is a paragraph of its own', () => {
    const selection = select('avant‹ après');
    expect(applyEdit(selection.text, insertImage(selection, 'document:abc', 'Une [école]\nvide'))).toBe(
      'avant\n\n![Une \\[école\\] vide](document:abc)\n\n après',
    );
  });
});
