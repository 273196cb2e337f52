// What a Markdown text refers to beyond itself: its images, and the notes it calls without defining them.
import { parseMarkdown } from './markdownTokens.ts';
import { imagesOf, mapLines } from './tree.ts';

export interface BodyReferences {
  /** In reading order, those of its own notes last. */
  images: { address: string; alternativeText: string }[];
  /** The ids of `[^id]` that the text does not define: each once. */
  notes: string[];
}

export function inspectBody(markdown: string): BodyReferences {
  const { blocks, notes } = parseMarkdown(markdown);
  const all = [...blocks, ...[...notes.values()].flat()];
  const called = new Set<string>();
  mapLines(all, (line) => {
    for (const id of calledIn(line)) called.add(id);
    return [...line];
  });
  return {
    images: imagesOf(all).map(({ address, alternativeText }) => ({ address, alternativeText })),
    notes: [...called].filter((id) => !notes.has(id)),
  };
}

type Line = Parameters<Parameters<typeof mapLines>[1]>[0];

function calledIn(line: Line): string[] {
  return line.flatMap((inline) => {
    if (inline.type === 'noteReference') return [inline.id];
    return 'children' in inline ? calledIn(inline.children) : [];
  });
}
