// Notes numbered in the order they are called, whatever part of the document calls them.
import type { MarkdownText } from './markdownTokens.ts';
import { type Block, type Inline, mapLines } from './tree.ts';
import type { DocumentSource } from './types.ts';

export interface Note {
  number: number;
  /** How many times the text calls it; 0 for a source that no sentence calls. */
  calls: number;
  content: Block[];
}

export interface NotedTexts {
  texts: Block[][];
  /** In order of number; those never called come last. */
  notes: Note[];
}

/**
 * Numbers the notes of several texts read in order. A call names a note defined in one of them, else a source; a call
 * to neither is text, as typed. Every source has a note, called or not.
 */
export function numberNotes(
  texts: readonly MarkdownText[],
  sources: readonly DocumentSource[],
  sourceNote: (source: DocumentSource) => Block[],
): NotedTexts {
  const contents = new Map<string, Block[]>();
  for (const text of texts)
    for (const [id, content] of text.notes) if (!contents.has(id)) contents.set(id, content);
  for (const source of sources) if (!contents.has(source.id)) contents.set(source.id, sourceNote(source));

  const notes = new Map<string, Note>();
  const call = (id: string): Inline => {
    const content = contents.get(id);
    if (content === undefined) return { type: 'text', text: `[^${id}]` };
    const note = notes.get(id) ?? { number: notes.size + 1, calls: 0, content };
    note.calls += 1;
    notes.set(id, note);
    return { type: 'noteCall', number: note.number, occurrence: note.calls };
  };
  const numbered = texts.map((text) => callNotes(text.blocks, call));
  for (const [id, content] of contents) {
    if (!notes.has(id)) notes.set(id, { number: notes.size + 1, calls: 0, content });
  }
  const asText = (id: string): Inline => ({ type: 'text', text: `[^${id}]` });
  return {
    texts: numbered,
    notes: [...notes.values()].map((note) => ({ ...note, content: callNotes(note.content, asText) })),
  };
}

function callNotes(blocks: readonly Block[], call: (id: string) => Inline): Block[] {
  return mapLines(blocks, (line) => mapInlines(line, call));
}

function mapInlines(inlines: readonly Inline[], call: (id: string) => Inline): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'noteReference') return call(inline.id);
    return 'children' in inline ? { ...inline, children: mapInlines(inline.children, call) } : inline;
  });
}
