// Documents as plain text.
import { describe, expect, test } from 'vitest';
import { writeLetter } from '../../../../electron/core/documents/rendering/letterMarkdown.ts';
import { parseMarkdown } from '../../../../electron/core/documents/rendering/markdownTokens.ts';
import { blocksText, plainText } from '../../../../electron/core/documents/rendering/plainText.ts';
import { communique, fullCommunique, letter } from './sampleDocuments.ts';

const text = (markdown: string) => blocksText(parseMarkdown(markdown).blocks);

describe('plainText', () => {
  test('gives a communiqué with its notes numbered', () => {
    const written = plainText(fullCommunique());
    expect(written).toContain('Le chapeau tient seul\u00A0[1].');
    expect(written).toContain('[1] Un journal, 12 janvier 2026 https://exemple.fr/article');
    expect(written).toContain('1. Que le contrat soit publié');
    expect(written).toContain('[Un carré] [La légende]');
  });

  test('leaves no empty part in a communiqué that has only a text', () => {
    expect(plainText(communique())).toBe('COMMUNIQUÉ DE PRESSE\n\nDes données à protéger\n\nUne phrase.\n');
  });

  test('gives a letter from its sender to its signature', () => {
    const written = plainText(letter());
    expect(written).toMatch(/^Association de Valmont\n1 rue des Écoles/);
    expect(written).toMatch(/Camille Exemple\nprésidente\n$/);
  });
});

describe('blocksText', () => {
  test.each([
    ['- a\n- b\n  1. c\n  2. d', '- a\n- b\n  1. c\n  2. d'],
    ['- [x] a\n- [ ] b', '- ☑ a\n- ☐ b'],
    ['> a\n>\n> b', '> a\n>\n> b'],
    ['[ici](https://exemple.fr/x)', 'ici (https://exemple.fr/x)'],
    ['https://exemple.fr/x', 'https://exemple.fr/x'],
    ['|a|b|\n|-|-|\n|1|2|', 'a | b\n1 | 2'],
    ['a\\\nb', 'a\nb'],
  ])('writes %j', (markdown, written) => {
    expect(text(markdown)).toBe(written);
  });
});

describe('writeLetter', () => {
  test('writes the letter in Markdown, its addressee in the header and its text as stored', () => {
    const written = writeLetter(letter({ body: 'Quoi ? **Oui**.' }));
    expect(written).toContain('to:\n  - Rectorat de Valmont');
    expect(written).toContain('Quoi ? **Oui**.');
    expect(written).toContain('Camille Exemple  \nprésidente');
  });
});
