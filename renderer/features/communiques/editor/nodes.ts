// What a communiqué's text holds beyond plain Markdown: values of the register, notes to sources, pictures of the register.
import { imageSchema } from '@milkdown/preset-commonmark';
import { footnoteReferenceSchema } from '@milkdown/preset-gfm';
import type { MarkdownNode } from '@milkdown/transformer';
import { $nodeSchema } from '@milkdown/utils';

/** A value of the register: `[34](vigie:inquietudes?niveau=CM2)`, one chip in the text. */
export const factSchema = $nodeSchema('fact', () => ({
  group: 'inline',
  inline: true,
  atom: true,
  marks: '',
  attrs: { address: { default: '' }, value: { default: '' } },
  parseDOM: [
    {
      tag: 'span[data-fact]',
      getAttrs: (element) => ({ address: element.dataset.fact ?? '', value: element.textContent ?? '' }),
    },
  ],
  toDOM: (node) => ['span', { 'data-fact': String(node.attrs.address) }, String(node.attrs.value)],
  leafText: (node) => String(node.attrs.value),
  parseMarkdown: {
    match: isFact,
    runner: (state, node, type) => {
      state.addNode(type, { address: String(node.url), value: wordsOf(node) });
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'fact',
    runner: (state, node) => {
      state.openNode('link', undefined, { url: String(node.attrs.address) });
      state.addNode('text', undefined, String(node.attrs.value));
      state.closeNode();
    },
  },
}));

/** A call to a note, shown by the reference of its source. */
export const noteSchema = footnoteReferenceSchema.extendSchema((previous) => (ctx) => ({
  ...previous(ctx),
  parseDOM: [
    {
      tag: 'sup[data-note]',
      getAttrs: (element) => ({ label: element.dataset.note ?? '' }),
    },
  ],
  toDOM: (node) => ['sup', { 'data-note': String(node.attrs.label) }, String(node.attrs.label)],
}));

/** A picture: its address is that of a document of the register; its frame is drawn until its bytes are read. */
export const pictureSchema = imageSchema.extendSchema((previous) => (ctx) => {
  const base = previous(ctx);
  return {
    ...base,
    toDOM: (node) => [
      'img',
      {
        'data-address': String(node.attrs.src),
        alt: String(node.attrs.alt),
        title: String(node.attrs.title),
      },
    ],
    parseMarkdown: {
      match: (node) => node.type === 'image',
      runner: (state, node, type) => {
        const { url, alt, title } = node;
        state.addNode(type, { src: String(url), alt: String(alt ?? ''), title: String(title ?? '') });
      },
    },
    parseDOM: [
      {
        tag: 'img[data-address]',
        getAttrs: (element) => ({
          src: element.dataset.address ?? '',
          alt: element.getAttribute('alt') ?? '',
          title: element.getAttribute('title') ?? '',
        }),
      },
    ],
  };
});

function isFact(node: MarkdownNode): boolean {
  return node.type === 'link' && String(node.url).startsWith('vigie:');
}

function wordsOf(node: MarkdownNode): string {
  return (node.children ?? []).map((child) => String(child.value ?? '') || wordsOf(child)).join('');
}
