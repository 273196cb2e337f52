// French typography laid on a tree: each line of inlines is set as one, whatever emphasis cuts it in pieces.
import { type Block, type ImageInline, type Inline, mapLines } from './tree.ts';
import { type Run, typeset, typesetRuns } from './typography.ts';

/** New blocks with French typography; code and bare addresses keep their characters. */
export function typesetBlocks(blocks: readonly Block[]): Block[] {
  return mapLines(blocks, typesetInlines);
}

/** The same for one line of inlines. */
export function typesetInlines(inlines: readonly Inline[]): Inline[] {
  const texts = typesetRuns(inlines.flatMap((inline) => runs(inline, false)));
  let next = 0;
  const take = () => texts[next++] ?? '';
  return inlines.map((inline) => rebuild(inline, take));
}

function runs(inline: Inline, verbatim: boolean): Run[] {
  switch (inline.type) {
    case 'text':
      return [{ text: inline.text, verbatim }];
    case 'code':
      return [{ text: inline.text, verbatim: true }];
    case 'break':
      return [{ text: '\n', verbatim: true }];
    case 'image':
      return [{ text: PICTURE, verbatim: true }];
    case 'noteReference':
    case 'noteCall':
      return [{ text: '', verbatim: true }];
    default: {
      const isAddress = inline.type === 'link' && inline.automatic;
      return inline.children.flatMap((child) => runs(child, verbatim || isAddress));
    }
  }
}

/** What stands for a picture among words. */
const PICTURE = '\uFFFC';

function rebuild(inline: Inline, take: () => string): Inline {
  if ('children' in inline) {
    return { ...inline, children: inline.children.map((child) => rebuild(child, take)) };
  }
  const text = take();
  if (inline.type === 'text') return { ...inline, text };
  return inline.type === 'image' ? typesetImage(inline) : inline;
}

function typesetImage(image: ImageInline): ImageInline {
  return {
    ...image,
    alternativeText: typeset(image.alternativeText),
    title: image.title === null ? null : typeset(image.title),
  };
}
