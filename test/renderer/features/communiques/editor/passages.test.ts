// A passage of the Markdown text is found in the document the editor shows.
import { expect, test, vi } from 'vitest';
import { createCodec } from '../../../../../renderer/features/communiques/editor/codec.ts';
import { findPassage } from '../../../../../renderer/features/communiques/editor/passages.ts';

// The editor's parts wait for one another through events of the page.
const page = new EventTarget();
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) {
  vi.stubGlobal(name, page[name].bind(page));
}
const { parse } = await createCodec();

test.each([
  ['words', 'Un fait. Maëlle Tandrier écrit.', 'Maëlle Tandrier', 'Maëlle Tandrier'],
  ['words under marks', 'Un fait. **Maëlle** *Tandrier* écrit.', 'Maëlle** *Tandrier', 'Maëlle Tandrier'],
  [
    'words in a link',
    'Voir [le décret](https://exemple.fr) ici.',
    '[le décret](https://exemple.fr) ici',
    'le décret ici',
  ],
  ['words around a note', 'Un fait[^S-2018-01] établi.', 'fait[^S-2018-01] établi', 'fait\uFFFC établi'],
  ['words on two lines', 'Maëlle\nTandrier', 'Maëlle\nTandrier', 'Maëlle\uFFFCTandrier'],
  [
    'words on two lines of a quotation',
    '> où partent\n> les réponses',
    'où partent\n> les réponses',
    'où partent\uFFFCles réponses',
  ],
  ['the first paragraph of several', 'Un.\n\nDeux mots.\n\nTrois.', 'Deux mots.\n\nTrois', 'Deux mots.'],
  ['escaped marks', 'Écrire à a\\_b@exemple.fr', 'a\\_b@exemple.fr', 'a_b@exemple.fr'],
  ['words in a list', '- un\n- deux mots', 'deux mots', 'deux mots'],
  ['a value of the register', 'Un[^1] : [34](vigie:inquietudes) voix.', '[34](vigie:inquietudes)', '\uFFFC'],
])('%s', (_what, markdown, passage, shown) => {
  const document = parse(markdown);
  const found = findPassage(document, passage);
  expect(found && document.textBetween(found.from, found.to, '\n', '\uFFFC')).toBe(shown);
});

test('a passage that is not there is not found', () => {
  expect(findPassage(parse('Un fait.'), 'Maëlle')).toBeNull();
  expect(findPassage(parse('Un fait[^1].'), '[^2]')).toBeNull();
  expect(findPassage(parse('Un fait.'), '')).toBeNull();
});
